using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RoomBot.Core.Series;

/// <summary>Reads RRULE as RFC 5545 writes it, without DTSTART; UNTIL is a local date, or a date-time whose date counts.</summary>
public static class RuleParser
{
    private const int LongestRule = 500;

    private static readonly LocalDatePattern UntilPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Reads a rule.</summary>
    /// <param name="text">As in <see cref="Recurrence.Rule"/>.</param>
    /// <exception cref="FormatException">It is no such rule, or has a part that is not supported; the message names the part.</exception>
    public static RecurrenceRule Parse(string text)
    {
        if (text.Length > LongestRule)
        {
            throw new FormatException($"The rule is longer than {LongestRule} characters.");
        }

        var body = text.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? text[6..] : text;
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in body.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..].ToUpperInvariant()))
            {
                throw new FormatException($"'{part}' is not a part of a rule, or stands there twice.");
            }
        }

        var rule = new RecurrenceRule(FrequencyOf(parts));
        foreach (var (name, value) in parts)
        {
            rule = With(rule, name.ToUpperInvariant(), value);
        }

        return Checked(rule);
    }

    private static Frequency FrequencyOf(Dictionary<string, string> parts) =>
        parts.TryGetValue("FREQ", out var frequency)
            ? frequency switch
            {
                "DAILY" => Frequency.Daily,
                "WEEKLY" => Frequency.Weekly,
                "MONTHLY" => Frequency.Monthly,
                "YEARLY" => Frequency.Yearly,
                _ => throw Wrong("FREQ", frequency),
            }
            : throw new FormatException("The rule has no FREQ.");

    private static RecurrenceRule With(RecurrenceRule rule, string name, string value) => name switch
    {
        "FREQ" => rule,
        "INTERVAL" => rule with { Interval = Number(name, value, 1, 1000) },
        "COUNT" => rule with { Count = Number(name, value, 1, 100_000) },
        "UNTIL" => rule with { Until = Date(value) },
        "BYDAY" => rule with { ByDay = [.. value.Split(',').Select(Weekday)] },
        "BYMONTHDAY" => rule with { ByMonthDay = Numbers(name, value, 31) },
        "BYMONTH" => rule with { ByMonth = [.. value.Split(',').Select(v => Number(name, v, 1, 12))] },
        "BYSETPOS" => rule with { BySetPos = Numbers(name, value, 366) },
        "WKST" => rule with { WeekStart = DayOf(value) },
        _ => throw new FormatException($"The part {name} is not supported."),
    };

    private static RecurrenceRule Checked(RecurrenceRule rule) =>
        rule is { Count: not null, Until: not null } ? throw new FormatException("COUNT and UNTIL exclude each other.")
        : rule.Frequency is Frequency.Daily or Frequency.Weekly && rule.ByDay.Any(d => d.Ordinal != 0)
            ? throw new FormatException("BYDAY has a number only in monthly and yearly rules.")
        : rule.BySetPos.Count > 0 && rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByMonth.Count == 0
            ? throw new FormatException("BYSETPOS chooses among BYDAY, BYMONTHDAY or BYMONTH, and there is none.")
        : rule;

    private static WeekdayInRule Weekday(string value)
    {
        if (value.Length < 2)
        {
            throw Wrong("BYDAY", value);
        }

        var ordinal = value.Length == 2 ? 0 : Number("BYDAY", value[..^2], -53, 53);
        return ordinal == 0 && value.Length > 2 ? throw Wrong("BYDAY", value) : new WeekdayInRule(DayOf(value[^2..]), ordinal);
    }

    private static IsoDayOfWeek DayOf(string value) =>
        Array.IndexOf(Days, value) is var day and >= 0 ? (IsoDayOfWeek)(day + 1) : throw Wrong("a weekday", value);

    private static LocalDate Date(string value) =>
        UntilPattern.Parse(value.Length > 8 ? value[..8] : value) is { Success: true } parsed ? parsed.Value : throw Wrong("UNTIL", value);

    private static IReadOnlyList<int> Numbers(string name, string value, int most) =>
        [.. value.Split(',').Select(v => Number(name, v, -most, most) is var n and not 0 ? n : throw Wrong(name, v))];

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, value);

    private static FormatException Wrong(string name, string value) => new($"'{value}' is not a value for {name}.");
}
