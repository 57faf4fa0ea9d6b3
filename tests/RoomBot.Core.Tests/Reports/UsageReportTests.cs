using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;

namespace RoomBot.Core.Tests.Reports;

public sealed class UsageReportTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalDate Monday = new(2026, 11, 9);
    private static readonly WorkingHours Hours = new(new LocalTime(9, 0), new LocalTime(17, 0));
    private static readonly UsageSpan Week = new(Monday, Monday.PlusDays(7), Hours, Zone);
    private static readonly Instant Later = At(Monday.PlusDays(12), 10);
    private static readonly Room A = RoomOf("A");
    private static readonly Room B = RoomOf("B");

    [Fact]
    public void Meetings_and_hours_are_counted_by_room_the_most_used_first()
    {
        var report = UsageReport.Of([A, B], [On(A, 0, 9, 10), On(B, 0, 9, 12), On(B, 1, 9, 11)], Week, Later);

        Assert.Equal(["B", "A"], report.Rooms.Select(r => r.Room.Name));
        Assert.Equal((2, Duration.FromHours(5)), (report.Rooms[0].Bookings, report.Rooms[0].Reserved));
        Assert.Equal((3, Duration.FromHours(6)), (report.Bookings, report.Reserved));
    }

    [Fact]
    public void Utilisation_is_of_the_working_hours_from_Monday_to_Friday()
    {
        // Two of four hours lie in working hours; Saturday counts for nothing. Five days of eight hours.
        var report = UsageReport.Of([A, B], [On(A, 0, 7, 11), On(A, 5, 9, 17)], Week, Later);

        Assert.Equal(2.0 / 40, Utilisation(report, A)!.Value, 9);
        Assert.Equal(0, Utilisation(report, B));
        Assert.Equal(1.0 / 40, report.Utilisation!.Value, 9);
    }

    [Fact]
    public void Days_without_a_working_day_are_measured_by_their_own_hours()
    {
        var weekend = new UsageSpan(Monday.PlusDays(5), Monday.PlusDays(7), Hours, Zone);
        Assert.Equal(0.5, Utilisation(UsageReport.Of([A], [On(A, 5, 9, 17)], weekend, Later), A)!.Value, 9);
    }

    [Fact]
    public void Of_a_day_that_is_not_over_only_what_has_been_counts()
    {
        var day = Week with { Behind = Monday.PlusDays(1) };
        var report = UsageReport.Of([A], [On(A, 0, 10, 12), On(A, 0, 15, 16)], day, At(Monday, 11));

        Assert.Equal((1, Duration.FromHours(1), At(Monday, 11)), (report.Bookings, report.Reserved, report.When.End));
        Assert.Equal(0.5, report.Utilisation!.Value, 9);
    }

    [Fact]
    public void Before_the_working_hours_have_begun_there_is_no_utilisation() =>
        Assert.Null(UsageReport.Of([A], [], Week with { Behind = Monday.PlusDays(1) }, At(Monday, 8)).Utilisation);

    [Fact]
    public void Days_that_have_not_begun_have_no_report() =>
        Assert.Throws<ArgumentException>(() => UsageReport.Of([A], [], Week, At(Monday, 0)));

    [Fact]
    public void A_meeting_over_the_edge_counts_with_what_lies_inside()
    {
        var report = UsageReport.Of([A], [On(A, -1, 22, 26), On(A, 7, 0, 2)], Week, Later);
        Assert.Equal((1, Duration.FromHours(2)), (report.Bookings, report.Reserved));
    }

    [Fact]
    public void What_overlaps_takes_the_room_once() =>
        Assert.Equal(3.0 / 40, Utilisation(UsageReport.Of([A], [On(A, 0, 9, 11), On(A, 0, 10, 12)], Week, Later), A)!.Value, 9);

    [Fact]
    public void What_was_cancelled_counts_for_nothing() =>
        Assert.Equal(0, UsageReport.Of([A], [On(A, 0, 9, 11) with { IsCancelled = true, IsCheckedIn = false }], Week, Later).Bookings);

    [Fact]
    public void Nobody_who_came_is_a_no_show_only_when_the_meeting_is_over()
    {
        var day = Week with { Behind = Monday.PlusDays(1) };
        Reservation[] meetings = [On(A, 0, 9, 10) with { IsCheckedIn = true }, On(A, 0, 10, 11) with { IsCheckedIn = false }, On(A, 0, 11, 13) with { IsCheckedIn = false }];

        Assert.Equal(1, UsageReport.Of([A, B], meetings, day, At(Monday, 12)).NoShows);
        Assert.Equal(2, UsageReport.Of([A, B], meetings, day, At(Monday, 13)).NoShows);
    }

    [Fact]
    public void What_the_room_system_does_not_tell_is_not_known_rather_than_none()
    {
        var report = UsageReport.Of([A], [On(A, 0, 9, 10)], Week, Later);
        Assert.Equal((null, null), (report.NoShows, report.EarlyReleases));
    }

    [Fact]
    public void A_room_that_was_given_back_early_is_taken_until_then()
    {
        var early = On(A, 0, 9, 13) with { IsReleasedEarly = true, ReleasedAt = At(Monday, 10) };
        var report = UsageReport.Of([A], [early, On(A, 1, 9, 10) with { IsReleasedEarly = false }], Week, Later);

        Assert.Equal((1, Duration.FromHours(5)), (report.EarlyReleases, report.Reserved));
        Assert.Equal(2.0 / 40, report.Utilisation!.Value, 9);
    }

    [Fact]
    public void A_disabled_room_and_one_that_is_gone_are_there_only_where_they_were_used()
    {
        var disabled = B with { Enabled = false };
        var gone = new Reservation(new RoomId("old"), On(A, 0, 9, 10).When) { RoomName = "Old" };

        Assert.Equal(["Old", "A"], UsageReport.Of([A, disabled], [gone], Week, Later).Rooms.Select(r => r.Room.Name));
        Assert.Equal(["B", "A"], UsageReport.Of([A, disabled], [On(B, 0, 9, 10)], Week, Later).Rooms.Select(r => r.Room.Name));
    }

    private static double? Utilisation(UsageReport report, Room room) => report.Rooms.Single(r => r.Room.Id == room.Id).Utilisation;

    private static Room RoomOf(string name) => new(new RoomId(name), name, 4, Place.Unknown, Equipment.None);

    private static Reservation On(Room room, int day, int from, int to) => new(room.Id, new Interval(At(Monday.PlusDays(day), from), At(Monday.PlusDays(day), to)));

    private static Instant At(LocalDate day, int hour) => day.AtMidnight().PlusHours(hour).InZoneStrictly(Zone).ToInstant();
}
