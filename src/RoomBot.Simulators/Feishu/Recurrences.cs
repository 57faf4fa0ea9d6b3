using System.Globalization;

namespace RoomBot.Simulators.Feishu;

/// <summary>The dates of a series: RFC 5545 as far as Feishu's own client makes it (daily, weekly, monthly, yearly; INTERVAL, BYDAY, BYMONTHDAY, UNTIL).</summary>
internal static class Recurrences
{
    private const int MostYearsWithRooms = 2;
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] Known = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST"];

    /// <summary>Refuses a rule that Feishu would not take.</summary>
    public static void Check(string rule, long start)
    {
        var parts = Parts(rule);
        if (rule.Length > 2000 || parts.Keys.Any(key => !Known.Contains(key, StringComparer.Ordinal)))
        {
            throw FeishuRefusal.Invalid($"recurrence {rule} (without RRULE:, with UNTIL, never COUNT)");
        }

        if (parts.GetValueOrDefault("FREQ") is not ("DAILY" or "WEEKLY" or "MONTHLY" or "YEARLY") || Until(parts) is not { } until || until < start)
        {
            throw FeishuRefusal.Invalid($"recurrence {rule} needs FREQ and an UNTIL behind its start, as yyyyMMddTHHmmssZ");
        }

        if (until > DateTimeOffset.FromUnixTimeSeconds(start).AddYears(MostYearsWithRooms).ToUnixTimeSeconds())
        {
            throw FeishuRefusal.Invalid("a series with rooms lasts at most two years");
        }
    }

    /// <summary>When an event happens in a window: start, end and original start, in order.</summary>
    public static IEnumerable<(long Start, long End, long Original)> In(CalendarEvent of, long from, long until)
    {
        var length = of.End - of.Start;
        return Starts(of).TakeWhile(start => start < until)
            .Where(start => start + length > from && !of.Removed.Contains(start))
            .Select(start => (start, start + length, start));
    }

    private static IEnumerable<long> Starts(CalendarEvent of)
    {
        if (of.Recurrence.Length == 0)
        {
            return [of.Start];
        }

        var parts = Parts(of.Recurrence);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(of.Zone);
        var first = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(of.Start), zone).DateTime;
        var end = Until(parts) ?? of.Start;
        return Dates(parts, first).Select(local => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeSeconds())
            .SkipWhile(start => start < of.Start).TakeWhile(start => start <= end);
    }

    private static IEnumerable<DateTime> Dates(Dictionary<string, string> parts, DateTime first)
    {
        var every = parts.TryGetValue("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;
        var days = parts.GetValueOrDefault("BYDAY", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        for (var day = first; day < first.AddYears(MostYearsWithRooms + 1); day = day.AddDays(1))
        {
            var isDay = days.Length == 0 || days.Any(d => IsDay(d, day));
            var isDue = parts["FREQ"] switch
            {
                "DAILY" => (day.Date - first.Date).Days % every == 0 && isDay,
                "WEEKLY" => (Monday(day) - Monday(first)).Days / 7 % every == 0 && (days.Length == 0 ? day.DayOfWeek == first.DayOfWeek : isDay),
                "MONTHLY" => (((day.Year - first.Year) * 12) + day.Month - first.Month) % every == 0
                    && (days.Length > 0 ? isDay : MonthDays(parts, first).Contains(day.Day)),
                _ => (day.Year - first.Year) % every == 0 && (day.Month, day.Day) == (first.Month, first.Day),
            };
            if (isDue)
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<int> MonthDays(Dictionary<string, string> parts, DateTime first) =>
        parts.TryGetValue("BYMONTHDAY", out var days) ? days.Split(',').Select(d => int.Parse(d, CultureInfo.InvariantCulture)) : [first.Day];

    // "2TU" is the second Tuesday of its month.
    private static bool IsDay(string day, DateTime date) =>
        day.EndsWith(Days[(int)date.DayOfWeek], StringComparison.Ordinal)
        && (day.Length == 2 || (int.TryParse(day[..^2], CultureInfo.InvariantCulture, out var nth) && (nth > 0
            ? (date.Day - 1) / 7 == nth - 1
            : (DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7 == -nth - 1)));

    private static DateTime Monday(DateTime day) => day.Date.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static Dictionary<string, string> Parts(string rule) =>
        rule.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part.Length > 1 ? part[1] : "", StringComparer.Ordinal);

    private static long? Until(Dictionary<string, string> parts) =>
        parts.TryGetValue("UNTIL", out var text)
        && DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            ? until.ToUnixTimeSeconds()
            : null;
}
