using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>How many of a unit a length counts, halves and quarters too.</summary>
internal static class LengthCounts
{
    /// <summary>How many quarters of the unit that follows: 2.5, 一点五, "2 1/2", "two and a half", 一个半.</summary>
    internal static long Quarters(Scan s, int i, ref int at)
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
        if (IsPointFive(s, i, at))
        {
            quarters += 2;
            at += 2;
        }

        // 2 1/2 hours
        if (s[at].IsPlain && s[at].Value == 1 && s.Has(at + 1, Kind.Slash) && s[at + 2].IsPlain
            && s[at + 2].Value is 2 or 4)
        {
            quarters += 4 / s[at + 2].Value;
            at += 3;
        }

        var half = AndAHalf(s, at);
        if (half > 0)
        {
            at += half;
            return quarters + 2;
        }

        at += BeforeUnit(s, at);
        return quarters;
    }

    private static bool IsPointFive(Scan s, int i, int at) =>
        s.Has(at, Kind.HourMark) && s[at + 1].IsPlain && s[at + 1].InWords && s[at + 1].Value == 5 && s[i].InWords
        && (s.Has(at + 2, Kind.Unit) || (s.Has(at + 2, Kind.Measure) && s.Has(at + 3, Kind.Unit)));

    // "two and a half hours", "two and half hours", 一个半小时
    private static int AndAHalf(Scan s, int at)
    {
        if (s.Has(at, Kind.And))
        {
            var half = IsOne(s, at + 1) && s.Has(at + 2, Kind.Half) ? at + 2 : at + 1;
            return s.Has(half, Kind.Half) && s.Has(half + 1, Kind.Unit) ? half + 1 - at : 0;
        }

        return s.KindAt(at) is Kind.Measure && s.Has(at + 1, Kind.Half) ? 2 : 0;
    }

    // "a couple of hours", "two more hours", "90-minute", 两个多小时
    private static int BeforeUnit(Scan s, int at) => s.KindAt(at) switch
    {
        Kind.Of or Kind.About when s.KindAt(at + 1) is Kind.Unit or Kind.Workday && !s[at].Is(ItemMarks.Chinese) => 1,
        Kind.Measure => 1,
        Kind.Dash when s.Touches(at) && s.Touches(at + 1) && s.Has(at + 1, Kind.Unit) => 1,
        Kind.About when s[at].Is(ItemMarks.Chinese) && s.KindAt(at + 1) is Kind.Measure => 2,
        _ => 0,
    };

    /// <summary>A length that is a fraction: "1/2 hour", "three quarters of an hour", "3/4 h".</summary>
    internal static int Fraction(Scan s, int i)
    {
        var at = i + 1;
        int quarters;
        if (s.Has(at, Kind.Slash) && s[i].IsPlain && s[at + 1].IsPlain && s[at + 1].Value is 2 or 4
            && s[i].Value < s[at + 1].Value)
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

    /// <summary>Whether an article or a lone "a" says one.</summary>
    internal static bool IsOne(Scan s, int i) =>
        s.Has(i, Kind.Article)
            || (s.Has(i, Kind.AmPm) && s[i].Is(ItemMarks.Glued) && s[i].Value == 0 && !s.Touches(i)
                && s[i].End - s[i].Start == 1)
        || (i == 0 && s.Has(i, Kind.AmPm) && s[i].Is(ItemMarks.Glued) && s[i].Value == 0);
}
