using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Lengths: 90分钟, 一个半小时, 1h30, "an hour and a half", 2.5 hours.</summary>
internal static class LengthRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("length.number-unit", Kind.Number, NumberUnit),
        new("length.half-unit", Kind.Half, HalfUnit),
        new("length.an-hour", Kind.Article, ArticleUnit),
        new("length.a-week", Kind.AmPm, ArticleUnit),
        new("length.quarter-hour", Kind.Quarter, QuarterHour),
        new("length.hour-and-a-half", Kind.Unit, HourAndHalf),
        new("length.one-and-a-half", Kind.Measure, MeasureHalf),
    ];

    private static int NumberUnit(Scan s, int i)
    {
        if (s[i].Kind != Kind.Number || s[i].IsOrdinal || s[i].Value > 100_000_000)
        {
            return 0;
        }

        if (LengthCounts.Fraction(s, i) is var fraction and > 0)
        {
            return fraction;
        }

        var at = i + 1;
        var quarters = LengthCounts.Quarters(s, i, ref at);
        if (quarters < 0 || !ReadUnit(s, ref at, at - 1, out var unit))
        {
            return 0;
        }

        if (IsOfClock(s, i, at, unit) || (s[i].Value == 4 && unit == Unit.Week && s[i].Is(ItemMarks.Chinese) && IsAround(s, i, at)))
        {
            return 0;
        }

        if (quarters == 0 || IsClockH(s, i, at) || (unit == Unit.Hour && s[i].Digits == 4 && s[i].Value / 100 <= 24))
        {
            return 0;
        }

        var frame = new Frame { Unit = unit };
        Lengths.Add(frame, quarters, unit);
        at = LengthRests.Read(s, at, unit, frame);
        return s.Make(Kind.Length, frame, at - i);
    }

    // 14:30hrs, 三点一刻钟 and "20 minutes past eight" are clock times.
    private static bool IsOfClock(Scan s, int i, int at, Unit unit) =>
        (unit == Unit.Hour && s.Before.Kind == Kind.Colon && s.Before.End == s[i].Start && s[i].Digits == 2)
        || (unit == Unit.Quarter && s.Before.Kind == Kind.HourMark && s.Before.End == s[i].Start)
        || (unit == Unit.Minute && s.Has(at, Kind.Past) && !s[at].Is(ItemMarks.Chinese) && s[at + 1].IsPlain);

    // 个半小时
    private static int MeasureHalf(Scan s, int i)
    {
        var isOneAndHalf = s.Has(i + 1, Kind.Half) && s.Touches(i + 1)
            && s.Before.Kind is not (Kind.Number or Kind.Mod or Kind.About or Kind.Every);
        var isMonth = s.Has(i + 2, Kind.MonthMark);
        return isOneAndHalf && (isMonth || (s.Has(i + 2, Kind.Unit) && s[i + 2].Is(ItemMarks.Chinese)))
            ? s.Make(Kind.Length, Lengths.Of(6, isMonth ? Unit.Month : (Unit)s[i + 2].Value), 3)
            : 0;
    }

    // 15h30 is a clock time, 1h30 a length.
    private static bool IsClockH(Scan s, int i, int at) =>
        s[at - 1].Is(ItemMarks.Glued) && s[at - 1].Value == (int)Unit.Hour && s[i].IsPlain
        && ((s[i].Value >= 8 && s.Touches(at) && s[at].Digits == 2 && !s.Has(at + 1, Kind.Unit)) || s[i].Digits == 4
            || s.Before.Kind == Kind.At && s.Before.Value == 0);

    private static bool ReadUnit(Scan s, ref int at, int number, out Unit unit)
    {
        unit = Unit.Minute;
        ref var item = ref s[at];
        var behindMeasure = s.Has(at - 1, Kind.Measure) || s.Has(at - 1, Kind.Half);
        switch (item.Kind)
        {
            case Kind.Unit when IsName(s, at, number):
                return false;
            case Kind.Unit when !item.Is(ItemMarks.Glued) || s.Touches(at):
                unit = (Unit)item.Value;
                break;
            case Kind.Workday:
                unit = Unit.Workday;
                break;
            case Kind.Weekend:
                unit = Unit.Weekend;
                break;
            case Kind.MonthMark when behindMeasure:
                unit = Unit.Month;
                break;
            case Kind.YearMark when s[number].Digits <= 2 && !s[number].Is(ItemMarks.LeadingZero)
                && !s[number].Is(ItemMarks.Positional) && s[number].Value < 60 && !s[at + 1].IsPlain:
                unit = Unit.Year;
                break;
            case Kind.MinuteMark when s.KindAt(at + 1) is Kind.After or Kind.Within or Kind.Before
                || (s.Before.Kind == Kind.Past && s.BeforeThat.Kind != Kind.HourMark):
                break;
            case Kind.Quarter when s.KindAt(at + 1) is Kind.After or Kind.Before:
                unit = Unit.Quarter;
                break;
            case Kind.DayMark when s.KindAt(at + 1) is Kind.After or Kind.Within or Kind.Before
                && s.Text[item.Start] == '日':
                unit = Unit.Day;
                break;
            default:
                return false;
        }

        at++;
        return true;
    }

    // 会议室四周, 四周都是窗
    private static bool IsAround(Scan s, int i, int at) =>
        s[at - 1].End - s[at - 1].Start == 1
        && ((s.Before.Kind is Kind.Counter or Kind.Other && s.Before.End == s[i].Start
                && "室厅间屋场桌圈园楼厦的".Contains(s.Text[s[i].Start - 1], StringComparison.Ordinal))
            || (s.Has(at, Kind.Other) && s.Touches(at)
                && "环都墙没有是很太围全挂摆贴放安".Contains(s.Text[s[at].Start], StringComparison.Ordinal)));

    // 3D打印, "3d modelling", 3M胶, 四季会议室
    private static bool IsName(Scan s, int at, int number)
    {
        ref var unit = ref s[at];
        return unit.Is(ItemMarks.Chinese)
            ? unit.Value == (int)Unit.QuarterYear && unit.End - unit.Start == 1
            : unit.Is(ItemMarks.Glued) && s.Has(at + 1, Kind.Other) && s[number].Digits > 0
            && ((unit.Value == (int)Unit.Day && s[number].Value is 2 or 3) || (unit.Value == (int)Unit.Minute && s[number].Value < 5 && s.Touches(at + 1)));
    }

    private static int HalfUnit(Scan s, int i)
    {
        // 三点半钟 is a clock time.
        if (s.Before.Kind == Kind.HourMark && s.Before.End == s[i].Start && s.Has(i + 1, Kind.Unit)
            && s[i + 1].End - s[i + 1].Start == 1)
        {
            return 0;
        }

        // 半个小时, half an hour, half-hour, half day
        var at = i + 1;
        if (s.KindAt(at) is Kind.Measure or Kind.Article or Kind.Dash
            || (s.Has(at, Kind.AmPm) && s[at].Is(ItemMarks.Glued)))
        {
            at++;
        }

        Unit unit;
        if (s.Has(at, Kind.Unit) && !s[at].Is(ItemMarks.Glued))
        {
            unit = (Unit)s[at].Value;
        }
        else if (s.Has(at, Kind.DayMark) && s.Touches(at) && s.Text[s[at].Start] == '日')
        {
            unit = Unit.Day;
        }
        else if (s.KindAt(at) is Kind.MonthMark && at > i + 1)
        {
            unit = Unit.Month;
        }
        else if (s.KindAt(at) is Kind.YearMark)
        {
            unit = Unit.Year;
        }
        else
        {
            return 0;
        }

        return s.Make(Kind.Length, Lengths.Of(2, unit), at + 1 - i);
    }

    // "an hour", "another hour", "a half-hour"
    private static int ArticleUnit(Scan s, int i)
    {
        if (!LengthCounts.IsOne(s, i))
        {
            return 0;
        }

        // "another 30 minutes" make it longer.
        var isMore = s.Has(i, Kind.Article) && s[i].Value == 1;
        if (isMore && s.Has(i + 1, Kind.Number))
        {
            return More(s, i + 1);
        }

        if (s.Has(i + 1, Kind.Number) && s[i + 1].Value is 2 or 3 && s[i + 1].InWords && !s[i + 1].IsOrdinal)
        {
            // "a couple of hours"
            return NumberUnit(s, i + 1) is var couple and > 0 ? couple + 1 : 0;
        }

        if (s.Has(i + 1, Kind.Quarter))
        {
            return QuarterHour(s, i + 1) is var quarter and > 0 ? quarter + 1 : 0;
        }

        var half = HalfBeforeUnit(s, i + 1);
        var at = i + 1 + half + (s.Has(i + 1, Kind.About) ? 1 : 0);
        if (!s.Has(at, Kind.Unit) || s[at].Is(ItemMarks.Glued))
        {
            return 0;
        }

        var unit = (Unit)s[at].Value;
        var frame = new Frame { Unit = unit, Role = isMore ? MentionRole.Extension : MentionRole.Asked };
        var times = unit == Unit.Week && s[at].Extra > 0 ? s[at].Extra : 1;
        Lengths.Add(frame, (half > 0 ? 2L : 4L) * times, unit);
        return s.Make(Kind.Length, frame, LengthRests.Read(s, at + 1, unit, frame) - i);
    }

    // "hour and a half on Thursday"
    private static int HourAndHalf(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s[i].Is(ItemMarks.Glued) || s[i].Value != (int)Unit.Hour || !s.Has(i + 1, Kind.And)
            || s.Before.Kind is Kind.Every or Kind.Half or Kind.Number or Kind.Mod)
        {
            return 0;
        }

        var frame = Lengths.Of(4, Unit.Hour);
        var end = LengthRests.Read(s, i + 1, Unit.Hour, frame);
        return end > i + 1 ? s.Make(Kind.Length, frame, end - i) : 0;
    }

    private static int More(Scan s, int at)
    {
        var taken = NumberUnit(s, at);
        if (taken == 0)
        {
            return 0;
        }

        s.Made.Frame!.Role = MentionRole.Extension;
        return taken + 1;
    }

    // "half hour", "half-hour"
    private static int HalfBeforeUnit(Scan s, int at) =>
        !s.Has(at, Kind.Half) ? 0
        : s.Has(at + 1, Kind.Unit) ? 1
        : s.Has(at + 1, Kind.Dash) && s.Has(at + 2, Kind.Unit) ? 2
        : 0;

    // "quarter of an hour", "quarter hour"; "three quarters of an hour" begins with a number.
    private static int QuarterHour(Scan s, int i)
    {
        var at = s.Has(i + 1, Kind.Of) && LengthCounts.IsOne(s, i + 2) ? i + 3 : i + 1;
        return !s[i].Is(ItemMarks.Chinese) && s.Has(at, Kind.Unit) && s[at].Value == (int)Unit.Hour
            ? s.Make(Kind.Length, new Frame { Unit = Unit.Minute, Seconds = 15 * 60 }, at + 1 - i)
            : 0;
    }
}
