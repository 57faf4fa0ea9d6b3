using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Chinese;

/// <summary>The nth of its kind in a month: 第一个周一, 最后一个工作日, 最后一天.</summary>
internal static class ChineseCountedDays
{
    // 第一个周一, 最后一个工作日, 最后一天
    internal static int Read(Scan s, int i, Frame month)
    {
        var nth = s[i].IsOrdinal ? s[i].Value : s.Has(i, Kind.Mod) && s[i].Value == -9 ? -1 : 0;
        var at = i + 1;
        if (nth == 0)
        {
            return 0;
        }

        if (s.Has(at, Kind.Measure))
        {
            at++;
        }

        var kind = KindOfDay(s, at);
        return kind < 0 ? 0 : DayRules.MakeDay(s, Workdays.Nth(s, month.Date.ToYearMonth(), kind, nth), at + 1 - i);
    }

    /// <summary>Which days are counted: 1 to 7 a weekday, 0 working days, 8 all days, 9 weeks, 10 weekends, −1
    /// none.</summary>
    internal static int KindOfDay(Scan s, int i) => s.KindAt(i) switch
    {
        Kind.Weekday => s[i].Value,
        Kind.Workday => 0,
        Kind.Unit when s[i].Value == (int)Unit.Day => 8,
        Kind.Unit when s[i].Value == (int)Unit.Week && !s[i].Is(ItemMarks.Glued) => Workdays.WholeWeeks,
        Kind.Weekend => Workdays.Weekends,
        _ => -1,
    };

    // 下季度第一个周一
    internal static int OfQuarter(Scan s, int i)
    {
        if (s[i].Value != (int)Unit.QuarterYear)
        {
            return 0;
        }

        var at = s.Has(i + 1, Kind.Of) ? i + 2 : i + 1;
        var first = Days.Quarter(s, s[i].Extra).Date;
        var month = s.Has(at, Kind.Mod) ? first.PlusMonths(2) : first;
        return Days.Month(s, month.Month, month.Year) is { } frame && Read(s, at, frame) is var nth and > 0 ? nth + at - i : 0;
    }

    // 第一个周一 of a month that is said by 每月, or of this month.
    internal static int WithoutMonth(Scan s, int i)
    {
        if (!s[i].IsOrdinal || !s[i].Is(ItemMarks.Chinese) || s.Before.Kind == Kind.When
            || s.BeforeThat.Kind == Kind.When)
        {
            return 0;
        }

        var at = s.Has(i + 1, Kind.Measure) ? i + 2 : i + 1;
        return KindOfDay(s, at) is >= 0 and < 8 and var kind
            ? DayRules.MakeDay(s, Workdays.NextNth(s, kind, s[i].Value), at + 1 - i)
            : 0;
    }
}
