using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>Days in English: Nov 25th, 25 November 2026, the 25th, first Monday of March.</summary>
internal static class EnglishDates
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("en.day.nth-weekday", Kind.Number, NthWeekday),
        new("en.day.day-month", Kind.Number, DayMonth),
        new("en.day.month", Kind.Month, Month),
        new("en.day.ordinal", Kind.Number, Ordinal),
        new("en.day.year", Kind.Number, Year),
        new("en.day.modified", Kind.Mod, Modified),
        new("en.day.edge", Kind.Edge, EnglishEdges.Edge),
        new("en.day.end-of-year", Kind.Holiday, HolidayYear),
    ];

    // "25 November 2026", "25th of Nov", "the 4th of July"
    private static int DayMonth(Scan s, int i)
    {
        ref var day = ref s[i];
        if (day.Kind != Kind.Number || day.FractionDigits > 0 || day.Value is < 1 or > 31 || day.Is(ItemMarks.Chinese))
        {
            return 0;
        }

        var at = i + 1;
        if (s.KindAt(at) is Kind.Of or Kind.Dash or Kind.Slash)
        {
            at++;
        }

        // "from 5 to 6 of April 22" speaks of hours.
        if (!s.Has(at, Kind.Month)
            || (s.Has(at - 1, Kind.Of) && s.Before.Kind == Kind.To && s[at + 1].Digits is 1 or 2
                && !ClockRules.CountsSomething(s, at + 2)))
        {
            return 0;
        }

        var month = s[at].Value;
        var year = ReadYear(s, ref at);
        var date = year > 0 ? Days.Full(year, month, day.Value) : Days.MonthDay(s, month, day.Value);
        return s.Make(Kind.When, date ?? Days.Impossible(s), at + 1 - i);
    }

    // Leaves at on the last item that belongs to the date.
    internal static int ReadYear(Scan s, ref int at)
    {
        var next = s.KindAt(at + 1) is Kind.Comma or Kind.Of
            || (s.KindAt(at + 1) is Kind.Dash or Kind.Slash && s.Touches(at + 1) && s.Touches(at + 2))
            ? at + 2
            : at + 1;
        ref var year = ref s[next];
        if (year.IsPlain && year.Digits == 4 && year.Value is > 1800 and < 2200 && !s.Has(next + 1, Kind.Colon))
        {
            at = next;
            return year.Value;
        }

        // "Aug 9, 96"
        if (year.IsPlain && year.Digits == 2 && year.Value > 59 && !s.Has(next + 1, Kind.Colon)
            && !ClockRules.CountsSomething(s, next + 1))
        {
            at = next;
            return (year.Value < 70 ? 2000 : 1900) + year.Value;
        }

        if (year.IsPlain && year.Digits == 2 && s.Has(next - 1, Kind.Sign) && s.Text[s[next - 1].Start] == '\'')
        {
            at = next;
            return 2000 + year.Value;
        }

        return 0;
    }

    // "Nov 25", "November 25th, 2026", "Nov 2026", "November"
    private static int Month(Scan s, int i)
    {
        var month = s[i].Value;
        var at = i + 1;
        if (s.KindAt(at) is Kind.The || (s.KindAt(at) is Kind.Dash or Kind.Slash && s.Touches(at) && s.Touches(at + 1)))
        {
            at++;
        }

        ref var day = ref s[at];
        if (day.Kind == Kind.Number && day.FractionDigits == 0 && day.Value is >= 1 and <= 31 && day.Digits <= 2
            && (day.IsOrdinal || !ClockRules.CountsSomething(s, at + 1) || IsYearBehind(s, at + 1))
            && !s.Has(at + 1, Kind.AmPm) && !s.Has(at + 1, Kind.Sharp))
        {
            var year = ReadYear(s, ref at);
            var d = day.Value;
            var date = year > 0 ? Days.Full(year, month, d) : Days.MonthDay(s, month, d);
            return s.Make(Kind.When, date ?? Days.Impossible(s), at + 1 - i);
        }

        at = i;
        var ofYear = ReadYear(s, ref at);
        if (ofYear == 0 && ((s[i].Is(ItemMarks.Doubtful) && !IsBacked(s, i)) || EnglishHomonyms.IsPerson(s, i)))
        {
            return 0;
        }

        return DayRules.MakeDay(s, Days.Month(s, month, ofYear), at + 1 - i);
    }

    // August/10/2026
    private static bool IsYearBehind(Scan s, int i) => s.Has(i, Kind.Slash) && s[i + 1].Digits == 4;

    private static bool IsBacked(Scan s, int i) =>
        (s.Before.Kind == Kind.None && s.KindAt(i + 1) == Kind.None)
            || (s.Before.Kind == Kind.To && s.Text[s.Before.Start + 1] == 'h')
            || s.Before.Kind is Kind.Of or Kind.Mod or Kind.Every or Kind.Until or Kind.Before or Kind.After or Kind.Edge or Kind.From
        || (s.Before.Kind is Kind.At && s.Before.Value > 0)
        || (s.Before.Kind is Kind.To or Kind.Dash or Kind.And or Kind.Or && s.BeforeThat.Kind == Kind.When)
        || (s.KindAt(i + 1) is Kind.To or Kind.Dash && s.Has(i + 2, Kind.Month));

    // "the 25th", "on the 3rd"; what else is counted ("the 3rd floor") went out before.
    private static int Ordinal(Scan s, int i)
    {
        ref var day = ref s[i];
        if (!day.IsOrdinal || day.Is(ItemMarks.Chinese) || day.Value > 31)
        {
            return 0;
        }

        var leads =
            s.Before.Kind is Kind.At or Kind.Until or Kind.Before or Kind.After or Kind.From or Kind.To or Kind.Dash or Kind.And or Kind.Or
            or Kind.Every or Kind.When or Kind.Comma or Kind.Between;
        var the = s.Before.Kind == Kind.The;
        var theLeads = the
            && s.BeforeThat.Kind is Kind.At or Kind.Until or Kind.Before or Kind.After or Kind.From or Kind.To or Kind.And or Kind.Or
            or Kind.When or Kind.Comma or Kind.Between or Kind.Starting;
        var follows = s.KindAt(i + 1) is not Kind.Other || s[i + 1].Start > day.End + 1;
        var isDay = day.InWords
            ? theLeads && follows
            : leads || theLeads || (the && follows) || (day.Start == 0 && follows)
                || s.KindAt(i + 1) is Kind.At or Kind.Part or Kind.To or Kind.Dash;
        return isDay && !ClockRules.CountsSomething(s, i + 1) && s.KindAt(i + 1) is not (Kind.Weekday or Kind.Month)
            ? DayRules.MakeDay(s, Days.DayOfMonth(s, day.Value), 1)
            : 0;
    }

    // "first Monday of March", "last working day of the month", "third Friday in June", "last day of November"
    private static int NthWeekday(Scan s, int i) =>
        s[i].IsOrdinal && !s[i].Is(ItemMarks.Chinese) && !IsSecondOfPair(s) && s.Before.Kind != Kind.Every ? Nth(s, i, s[i].Value) : 0;

    // "first and third Tuesday of the month" repeats.
    private static bool IsSecondOfPair(Scan s) => s.Before.Kind is Kind.And or Kind.Slash && s.BeforeThat.IsOrdinal;

    private static int Nth(Scan s, int i, int nth)
    {
        var kind = Chinese.ChineseCountedDays.KindOfDay(s, i + 1);
        if (kind < 0 || s.KindAt(i + 2) is not (Kind.Of or Kind.At))
        {
            return 0;
        }

        var at = i + 3;
        if (s.Has(at, Kind.The))
        {
            at++;
        }

        if (s.Has(at, Kind.Every))
        {
            return 0;
        }

        Frame? month = null;
        if (s.Has(at, Kind.Month))
        {
            var named = s[at].Value;
            month = Days.Month(s, named, ReadYear(s, ref at));
        }
        else if (s.Has(at, Kind.Mod) && s.Has(at + 1, Kind.Unit) && s[at + 1].Value == (int)Unit.Month)
        {
            month = Days.RelativeMonth(s, s[at++].Value);
        }
        else if (s.Has(s.Has(at, Kind.Mod) ? at + 1 : at, Kind.Quarter))
        {
            // "first Monday of next quarter", "last Friday of the quarter"
            var first = Days.Quarter(s, s.Has(at, Kind.Mod) ? s[at++].Value : 0).Date.PlusMonths(nth < 0 ? 2 : 0);
            month = Days.Month(s, first.Month, first.Year);
        }
        else if (s.Has(at, Kind.Unit) && s[at].Value == (int)Unit.Month)
        {
            return DayRules.MakeDay(s, Workdays.NextNth(s, kind, nth), at + 1 - i);
        }

        return month is null
            ? 0
            : DayRules.MakeDay(s, Workdays.Nth(s, month.Date.ToYearMonth(), kind, nth), at + 1 - i);
    }

    private static int Year(Scan s, int i) =>
        s[i].IsPlain && s[i].Digits == 4 && s[i].Value is >= 1900 and < 2100 && !ClockRules.CountsSomething(s, i + 1)
        && !(s.Has(i + 1, Kind.Dash) && s.Touches(i + 1) && s.Touches(i + 2))
        && ((s.Before.Kind == Kind.At && s.Before.Value == 2)
            || s.Before.Kind is Kind.Until or Kind.Before or Kind.After)
            ? DayRules.MakeDay(s, Days.Year(s[i].Value), 1)
            : 0;

    // "next Tuesday", "this week", "last month", "this afternoon", "next business day", "this coming Friday", "last
    // night"
    private static int Modified(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s.Before.Kind == Kind.Every || EnglishCountedDays.IsNthOfEach(s, i) || EnglishCountedDays.IsOfEachMonth(s, i))
        {
            return 0;
        }

        var step = s[i].Value;
        var at = i + 1;
        if (s.Has(at, Kind.Mod) && s[at].Extra == 2)
        {
            at++;
        }
        else if (s.Has(at, Kind.Past) && step == 0)
        {
            step = -1;
            at++;
        }

        ref var what = ref s[at];
        var taken = at + 1 - i;
        return what.Kind switch
        {
            _ when step == -1 && IsOfMonth(s, at + 1) && Nth(s, at - 1, -1) is var t and > 0 => t + at - 1 - i,
            Kind.Weekday => s.Make(Kind.When, Modifiers.Weekday(s, what.Value, step, s[i].Extra, taken == 3), taken),
            Kind.Unit => DayRules.MakeDay(s, Modifiers.Unit(s, (Unit)what.Value, step), taken),
            Kind.Month => DayRules.MakeDay(s, Modifiers.Month(s, what.Value, step), taken),
            Kind.Quarter => s.Make(Kind.When, Days.Quarter(s, step), taken),
            Kind.Part => s.Make(Kind.When, Modifiers.Part(s, (DayPart)what.Value, step), taken),
            Kind.Weekend => s.Make(Kind.When, Modifiers.Weekend(s, step, s[i].Extra), taken),
            Kind.Workday => DayRules.MakeDay(s, Modifiers.Workday(s, step), taken),
            Kind.Holiday => DayRules.MakeDay(s, Modifiers.OfHoliday(s, (Holiday)what.Value, step), taken),
            _ => 0,
        };
    }

    // "last Friday of March", "last day in November"
    private static bool IsOfMonth(Scan s, int i) => s.Has(i, Kind.Of) || (s.Has(i, Kind.At) && s[i].Value == 2);

    // "Christmas 2027"
    private static int HolidayYear(Scan s, int i)
    {
        var at = i;
        return ReadYear(s, ref at) is var year and > 0
            ? DayRules.MakeDay(s, DayRules.OfHoliday(s, (Holiday)s[i].Value, year), at + 1 - i)
            : 0;
    }
}
