using NodaTime;
using NodaTime.TimeZones;

namespace RoomBot.Core.Time;

/// <summary>The one place where local time becomes a moment.</summary>
public static class ZonedTimes
{
    // A time that the clock skips is moved forward by the gap; one that it shows twice is the earlier.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The moment at which clocks show a local time: skipped → forward by the gap, twice → the earlier.</summary>
    /// <param name="local">What the clock shows.</param>
    /// <param name="zone">Where.</param>
    public static Instant At(LocalDateTime local, DateTimeZone zone) => local.InZone(zone, Resolver).ToInstant();

    /// <summary>From one local time to another, as moments. Where a skipped hour would leave nothing of it, the length on the clock is kept.</summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end, later than <paramref name="start"/>.</param>
    /// <param name="zone">Where.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not later.</exception>
    public static Interval Between(LocalDateTime start, LocalDateTime end, DateTimeZone zone)
    {
        if (end <= start)
        {
            throw new ArgumentException($"{end} is not later than {start}.", nameof(end));
        }

        var from = At(start, zone);
        var to = At(end, zone);
        return new Interval(from, to > from ? to : from + Period.Between(start, end, PeriodUnits.Ticks).ToDuration());
    }

    /// <summary>From a local time on for a length of the real time line.</summary>
    /// <param name="start">The start.</param>
    /// <param name="length">Positive.</param>
    /// <param name="zone">Where.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not positive.</exception>
    public static Interval From(LocalDateTime start, Duration length, DateTimeZone zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        var from = At(start, zone);
        return new Interval(from, from + length);
    }

    /// <summary>A whole local day, from its first moment to the next day's.</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">Where.</param>
    public static Interval Day(LocalDate date, DateTimeZone zone) =>
        new(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
}
