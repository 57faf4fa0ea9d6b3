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
        new("length.one-and-a-half", Kind.Measure, MeasureHalf),
    ];

    private static int NumberUnit(Scan s, int i)
    {
        if (s[i].Kind != Kind.Number || s[i].IsOrdinal || s[i].Value > 100_000_000)
        {
            return 0;
        }

        if (Fraction(s, i) is var fraction and > 0)
        {
            return fraction;
        }

        var at = i + 1;
        var quarters = Quarters(s, i, ref at);
        if (quarters < 0 || !ReadUnit(s, ref at, at - 1, out var unit))
        {
            return 0;
        }

        if (IsOfClock(s, i, at, unit))
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

    // 三点一刻钟 and "20 minutes past eight" are clock times.
    private static bool IsOfClock(Scan s, int i, int at, Unit unit) =>
        (unit == Unit.Quarter && s.Before.Kind == Kind.HourMark && s.Before.End == s[i].Start)
        || (unit == Unit.Minute && s.Has(at, Kind.Past) && !s[at].Is(ItemMarks.Chinese) && s[at + 1].IsPlain);

    // 个半小时
    private static int MeasureHalf(Scan s, int i)
    {
        var isOneAndHalf = s.Has(i + 1, Kind.Half) && s.Touches(i + 1) && s.Before.Kind is not (Kind.Number or Kind.Mod or Kind.About or Kind.Every);
        var isMonth = s.Has(i + 2, Kind.MonthMark);
        return isOneAndHalf && (isMonth || (s.Has(i + 2, Kind.Unit) && s[i + 2].Is(ItemMarks.Chinese)))
            ? s.Make(Kind.Length, Lengths.Of(6, isMonth ? Unit.Month : (Unit)s[i + 2].Value), 3)
            : 0;
    }

    // "1/2 hour", "three quarters of an hour", "3/4 h"
    private static int Fraction(Scan s, int i)
    {
        var at = i + 1;
        int quarters;
        if (s.Has(at, Kind.Slash) && s[i].IsPlain && s[at + 1].IsPlain && s[at + 1].Value is 2 or 4 && s[i].Value < s[at + 1].Value)
        {
            quarters = s[i].Value * 4 / s[at + 1].Value;
            at += 2;
        }
        else
        {
            at += s.Has(at, Kind.Dash) ? 1 : 0;
            if (!s.Has(at, Kind.Quarter) || s[at].Is(ItemMarks.Chinese) || s[i].Value is 0 or > 3)
            {
                return 0;
            }

            quarters = s[i].Value;
            at++;
        }

        at += s.Has(at, Kind.Of) && IsOne(s, at + 1) ? 2 : IsOne(s, at) ? 1 : 0;
        return s.Has(at, Kind.Unit) && s[at].Value is (int)Unit.Hour or (int)Unit.Day
            ? s.Make(Kind.Length, Lengths.Of(quarters, (Unit)s[at].Value), at + 1 - i)
            : 0;
    }

    // 15h30 is a clock time, 1h30 a length.
    private static bool IsClockH(Scan s, int i, int at) =>
        s[at - 1].Is(ItemMarks.Glued) && s[at - 1].Value == (int)Unit.Hour && s[i].IsPlain
        && ((s[i].Value >= 8 && s.Touches(at) && s[at].Digits == 2 && !s.Has(at + 1, Kind.Unit)) || s[i].Digits == 4 || s.Before.Kind == Kind.At && s.Before.Value == 0);

    private static long Quarters(Scan s, int i, ref int at)
    {
        ref var number = ref s[i];
        var quarters = number.Value * 4L;
        if (number.FractionDigits > 0)
        {
            var scale = (long)Math.Pow(10, number.FractionDigits);
            at += s.KindAt(at) is Kind.Measure ? 1 : 0;
            return (number.Value * 4L) + (number.Extra * 4L / scale);
        }

        // 一点五小时
        if (s.Has(at, Kind.HourMark) && s[at + 1].IsPlain && s[at + 1].InWords && s[at + 1].Value == 5 && number.InWords
            && (s.Has(at + 2, Kind.Unit) || (s.Has(at + 2, Kind.Measure) && s.Has(at + 3, Kind.Unit))))
        {
            quarters += s[at + 1].Value * 4 / 10;
            at += 2;
        }

        // 2 1/2 hours
        if (s[at].IsPlain && s[at].Value == 1 && s.Has(at + 1, Kind.Slash) && s[at + 2].IsPlain && s[at + 2].Value is 2 or 4)
        {
            quarters += 4 / s[at + 2].Value;
            at += 3;
        }

        // "two and a half hours", "a couple of hours", "two more hours", "90-minute"
        if (s.Has(at, Kind.And) && IsOne(s, at + 1) && s.Has(at + 2, Kind.Half) && s.Has(at + 3, Kind.Unit))
        {
            quarters += 2;
            at += 3;
        }
        else if (s.Has(at, Kind.And) && s.Has(at + 1, Kind.Half) && s.Has(at + 2, Kind.Unit))
        {
            quarters += 2;
            at += 2;
        }
        else if (s.KindAt(at) is Kind.Of or Kind.About && s.KindAt(at + 1) is Kind.Unit or Kind.Workday && !s[at].Is(ItemMarks.Chinese))
        {
            at++;
        }
        else if (s.KindAt(at) is Kind.Measure)
        {
            at++;
            if (s.Has(at, Kind.Half))
            {
                quarters += 2;
                at++;
            }
        }
        else if (s.Has(at, Kind.Dash) && s.Touches(at) && s.Touches(at + 1) && s.Has(at + 1, Kind.Unit))
        {
            at++;
        }
        else if (s.Has(at, Kind.About) && s[at].Is(ItemMarks.Chinese) && s.KindAt(at + 1) is Kind.Measure)
        {
            at += 2;
        }

        return quarters;
    }

    private static bool ReadUnit(Scan s, ref int at, int number, out Unit unit)
    {
        unit = Unit.Minute;
        ref var item = ref s[at];
        var behindMeasure = s.Has(at - 1, Kind.Measure) || s.Has(at - 1, Kind.Half);
        switch (item.Kind)
        {
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
            case Kind.YearMark when s[number].Digits <= 2 && !s[number].Is(ItemMarks.LeadingZero) && !s[number].Is(ItemMarks.Positional) && s[number].Value < 60 && !s[at + 1].IsPlain:
                unit = Unit.Year;
                break;
            case Kind.MinuteMark when s.KindAt(at + 1) is Kind.After or Kind.Within or Kind.Before || (s.Before.Kind == Kind.Past && s.BeforeThat.Kind != Kind.HourMark):
                break;
            case Kind.Quarter when s.KindAt(at + 1) is Kind.After or Kind.Before:
                unit = Unit.Quarter;
                break;
            case Kind.DayMark when s.KindAt(at + 1) is Kind.After or Kind.Within or Kind.Before && s.Text[item.Start] == '日':
                unit = Unit.Day;
                break;
            default:
                return false;
        }

        at++;
        return true;
    }

    private static int HalfUnit(Scan s, int i)
    {
        // 三点半钟 is a clock time.
        if (s.Before.Kind == Kind.HourMark && s.Before.End == s[i].Start && s.Has(i + 1, Kind.Unit) && s[i + 1].End - s[i + 1].Start == 1)
        {
            return 0;
        }

        // 半个小时, half an hour, half-hour, half day
        var at = i + 1;
        if (s.KindAt(at) is Kind.Measure or Kind.Article or Kind.Dash || (s.Has(at, Kind.AmPm) && s[at].Is(ItemMarks.Glued)))
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

    private static int ArticleUnit(Scan s, int i)
    {
        if (!IsOne(s, i))
        {
            return 0;
        }

        // "another 30 minutes" make it longer.
        var isMore = s.Has(i, Kind.Article) && s[i].Value == 1;
        if (isMore && s.Has(i + 1, Kind.Number))
        {
            var more = NumberUnit(s, i + 1);
            if (more > 0)
            {
                s.Made.Frame!.Role = MentionRole.Extension;
            }

            return more > 0 ? more + 1 : 0;
        }

        var at = i + 1;
        long quarters = 4;
        if (s.Has(at, Kind.Half) && s.Has(at + 1, Kind.Unit))
        {
            quarters = 2;
            at++;
        }
        else if (s.Has(at, Kind.Half) && s.Has(at + 1, Kind.Dash) && s.Has(at + 2, Kind.Unit))
        {
            quarters = 2;
            at += 2;
        }
        else if (s.Has(at, Kind.Number) && s[at].Value is 2 or 3 && s[at].InWords && !s[at].IsOrdinal)
        {
            // "a couple of hours"
            return NumberUnit(s, i + 1) is var taken and > 0 ? taken + 1 : 0;
        }
        else if (s.Has(at, Kind.Quarter))
        {
            return QuarterHour(s, at) is var taken and > 0 ? taken + 1 : 0;
        }
        else if (s.Has(at, Kind.About))
        {
            at++;
        }

        if (!s.Has(at, Kind.Unit) || s[at].Is(ItemMarks.Glued))
        {
            return 0;
        }

        var unit = (Unit)s[at].Value;
        var frame = new Frame { Unit = unit, Role = isMore ? MentionRole.Extension : MentionRole.Asked };
        Lengths.Add(frame, quarters * (unit == Unit.Week && s[at].Extra > 0 ? s[at].Extra : 1), unit);
        return s.Make(Kind.Length, frame, LengthRests.Read(s, at + 1, unit, frame) - i);
    }

    // "quarter of an hour", "quarter hour"; "three quarters of an hour" begins with a number.
    private static int QuarterHour(Scan s, int i)
    {
        var at = s.Has(i + 1, Kind.Of) && IsOne(s, i + 2) ? i + 3 : i + 1;
        return !s[i].Is(ItemMarks.Chinese) && s.Has(at, Kind.Unit) && s[at].Value == (int)Unit.Hour
            ? s.Make(Kind.Length, new Frame { Unit = Unit.Minute, Seconds = 15 * 60 }, at + 1 - i)
            : 0;
    }

    internal static bool IsOne(Scan s, int i) =>
        s.Has(i, Kind.Article) || (s.Has(i, Kind.AmPm) && s[i].Is(ItemMarks.Glued) && s[i].Value == 0 && !s.Touches(i) && s[i].End - s[i].Start == 1)
        || (i == 0 && s.Has(i, Kind.AmPm) && s[i].Is(ItemMarks.Glued) && s[i].Value == 0);
}
