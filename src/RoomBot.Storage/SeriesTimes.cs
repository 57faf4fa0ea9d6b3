using NodaTime;
using NodaTime.TimeZones;
using RoomBot.Core.Bookings;
using RoomBot.Core.Series;

namespace RoomBot.Storage;

/// <summary>The times that a booking takes its room for.</summary>
internal static class SeriesTimes
{
    /// <summary>Each day for two years; a series that goes on for longer is none that a room can be taken for.</summary>
    public const int Most = 732;

    /// <summary>One for a single booking, all occurrences for a series, by time; null where a series never occurs, has no end or cannot be read.</summary>
    public static IReadOnlyList<Interval>? Of(Booking booking)
    {
        if (booking.Series is not { } series)
        {
            return [booking.When];
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
}
