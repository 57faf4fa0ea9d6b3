using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Testing.Fakes;
using static RoomBot.Core.Tests.Bookings.World;

namespace RoomBot.Core.Tests.Bookings;

/// <summary>Rooms that do not answer: asked less and less, until they do or the meeting begins.</summary>
public sealed class UnansweredTests
{
    private readonly World world = new();

    [Fact]
    public async Task What_has_no_answer_when_it_begins_is_taken_back_and_told()
    {
        await WaitAsync();
        world.Clock.MoveTo(Hours(10, 11).Start - Duration.FromMilliseconds(1));
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));
        Assert.Single(world.Provider.Events);

        world.Clock.MoveTo(Hours(10, 11).Start);
        Assert.IsType<DeskChange.Declined>(Assert.Single(await world.Desk.ResumeAsync(10, Token)));

        Assert.Empty(world.Provider.Events);
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));
        Assert.Equal(BookingStatus.Failed, world.Recorded(1).Status);
    }

    [Fact]
    public async Task What_could_not_be_taken_back_is_tried_until_it_is()
    {
        await WaitAsync();
        world.Clock.MoveTo(Hours(10, 11).Start);
        world.Provider.Fault = method => method is "CancelAsync" ? FaultKind.NoAnswer : FaultKind.None;
        Assert.IsType<DeskChange.Declined>(Assert.Single(await world.Desk.ResumeAsync(10, Token)));
        Assert.Single(world.Provider.Events);

        world.Provider.Fault = _ => FaultKind.None;
        await world.SettleAsync();

        Assert.Empty(world.Provider.Events);
        world.AssertTrue();
    }

    [Fact]
    public async Task A_room_that_accepts_after_hours_is_told_of_and_kept()
    {
        await WaitAsync();
        await PassAsync(Duration.FromHours(9));
        world.Provider.Settle(accept: true);

        var changes = await PassAsync(Duration.FromMinutes(6));

        Assert.IsType<DeskChange.Accepted>(Assert.Single(changes));
        world.Clock.MoveTo(Hours(10, 11).Start);
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));
        world.AssertTrue();
    }

    [Fact]
    public async Task It_can_be_cancelled_while_it_waits()
    {
        await WaitAsync();
        await PassAsync(Duration.FromHours(1));

        Assert.Equal(BookingStatus.Cancelled, Assert.IsType<DeskCancelResult.Done>(await world.Desk.CancelAsync(Id(1), Token)).Booking.Status);

        Assert.Empty(world.Provider.Events);
        Assert.Empty(await PassAsync(Duration.FromHours(1)));
    }

    [Fact]
    public async Task A_day_of_waiting_costs_a_bounded_number_of_questions()
    {
        await WaitAsync();
        await PassAsync(Duration.FromHours(31));

        // At most one every five minutes after the first hour, and some dozens before.
        Assert.InRange(world.Provider.Calls["LookUpAsync"], 100, 450);
    }

    private async Task WaitAsync()
    {
        world.Provider.AnswersLater = true;
        Assert.IsType<DeskBookResult.Waiting>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
    }

    private async Task<IReadOnlyList<DeskChange>> PassAsync(Duration time)
    {
        var changes = new List<DeskChange>();
        for (var until = world.Clock.GetCurrentInstant() + time; world.Clock.GetCurrentInstant() < until;)
        {
            world.Clock.Advance(Duration.FromSeconds(5));
            changes.AddRange(await world.Desk.ResumeAsync(10, Token));
        }

        return changes;
    }
}
