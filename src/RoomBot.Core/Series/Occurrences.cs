using NodaTime;
using RoomBot.Core.Time;

namespace RoomBot.Core.Series;

/// <summary>From a rule to dates, and from dates to moments: the local time stays the same over changes of the clock.</summary>
public static class Occurrences
{
    // A rule that never comes true (31 February) must end; so must one that comes true once in centuries.
    private const int MostPeriods = 10_000;
    private const int MostYears = 30;

    /// <summary>The occurrences of a series, the excepted dates left out.</summary>
    /// <param name="series">The series; <see cref="Recurrence.First"/> is its first candidate.</param>
    /// <param name="atMost">The most wanted, at least 1; they end earlier by COUNT, UNTIL or after 30 years.</param>
    /// <returns>By time. COUNT counts the excepted dates too.</returns>
    /// <exception cref="FormatException">The rule cannot be read.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The zone is not known.</exception>
    public static IReadOnlyList<Occurrence> Of(Recurrence series, int atMost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        var except = series.Except.ToHashSet();
        return
        [
            .. Dates(RuleParser.Parse(series.Rule), series.First.Date)
                .Where(d => !except.Contains(d))
                .Take(atMost)
                .Select(d => new Occurrence(d, ZonedTimes.From(d + series.First.TimeOfDay, series.Length, zone))),
        ];
    }

    /// <summary>The dates of a rule from a first date on, lazily.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="first">None is earlier; it counts only where the rule names it.</param>
    public static IEnumerable<LocalDate> Dates(RecurrenceRule rule, LocalDate first)
    {
        var (count, last) = (0, LocalDate.Min(rule.Until ?? LocalDate.MaxIsoValue, first.PlusYears(MostYears)));
        for (var period = 0; period < MostPeriods; period++)
        {
            var start = PeriodStart(rule, first, period);
            if (start > last)
            {
                yield break;
            }

            foreach (var date in Chosen(rule, InPeriod(rule, first, start)).Where(d => d >= first))
            {
                if (date > last || count == rule.Count)
                {
                    yield break;
                }

                count++;
                yield return date;
            }
        }
    }

    private static LocalDate PeriodStart(RecurrenceRule rule, LocalDate first, int period)
    {
        var steps = period * rule.Interval;
        return rule.Frequency switch
        {
            Frequency.Daily => first.PlusDays(steps),
            Frequency.Weekly => StartOfWeek(first, rule.WeekStart).PlusWeeks(steps),
            Frequency.Monthly => new LocalDate(first.Year, first.Month, 1).PlusMonths(steps),
            _ => new LocalDate(first.Year, 1, 1).PlusYears(steps),
        };
    }

    private static IEnumerable<LocalDate> InPeriod(RecurrenceRule rule, LocalDate first, LocalDate start) => rule.Frequency switch
    {
        Frequency.Daily => Matching(rule, Days(start, 1), start, start),
        Frequency.Weekly when rule.ByDay.Count == 0 => Matching(rule, [start.PlusDays(DaysAfter(first.DayOfWeek, rule.WeekStart))], start, start),
        Frequency.Weekly => Matching(rule, Days(start, 7), start, start),
        Frequency.Monthly => InMonth(rule, first, start),
        _ => InYear(rule, first, start),
    };

    private static IEnumerable<LocalDate> InMonth(RecurrenceRule rule, LocalDate first, LocalDate start)
    {
        var days = Days(start, start.Calendar.GetDaysInMonth(start.Year, start.Month));
        return rule.ByDay.Count == 0 && rule.ByMonthDay.Count == 0
            ? Matching(rule, days.Where(d => d.Day == first.Day), start, start)
            : Matching(rule, days, start, start.PlusMonths(1).PlusDays(-1));
    }

    // Without months the ordinals of BYDAY count within the year, with months within each month.
    private static IEnumerable<LocalDate> InYear(RecurrenceRule rule, LocalDate first, LocalDate start)
    {
        if (rule.ByDay.Count > 0 && rule.ByMonth.Count == 0 && rule.ByMonthDay.Count == 0)
        {
            return Matching(rule, Days(start, start.Calendar.GetDaysInYear(start.Year)), start, start.PlusYears(1).PlusDays(-1));
        }

        var months = rule.ByMonth.Count > 0 ? rule.ByMonth.Order() : rule.ByMonthDay.Count > 0 ? Enumerable.Range(1, 12) : [first.Month];
        return months.Distinct().SelectMany(m => InMonth(rule, first, new LocalDate(start.Year, m, 1)));
    }

    private static IEnumerable<LocalDate> Matching(RecurrenceRule rule, IEnumerable<LocalDate> days, LocalDate from, LocalDate to) =>
        days.Where(d =>
            (rule.ByMonth.Count == 0 || rule.ByMonth.Contains(d.Month))
            && (rule.ByMonthDay.Count == 0 || rule.ByMonthDay.Any(n => d.Day == (n > 0 ? n : d.Calendar.GetDaysInMonth(d.Year, d.Month) + 1 + n)))
            && (rule.ByDay.Count == 0 || rule.ByDay.Any(w => w.Day == d.DayOfWeek && IsOrdinal(w.Ordinal, d, from, to))));

    private static bool IsOrdinal(int ordinal, LocalDate date, LocalDate from, LocalDate to) =>
        ordinal == 0
        || (ordinal > 0 && (Period.DaysBetween(from, date) / 7) + 1 == ordinal)
        || (ordinal < 0 && (Period.DaysBetween(date, to) / 7) + 1 == -ordinal);

    private static IEnumerable<LocalDate> Chosen(RecurrenceRule rule, IEnumerable<LocalDate> inPeriod)
    {
        if (rule.BySetPos.Count == 0)
        {
            return inPeriod;
        }

        var all = inPeriod.ToList();
        return rule.BySetPos
            .Select(p => p > 0 ? p - 1 : all.Count + p)
            .Where(i => i >= 0 && i < all.Count)
            .Distinct()
            .Order()
            .Select(i => all[i]);
    }

    private static IEnumerable<LocalDate> Days(LocalDate start, int count) => Enumerable.Range(0, count).Select(start.PlusDays);

    private static LocalDate StartOfWeek(LocalDate date, IsoDayOfWeek weekStart) => date.PlusDays(-DaysAfter(date.DayOfWeek, weekStart));

    private static int DaysAfter(IsoDayOfWeek day, IsoDayOfWeek weekStart) => ((int)day - (int)weekStart + 7) % 7;
}
