using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>Several people ask, choose, confirm, cancel, click twice and have what they sent delivered twice, in any order and at once.</summary>
public sealed class ManyPeopleProperties
{
    private static readonly string[] People = ["u1", "u2", "u3", "u4"];

    private static readonly string[] Sentences =
    [
        "book Everest tomorrow 2-3pm", "订A301，明天下午2点到3点", "free room tomorrow 2-3pm", "明天下午2点半到3点半有空的会议室吗", "book K2 tomorrow 2:30-3pm",
        "改到3点", "换一个", "确认", "算了", "my bookings", "取消明天的会议室", "延长半小时", "10个人", "第一个", "hello",
    ];

    [Fact]
    public void No_room_is_ever_taken_twice_and_everybody_is_told_the_truth()
    {
        var step =
            from who in Gen.Choose(0, People.Length - 1)
            from what in Gen.Choose(0, (Sentences.Length * 3) - 1)
            from atOnce in Gen.Choose(0, 2)
            from twice in Gen.Choose(0, 3)
            select new Step(who, what, atOnce == 0, twice == 0);
        var steps = Gen.ListOf(step).Resize(40).ToArbitrary();
        Prop.ForAll(steps, all => RunAsync([.. all]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40));
    }

    private static async Task<bool> RunAsync(IReadOnlyList<Step> steps)
    {
        await using var office = new TestOffice();
        var underWay = new List<Task>();
        foreach (var step in steps)
        {
            var activity = Next(office, step);
            underWay.Add(HandInAsync(office, activity));
            if (step.Twice)
            {
                underWay.Add(HandInAsync(office, activity));
            }

            if (!step.AtOnce)
            {
                await Task.WhenAll(underWay);
                underWay.Clear();
                NobodyOverlaps(office);
            }
        }

        await Task.WhenAll(underWay);
        await office.Loop.WhenSentAsync(TestContext.Current.CancellationToken);
        NobodyOverlaps(office);
        EverythingIsAnswered(office);
        WhatIsToldIsTrue(office);
        return true;
    }

    // A sentence, or a click on something that this person was shown lately.
    private static Activity Next(TestOffice office, Step step)
    {
        var who = People[step.Who];
        if (step.What < Sentences.Length)
        {
            return office.Message(who, Sentences[step.What]);
        }

        var buttons = office.Channel.Seen
            .Where(s => string.Equals(s.To, who, StringComparison.Ordinal))
            .TakeLast(3)
            .SelectMany(s => s.Reply.Actions)
            .ToList();
        return buttons.Count == 0
            ? office.Message(who, Sentences[step.What % Sentences.Length])
            : office.Click(who, buttons[step.What % buttons.Count].Id, ("start", "2026-11-21T14:00"), ("minutes", "60"));
    }

    private static async Task HandInAsync(TestOffice office, Activity activity)
    {
        await office.Loop.AcceptAsync(activity, TestContext.Current.CancellationToken);
        await office.Loop.WhenHandledAsync(activity.Id, TestContext.Current.CancellationToken);
    }

    private static void NobodyOverlaps(TestOffice office)
    {
        var standing = office.Bookings.All.Where(b => b.Status is BookingStatus.Confirmed or BookingStatus.Pending).ToList();
        foreach (var (a, i) in standing.Select((a, i) => (a, i)))
        {
            Assert.DoesNotContain(standing.Skip(i + 1), b => b.Room == a.Room && Timeline.Overlap(a.When, b.When));
        }

        foreach (var (a, i) in office.Provider.Events.Select((a, i) => (a, i)))
        {
            Assert.DoesNotContain(office.Provider.Events.Skip(i + 1), b => b.Room == a.Room && Timeline.Overlap(a.When, b.When));
        }
    }

    private static void EverythingIsAnswered(TestOffice office)
    {
        Assert.Equal(0, office.Stores.Open);
        Assert.DoesNotContain(office.Channel.Seen, s => s.Reply is Reply.ErrorCard { What: Problem.InTheBot });
    }

    // Whoever was told "booked" has a booking of that id, confirmed at that time or ended since; nobody confirmed is left untold.
    private static void WhatIsToldIsTrue(TestOffice office)
    {
        var told = office.Channel.Seen.Where(s => s.Card is CardKind.Booked).Select(s => (s.Reply.Booking!.Id, s.To)).ToHashSet();
        foreach (var (id, who) in told)
        {
            var booking = Assert.Single(office.Bookings.All, b => string.Equals(b.Id.Value, id, StringComparison.Ordinal));
            Assert.Equal(who, booking.Requester.Id.Value);
            Assert.True(booking.Status is BookingStatus.Confirmed or BookingStatus.Cancelled or BookingStatus.Released);
        }

        foreach (var booking in office.Bookings.All.Where(b => b.Status is BookingStatus.Confirmed))
        {
            Assert.Contains((booking.Id.Value, booking.Requester.Id.Value), told);
            Assert.Contains(office.Provider.Events, e => e.Id == booking.Id && e.When == booking.When);
        }
    }

    private sealed record Step(int Who, int What, bool AtOnce, bool Twice)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{People[Who]} {(What < Sentences.Length ? Sentences[What] : $"clicks {What}")}{(AtOnce ? " at once" : "")}{(Twice ? " twice" : "")}");
    }
}
