using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Chinese;

/// <summary>Days in Chinese: 11月25日, 25号, 下个月3号, 4.3, 月底, 下一个工作日, 每月第一个周一's 第一个周一.</summary>
internal static class ChineseDates
{
    /// <summary>Marks 底, 初 and their like: the edge of the unit that stands before it.</summary>
    public const int OfUnitBefore = 99;

    /// <summary>Marks 上次: the latest of its name, not that of last week.</summary>
    public const int LastOne = 7;

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("zh.day.year", Kind.Number, Year),
        new("zh.day.month", Kind.Number, Month),
        new("zh.day.of-month", Kind.Number, DayOfMonth),
        new("zh.day.dotted", Kind.Number, Dotted),
        new("zh.day.nth", Kind.Number, ChineseCountedDays.WithoutMonth),
        new("zh.day.year-relative", Kind.RelUnit, RelativeYear),
        new("zh.day.month-relative", Kind.RelUnit, RelativeMonth),
        new("zh.day.quarter-relative", Kind.RelUnit, ChineseCountedDays.OfQuarter),
        new("zh.day.edge", Kind.Edge, ChineseEdges.Edge),
        new("zh.day.workday", Kind.Mod, NextWorkday),
    ];

    // 2026年11月25日, 26年3月, 2027年春节, 2026年
    private static int Year(Scan s, int i)
    {
        // 2026年底: 年底 is one word.
        if (s[i].Digits == 4 && s[i].IsPlain && s.Has(i + 1, Kind.Edge) && s[i + 1].Extra == (int)Unit.Year
            && s.Touches(i + 1) && s[i].Value is >= 1900 and < 2200)
        {
            return DayRules.MakeDay(s, Edges.OfYear(s[i].Value, s[i + 1].Value), 2);
        }

        if (!s[i].IsPlain || !s.Has(i + 1, Kind.YearMark) || !s.IsNear(i + 1) || !IsYear(s[i]))
        {
            return 0;
        }

        var year = s[i].Value < 100 ? 2000 + s[i].Value : s[i].Value;
        if (s[i + 1].Value == 1)
        {
            return DayRules.MakeDay(s, DayRules.OfHoliday(s, Holiday.MidAutumn, year), 2);
        }

        if (s.Has(i + 2, Kind.Edge) && s.Touches(i + 2) && s[i + 2].Extra == OfUnitBefore)
        {
            return DayRules.MakeDay(s, Edges.OfYear(year, s[i + 2].Value), 3);
        }

        return OfYear(s, i + 2, year) is var taken and > 0 ? taken + 2 : DayRules.MakeDay(s, Days.Year(year), 2);
    }

    private static bool IsYear(in Item number) => number.Digits is 4 or 2
        ? number.Value is >= 20 and < 100 or >= 1900 and < 2200
            || (number.Digits == 2 && number.Is(ItemMarks.LeadingZero))
        : number.Is(ItemMarks.Positional) && number.Value is >= 1900 and < 2200;

    private static int OfYear(Scan s, int i, int year)
    {
        var of = s.Has(i, Kind.Of) ? 1 : 0;
        if (s.Has(i + of, Kind.Holiday))
        {
            return DayRules.MakeDay(s, DayRules.OfHoliday(s, (Holiday)s[i + of].Value, year), 1 + of);
        }

        return ReadMonth(s, i + of, year) is var taken and > 0 ? taken + of : 0;
    }

    // 明年3月5号, 今年国庆
    private static int RelativeYear(Scan s, int i)
    {
        if (s[i].Value != (int)Unit.Year)
        {
            return 0;
        }

        var year = s.Today.Year + s[i].Extra;
        if (s.Has(i + 1, Kind.Edge) && s[i + 1].Extra is (int)Unit.Year or OfUnitBefore)
        {
            return DayRules.MakeDay(s, Edges.OfYear(year, s[i + 1].Value), 2);
        }

        // 今年最后一个周五
        var counted = i + 1 + (s.Has(i + 1, Kind.Of) ? 1 : 0);
        var month = Days.Month(s, s.Has(counted, Kind.Mod) ? 12 : 1, year);
        return month is not null && ChineseCountedDays.Read(s, counted, month) is var nth and > 0 ? nth + counted - i
            : OfYear(s, i + 1, year) is var taken and > 0 ? taken + 1
            : 0;
    }

    private static int Month(Scan s, int i) => ReadMonth(s, i, 0);

    /// <summary>Reads a month and what follows it: 11月25日, 11月底, 十月第一个周一, 11月.</summary>
    private static int ReadMonth(Scan s, int i, int year)
    {
        if (!s[i].IsPlain || s[i].Value is < 1 or > 12 || !s.Has(i + 1, Kind.MonthMark) || !s.IsNear(i + 1))
        {
            return ReadEdgedMonth(s, i, year);
        }

        if (s.Touches(i + 2) && ChineseNames.IsPlaceNamed(s.Text, s[i + 1].End))
        {
            return 0;
        }

        var month = s[i].Value;
        var of = s.Has(i + 2, Kind.Of) ? 1 : 0;
        ref var day = ref s[i + 2];
        if (day.IsPlain && day.Value is >= 1 and <= 31 && (s.Has(i + 3, Kind.DayMark) || IsBareDay(s, i + 2)))
        {
            var frame = year == 0 ? Days.MonthDay(s, month, day.Value) : Days.Full(year, month, day.Value);
            return s.Has(i + 3, Kind.DayMark) ? s.Make(Kind.When, frame ?? Days.Impossible(s), 4) : DayRules.MakeDay(s, frame, 3);
        }

        var whole = Days.Month(s, month, year)!;
        if (s.Has(i + 2, Kind.Edge) && s[i + 2].Extra is (int)Unit.Month or OfUnitBefore)
        {
            return DayRules.MakeDay(s, Edges.OfMonth(whole.Date, s[i + 2].Value), 3);
        }

        return ChineseCountedDays.Read(s, i + 2 + of, whole) is var nth and > 0 ? nth + 2 + of : s.Make(Kind.When, whole, 2);
    }

    // 11月底, 3月初: 月底 is one word.
    private static int ReadEdgedMonth(Scan s, int i, int year)
    {
        if (!s[i].IsPlain || s[i].Value is < 1 or > 12 || !s.Has(i + 1, Kind.Edge) || s[i + 1].Extra != (int)Unit.Month
            || !s.Touches(i + 1))
        {
            return 0;
        }

        var month = Days.Month(s, s[i].Value, year)!;
        return ChineseCountedDays.Read(s, i + 2, month) is var nth and > 0
            ? nth + 2
            : DayRules.MakeDay(s, Edges.OfMonth(month.Date, s[i + 1].Value), 2);
    }

    // 三月一, 11月25 下午
    private static bool IsBareDay(Scan s, int i) =>
        s.Touches(i) && !ClockRules.CountsSomething(s, i + 1)
            && s.KindAt(i + 1) is not (Kind.HourMark or Kind.Quarter or Kind.Workday);

    // 下个月3号, 本月底, 下月第二个周三
    private static int RelativeMonth(Scan s, int i)
    {
        if (s[i].Value != (int)Unit.Month)
        {
            return 0;
        }

        var of = s.Has(i + 1, Kind.Of) ? 1 : 0;
        ref var day = ref s[i + 1 + of];
        if (day.IsPlain && s.Has(i + 2 + of, Kind.DayMark))
        {
            return s.Make(Kind.When, Days.DayOfRelativeMonth(s, s[i].Extra, day.Value) ?? Days.Impossible(s), 3 + of);
        }

        var month = Days.RelativeMonth(s, s[i].Extra);
        return ChineseCountedDays.Read(s, i + 1 + of, month) is var nth and > 0 ? nth + 1 + of : RelativeMonthEdge(s, i, month);
    }

    // 下个月底 is read as 下个 + 月底; 下个月月底 and 本月下旬 come here.
    private static int RelativeMonthEdge(Scan s, int i, Frame month)
    {
        if (s.Has(i + 1, Kind.Edge) && s[i + 1].Extra is (int)Unit.Month or OfUnitBefore)
        {
            return ChineseCountedDays.Read(s, i + 2, month) is var nth and > 0
                ? nth + 2
                : DayRules.MakeDay(s, Edges.OfMonth(month.Date, s[i + 1].Value), 2);
        }

        return 0;
    }

    // 25号, 15日; 20到22号 begins with a number of the same month.
    private static int DayOfMonth(Scan s, int i)
    {
        if (!s[i].IsPlain || !s.Has(i + 1, Kind.DayMark) || s[i].Digits > 2)
        {
            return 0;
        }

        // 一日游
        return s.Text.AsSpan(s[i + 1].Start) is ['日', '游', ..] ? 0 : DayRules.MakeDay(s, Days.DayOfMonth(s, s[i].Value), 2);
    }

    // 4.3 where a day can stand: 4.3号, 4.3下午, 在4.3, 订4.3的
    private static int Dotted(Scan s, int i)
    {
        ref var number = ref s[i];
        if (number.FractionDigits is 0 or > 2 || number.Digits > 2
            || ClockRules.CountsSomething(s, i + 1) && !s.Has(i + 1, Kind.DayMark))
        {
            return 0;
        }

        // 下午3.30到4.30
        if (s.Before is { Kind: Kind.When, Frame: { HasPart: true, HasClock: false } } && s.Before.End == number.Start && number.FractionDigits == 2)
        {
            return 0;
        }

        var mark = s.Has(i + 1, Kind.DayMark) ? 1 : 0;
        var isDay = mark == 1 || s.KindAt(i + 1) is Kind.Part or Kind.PartShort
            || (s.Before.Is(ItemMarks.Chinese) && s.Before.Kind is Kind.At or Kind.From)
            || (s.KindAt(i + 1) is Kind.Number
                && s.KindAt(i + 2) is Kind.HourMark or Kind.Colon or Kind.AmPm or Kind.Dash or Kind.To)
            || (s.Has(i + 1, Kind.At) && s[i + 1].Value is 0 or '@' && s.Has(i + 2, Kind.Number)
                && s.KindAt(i + 3) is Kind.AmPm or Kind.Colon)
            || (s.KindAt(i + 1) is Kind.Open && s.KindAt(i + 2) is Kind.Weekday)
            || s.KindAt(i + 1) is Kind.Weekday
            || (s.Has(i + 1, Kind.Of) && s[i + 1].Is(ItemMarks.Chinese))
            || (s.Before.Kind == Kind.Other && s.Before.End == number.Start
                && s.Text[number.Start - 1] is '订' or '约' or '定')
            || (s.KindAt(i + 1) is Kind.To or Kind.Dash && s[i + 2].FractionDigits > 0 && s.Touches(i + 2)
                && s.KindAt(i + 3) is not (Kind.AmPm or Kind.HourMark))
            || (s.Before.Kind is Kind.To or Kind.Dash && s.BeforeThat.Kind == Kind.When
                && s.BeforeThat.Frame!.Shape == DayShape.MonthDay);
        return isDay ? DayRules.MakeDay(s, Days.MonthDay(s, number.Value, number.Extra), 1 + mark) : 0;
    }

    // 下一个工作日, 下个月底, 上月底, 本月初; 节后第一个工作日 is in the holidays' rule.
    private static int NextWorkday(Scan s, int i)
    {
        ref var mod = ref s[i];
        if (!mod.Is(ItemMarks.Chinese))
        {
            return 0;
        }

        if (s.Has(i + 1, Kind.Edge) && s[i + 1].Extra == (int)Unit.Month)
        {
            var month = Days.RelativeMonth(s, mod.Value);
            return ChineseCountedDays.Read(s, i + 2, month) is var nth and > 0
                ? nth + 2
                : DayRules.MakeDay(s, Edges.OfMonth(month.Date, s[i + 1].Value), 2);
        }

        if (mod.Extra == LastOne)
        {
            return s.Has(i + 1, Kind.Weekday) && s[i + 1].Extra == 0
                ? s.Make(Kind.When, English.Modifiers.Weekday(s, s[i + 1].Value, -1, 0, false), 2)
                : 0;
        }

        // 最后一个周五 of a month that is said by 每月, or of this month
        if (mod.Value == -9)
        {
            return s.Before.Kind != Kind.When
                && ChineseCountedDays.KindOfDay(s, s.Has(i + 1, Kind.Measure) ? i + 2 : i + 1) is >= 0 and < 8
                ? ChineseCountedDays.Read(s, i, Days.RelativeMonth(s, 0))
                : 0;
        }

        if (s.Has(i + 1, Kind.Workday) && mod.Value is 1 or -1)
        {
            var date = Workdays.From(s.Context.Office, s.Today, mod.Value);
            return s.Make(Kind.When, new Frame { Shape = DayShape.Workday, Date = date }, 2);
        }

        return 0;
    }
}
