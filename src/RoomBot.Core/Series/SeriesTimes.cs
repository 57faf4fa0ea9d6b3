using NodaTime;
using NodaTime.TimeZones;

namespace RoomBot.Core.Series;

/// <summary>The times that a booking, or a hold for one, takes its room for.</summary>
public static class SeriesTimes
{
    /// <summary>Each day for two years; a series that goes on for longer is none that a room can be taken for.</summary>
    public const int Most = 732;

    /// <summary>One for a single booking, all occurrences for a series, by time; null where a series never occurs, has no end or cannot be read.</summary>
    /// <param name="series">The series, or null for a single booking.</param>
    /// <param name="when">The time of a single booking.</param>
    public static IReadOnlyList<Interval>? Of(Recurrence? series, Interval when)
    {
        if (series is null)
        {
            return [when];
        }

        try
        {
            var occurrences = Occurrences.Of(series, Most + 1);
            return occurrences.Count is > 0 and <= Most ? [.. occurrences.Select(o => o.When)] : null;
        }
        catch (Exception e) when (e is FormatException or DateTimeZoneNotFoundException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Of"/>; of a series that cannot be read the first occurrence is known at least.</summary>
    /// <param name="series">The series, or null for a single booking.</param>
    /// <param name="when">The first occurrence, or the time of a single booking.</param>
    public static IReadOnlyList<Interval> OrFirst(Recurrence? series, Interval when) => Of(series, when) ?? [when];
}
