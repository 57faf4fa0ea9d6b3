using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;
using RoomBot.Testing.Fakes;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>The process ends at any call to the database or the room system, and starts again: everything that was acknowledged is answered, once, and booked once.</summary>
public sealed class CrashTests
{
    private const int MostCalls = 60;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> Steps
    {
        get
        {
            var steps = new TheoryData<int, bool>();
            for (var call = 1; call <= MostCalls; call++)
            {
                steps.Add(call, true);
                steps.Add(call, false);
            }

            return steps;
        }
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task After_a_crash_at_any_call_a_room_is_booked_once_and_everybody_is_answered_once(int call, bool before)
    {
        await using var office = new TestOffice();
        var crash = new Crash(office, call, before);

        var asked = office.Message("u1", "book Everest tomorrow 2-3pm for design review");
        await crash.HandInAsync(asked);
        var confirm = Assert.Single(office.Channel.Seen.Select(s => s.Reply).OfType<Reply.ConfirmCard>());
        var confirmed = office.Click("u1", confirm.Actions[0].Id);
        await crash.HandInAsync(confirmed);

        var booked = Assert.Single(office.Channel.Seen, s => s.Card is CardKind.Booked);
        Assert.True(booked.Message.IsUpdate);
        var booking = Assert.Single(office.Bookings.All);
        Assert.Equal((BookingStatus.Confirmed, "design review"), (booking.Status, booking.Topic));
        Assert.Equal(booking.Id, Assert.Single(office.Provider.Events).Id);
        Assert.Equal(0, office.Stores.Open);

        var cancelled = office.Click("u1", booked.Action(ActionKind.Cancel).Id);
        await crash.HandInAsync(cancelled);
        Assert.Single(office.Channel.Seen, s => s.Card is CardKind.Cancelled);
        Assert.Empty(office.Provider.Events);
        Assert.Equal(BookingStatus.Cancelled, Assert.Single(office.Bookings.All).Status);
    }

    [Fact]
    public async Task The_crashes_reach_from_the_first_call_of_the_conversation_to_the_last()
    {
        await using var office = new TestOffice();
        var crash = new Crash(office, at: 0, before: true);
        await crash.HandInAsync(office.Message("u1", "book Everest tomorrow 2-3pm for design review"));
        await crash.HandInAsync(office.Click("u1", office.Channel.Seen[^1].Action(ActionKind.Confirm).Id));
        await crash.HandInAsync(office.Click("u1", office.Channel.Seen[^1].Action(ActionKind.Cancel).Id));
        Assert.InRange(crash.Calls, 20, MostCalls);
    }

    [Theory, MemberData(nameof(Steps))]
    public async Task After_a_crash_at_any_call_half_an_hour_longer_is_half_an_hour_longer(int call, bool before)
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        await office.ClickAsync("u1", shown[0].Action(ActionKind.Confirm));

        var crash = new Crash(office, call, before);
        await crash.HandInAsync(office.Message("u1", "延长半小时"));

        Assert.Equal(Duration.FromMinutes(90), Assert.Single(office.Bookings.All).When.Duration);
        Assert.Equal(Duration.FromMinutes(90), Assert.Single(office.Provider.Events).When.Duration);
    }

    /// <summary>From the call with this number on nothing works any more, until the process starts again.</summary>
    private sealed class Crash
    {
        private readonly TestOffice office;
        private readonly int at;
        private readonly bool before;
        private int calls;
        private bool isDead;

        public Crash(TestOffice office, int at, bool before)
        {
            (this.office, this.at, this.before) = (office, at, before);
            office.Stores.Fault = _ => Next();
            office.Bookings.Fault = _ => Next();
            office.Provider.Fault = _ => Next();
            office.Channel.Fault = _ => isDead ? throw new CrashException("dead") : null;
        }

        public int Calls => calls;

        /// <summary>Delivers as a platform does: again while it is not acknowledged.</summary>
        public async Task HandInAsync(Activity activity)
        {
            for (var tries = 0; ; tries++)
            {
                Assert.True(tries < 5, "It is never acknowledged.");
                try
                {
                    await office.Loop.AcceptAsync(activity, Now);
                    await office.Loop.WhenHandledAsync(activity.Id, Now);
                    if (!isDead)
                    {
                        return;
                    }
                }
                catch (CrashException)
                {
                    Assert.True(isDead);
                }

                isDead = false;
                await office.RestartAsync();
                await office.Loop.WhenHandledAsync(activity.Id, Now);
                await office.Loop.WhenSentAsync(Now);
            }
        }

        private FaultKind Next()
        {
            if (isDead)
            {
                return FaultKind.CrashBefore;
            }

            isDead = ++calls == at;
            return !isDead ? FaultKind.None : before ? FaultKind.CrashBefore : FaultKind.CrashAfter;
        }
    }
}
