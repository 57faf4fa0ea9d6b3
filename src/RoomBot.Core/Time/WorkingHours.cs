using NodaTime;

namespace RoomBot.Core.Time;

/// <summary>The office's hours of a day, [from, to). Weekends are days like others.</summary>
/// <param name="From">When they begin.</param>
/// <param name="To">When they end; later than <paramref name="From"/>, or midnight for the end of the day.</param>
public sealed record WorkingHours(LocalTime From, LocalTime To)
{
    /// <summary>08:00–20:00.</summary>
    public static WorkingHours Default { get; } = new(new LocalTime(8, 0), new LocalTime(20, 0));

    /// <summary>The hours of a date as moments.</summary>
    /// <param name="date">The date.</param>
    /// <param name="zone">Where.</param>
    /// <exception cref="ArgumentException">The hours end before they begin.</exception>
    public Interval On(LocalDate date, DateTimeZone zone)
    {
        var end = To == LocalTime.Midnight ? date.PlusDays(1) + To : date + To;
        return end > date + From
            ? ZonedTimes.Between(date + From, end, zone)
            : throw new ArgumentException($"Working hours end at {To}, before they begin at {From}.", nameof(date));
    }

    /// <summary>True where the whole interval lies within the hours of one date.</summary>
    /// <param name="when">Bounded.</param>
    /// <param name="zone">Where.</param>
    public bool Contain(Interval when, DateTimeZone zone)
    {
        var hours = On(when.Start.InZone(zone).Date, zone);
        return hours.Start <= when.Start && when.End <= hours.End;
    }
}
