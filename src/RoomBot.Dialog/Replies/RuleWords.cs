using NodaTime;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Replies;

/// <summary>How a series is said in one language.</summary>
internal static class RuleWords
{
    private static readonly IsoDayOfWeek[] WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>Every other Wed, until Dec 31; dates left out behind it.</summary>
    /// <param name="rule">RFC 5545; written by the bot.</param>
    /// <param name="first">The first date: what a rule leaves open comes from it.</param>
    /// <param name="except">Dates left out.</param>
    /// <param name="words">The language.</param>
    public static string Of(string rule, LocalDate first, IReadOnlyList<LocalDate> except, Wording words)
    {
        var parsed = RuleParser.Parse(rule);
        string[] parts =
        [
            Rhythm(parsed, first, words),
            parsed.Count is { } times ? words.Texts.With("repeat.count", times) : "",
            parsed.Until is { } until ? words.Texts.With("repeat.until", ("date", words.OfDate(until))) : "",
            except.Count == 0 ? "" : words.Texts.With("repeat.except", ("dates", string.Join(words.Texts["list"], except.Select(words.OfShortDate)))),
        ];
        return string.Join(words.Texts["join"], parts.Where(p => p.Length > 0));
    }

    private static string Rhythm(RecurrenceRule rule, LocalDate first, Wording words)
    {
        var texts = words.Texts;
        var n = rule.Interval;
        var key = $"repeat.{rule.Frequency}{(n == 1 ? "" : ".n")}";
        var on = rule.Frequency switch
        {
            Frequency.Daily => "",
            Frequency.Weekly => Weekdays(rule, first, words),
            Frequency.Monthly => InMonth(rule, first, words),
            _ => words.OfShortDate(first),
        };
        return rule.Frequency is Frequency.Weekly && n == 1 && IsWorkingDays(rule) ? texts["repeat.workdays"]
            : texts.With(key, ("n", Texts.Number(n)), ("on", on));
    }

    private static string Weekdays(RecurrenceRule rule, LocalDate first, Wording words) => string.Join(
        words.Texts["list"],
        (rule.ByDay.Count == 0 ? [first.DayOfWeek] : rule.ByDay.Select(d => d.Day)).Select(d => words.Texts.Weekdays[(int)d - 1]));

    private static string InMonth(RecurrenceRule rule, LocalDate first, Wording words)
    {
        var texts = words.Texts;
        if (IsWorkingDays(rule) && rule.BySetPos is [var place])
        {
            return Ordinal(place, texts["repeat.workday"], texts);
        }

        if (rule.ByDay.Count > 0)
        {
            var place2 = rule.BySetPos is [var p] ? p : 0;
            return string.Join(texts["list"], rule.ByDay.Select(d => Ordinal(d.Ordinal != 0 ? d.Ordinal : place2, texts.Weekdays[(int)d.Day - 1], texts)));
        }

        var days = rule.ByMonthDay.Count > 0 ? rule.ByMonthDay : [first.Day];
        return string.Join(texts["list"], days.Select(d => d > 0 ? texts.With("repeat.monthday", d) : Ordinal(d, texts["repeat.day"], texts)));
    }

    private static string Ordinal(int n, string what, Texts texts) => n switch
    {
        0 => what,
        -1 => texts.With("repeat.last", ("what", what)),
        < 0 => texts.With("repeat.fromLast", ("n", Texts.Number(-n)), ("what", what)),
        _ => texts.With($"repeat.nth.{Math.Min(n, 4)}", ("n", Texts.Number(n)), ("what", what)),
    };

    private static bool IsWorkingDays(RecurrenceRule rule) =>
        rule.ByDay.All(d => d.Ordinal == 0) && rule.ByDay.Select(d => d.Day).Order().SequenceEqual(WorkingDays);
}
