using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;
using Interval = NodaTime.Interval;

namespace RoomBot.Core.Tests.Availability;

public sealed class TimelineProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 21, 0, 0);
    private static readonly Interval Window = Minutes(100, 500);

    private static readonly Arbitrary<Interval[]> Taken = Gen.Choose(0, 600)
        .SelectMany(_ => Gen.Choose(1, 120), (from, length) => Minutes(from, from + length))
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void Free_windows_and_busy_intervals_partition_the_window() =>
        Prop.ForAll(Taken, taken =>
        {
            var free = Timeline.Free(taken, Window);
            for (var minute = 100; minute < 500; minute++)
            {
                var at = Minutes(minute, minute + 1);
                var isTaken = taken.Any(t => Timeline.Overlap(t, at));
                Assert.Equal(isTaken ? 0 : 1, free.Count(f => Timeline.Overlap(f.When, at)));
            }

            Assert.All(free, f => Assert.True(f.When.Start >= Window.Start && f.When.End <= Window.End && f.When.Duration > Duration.Zero));
            Assert.All(free.Zip(free.Skip(1)), pair => Assert.True(pair.First.When.End < pair.Second.When.Start));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Merged_intervals_have_gaps_between_them_and_cover_the_same() =>
        Prop.ForAll(Taken, taken =>
        {
            var merged = Timeline.Merge(taken);
            Assert.All(merged.Zip(merged.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
            Assert.All(taken, t => Assert.Single(merged, m => m.Start <= t.Start && t.End <= m.End));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_room_is_free_exactly_when_nothing_overlaps_the_time() =>
        Prop.ForAll(Taken, taken =>
        {
            RoomBusy answer = new RoomBusy.Known([.. taken.OrderBy(t => t.Start).Select(t => new BusyInterval(t, null))]);
            var expected = taken.Any(t => t.Start < Window.End && Window.Start < t.End) ? RoomAvailability.Busy : RoomAvailability.Free;
            Assert.Equal(expected, Timeline.Of(answer, [], Window));
            Assert.Equal(expected, Timeline.Of(new RoomBusy.Known([]), taken, Window));
        }).Check(Config.QuickThrowOnFailure);

    private static Interval Minutes(int from, int to) => new(Start + Duration.FromMinutes(from), Start + Duration.FromMinutes(to));
}
