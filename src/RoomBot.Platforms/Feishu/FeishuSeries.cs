using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Bookings;
using RoomBot.Core.Series;
using RoomBot.Core.Time;

namespace RoomBot.Platforms.Feishu;

/// <summary>A series as Feishu's calendar has it: a rule that ends by UNTIL, and dates whose instances are removed.</summary>
internal static class FeishuSeries
{
    // With rooms Feishu keeps two years.
    private const int MostDates = 2 * 366;

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The event's <c>recurrence</c>: without prefix, with UNTIL as a moment (Feishu's own client knows no COUNT); null for a single booking.</summary>
    /// <param name="booking">The booking.</param>
    /// <exception cref="FormatException">The rule cannot be read.</exception>
    public static string? RuleOf(Booking booking)
    {
        if (booking.Series is not { } series || Occurrences.Of(series with { Except = [] }, MostDates) is not [.., var last])
        {
            return null;
        }

        var parts = series.Rule.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("UNTIL=", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("COUNT=", StringComparison.OrdinalIgnoreCase));
        return string.Join(';', parts.Append($"UNTIL={Utc.Format(last.When.Start)}"));
    }

    /// <summary>The instances to be removed from the series' event, by its own id.</summary>
    /// <param name="made">The event.</param>
    /// <param name="booking">The booking.</param>
    public static IEnumerable<FeishuEventRef> LeftOut(FeishuEventRef made, Booking booking)
    {
        if (booking.Series is not { } series)
        {
            return [];
        }

        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        var uid = made.Event.Split('_')[0];
        return series.Except
            .Select(date => ZonedTimes.At(date + series.First.TimeOfDay, zone).ToUnixTimeSeconds())
            .Where(start => start >= booking.When.Start.ToUnixTimeSeconds()) // the event begins with the first date that is not left out
            .Select(start => made with { Event = string.Create(CultureInfo.InvariantCulture, $"{uid}_{start}") });
    }
}
