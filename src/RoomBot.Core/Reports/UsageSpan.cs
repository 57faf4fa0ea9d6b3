using NodaTime;
using RoomBot.Core.Time;

namespace RoomBot.Core.Reports;

/// <summary>The days that a report is about.</summary>
/// <param name="First">The first day.</param>
/// <param name="Behind">The day behind the last; later than <paramref name="First"/>.</param>
/// <param name="Hours">The office's hours.</param>
/// <param name="Zone">The office's zone.</param>
public sealed record UsageSpan(LocalDate First, LocalDate Behind, WorkingHours Hours, DateTimeZone Zone)
{
    /// <summary>The most days that one report covers.</summary>
    public const int MostDays = 31;

    /// <summary>From the first moment of the first day to the last of the last day, but not beyond a moment; null where none of it is past.</summary>
    /// <param name="now">The moment.</param>
    public Interval? Until(Instant now)
    {
        var (start, end) = (ZonedTimes.Day(First, Zone).Start, ZonedTimes.Day(Behind.PlusDays(-1), Zone).End);
        return start < now ? new Interval(start, Instant.Min(end, now)) : null;
    }

    /// <summary>The working hours in it: of its days from Monday to Friday, or of all its days where it has none of these.</summary>
    /// <param name="within">What of it is past.</param>
    public IReadOnlyList<Interval> OpenHours(Interval within)
    {
        var days = Enumerable.Range(0, Period.DaysBetween(First, Behind)).Select(n => First.PlusDays(n)).ToList();
        var working = days.Where(d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)).ToList();
        return
        [
            .. (working.Count > 0 ? working : days)
                .Select(d => Hours.On(d, Zone))
                .Where(h => h.Start < within.End)
                .Select(h => new Interval(h.Start, Instant.Min(h.End, within.End))),
        ];
    }
}
