using NodaTime;
using RoomBot.Core.Time;

namespace RoomBot.Core.Tests.Time;

public sealed class ZonedTimesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void A_time_that_the_clock_skips_moves_forward_by_the_gap() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), ZonedTimes.At(new LocalDateTime(2026, 3, 29, 2, 30), Berlin));

    [Fact]
    public void A_time_that_the_clock_shows_twice_is_the_earlier() =>
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), ZonedTimes.At(new LocalDateTime(2026, 10, 25, 2, 30), Berlin));

    [Fact]
    public void A_range_that_the_gap_swallows_keeps_its_length() =>
        Assert.Equal(
            Duration.FromMinutes(30),
            ZonedTimes.Between(new LocalDateTime(2026, 3, 29, 2, 30), new LocalDateTime(2026, 3, 29, 3, 0), Berlin).Duration);

    [Fact]
    public void A_day_of_the_change_has_23_or_25_hours()
    {
        Assert.Equal(Duration.FromHours(23), ZonedTimes.Day(new LocalDate(2026, 3, 29), Berlin).Duration);
        Assert.Equal(Duration.FromHours(25), ZonedTimes.Day(new LocalDate(2026, 10, 25), Berlin).Duration);
    }

    [Fact]
    public void Nothing_lasts_no_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ZonedTimes.From(new LocalDateTime(2026, 3, 29, 2, 30), Duration.Zero, Berlin));

    [Theory]
    [InlineData(8, 0, 60, true)]
    [InlineData(7, 59, 30, false)]
    [InlineData(19, 0, 60, true)]
    [InlineData(19, 30, 60, false)]
    [InlineData(19, 0, 1440, false)]
    public void Working_hours_contain_what_lies_within_one_day_of_them(int hour, int minute, int minutes, bool expected)
    {
        var when = ZonedTimes.From(new LocalDateTime(2026, 11, 21, hour, minute), Duration.FromMinutes(minutes), Berlin);
        Assert.Equal(expected, WorkingHours.Default.Contain(when, Berlin));
    }
}
