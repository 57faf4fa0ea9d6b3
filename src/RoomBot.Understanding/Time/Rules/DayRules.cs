using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Days and parts of the day that are one word, and dates in figures: 今天, Friday, 2026-11-25, 11/25.</summary>
internal static class DayRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("day.year-month-day", Kind.Number, YearMonthDay),
        new("day.month-day-figures", Kind.Number, Slashed),
        new("day.eight-figures", Kind.Number, EightFigures),
        new("day.dotted-with-point", Kind.Number, DottedWithPoint),
        new("day.relative", Kind.DayWord, DayWord),
        new("day.weekday", Kind.Weekday, Weekday),
        new("day.weekdays", Kind.Weekdays, Weekdays),
        new("day.relative-unit", Kind.RelUnit, RelativeUnit),
        new("day.holiday", Kind.Holiday, HolidayDay),
        new("day.weekend", Kind.Weekend, Weekend),
        new("day.part", Kind.Part, Part),
        new("day.part-short", Kind.PartShort, PartShort),
    ];

    /// <summary>A holiday, the next one to come, or the one of a year; null where the calendar does not
    /// reach.</summary>
    public static Frame? OfHoliday(Scan s, Holiday holiday, int year = 0)
    {
        var date = year == 0 ? Holidays.Next(s.Today, holiday) : Holidays.In(year, holiday);
        var frame = date is { } day
            ? new Frame
            {
                Shape = DayShape.Holiday,
                Date = day,
                Month = day.Month,
                DayOfMonth = day.Day,
                DayAssumed = year == 0 ? TimeParts.Year : TimeParts.None,
            }
            : null;
        if (frame is not null && year == 0 && frame.Date.Year > s.Today.Year)
        {
            frame.OtherDate = Holidays.In(s.Today.Year, holiday);
        }

        return frame;
    }

    /// <summary>States a day as what a rule makes; 0 where there is none.</summary>
    public static int MakeDay(Scan s, Frame? day, int taken) => day is null ? 0 : s.Make(Kind.When, day, taken);

    private static bool IsSeparator(Scan s, int i) =>
        s.KindAt(i) is Kind.Dash or Kind.Slash && s.Touches(i) && s.Touches(i + 1);

    private static int YearMonthDay(Scan s, int i)
    {
        if (!s[i].IsPlain || !IsSeparator(s, i + 1) || !s[i + 2].IsPlain || !IsSeparator(s, i + 3)
            || s[i + 4].Kind != Kind.Number
            || s[i + 1].Value != s[i + 3].Value)
        {
            return 0;
        }

        int a = s[i].Value, b = s[i + 2].Value, c = s[i + 4].Value;
        if (s[i].Digits == 4)
        {
            return MakeDay(s, Days.Full(a, b, c), 5);
        }

        if (s[i + 4].Digits is not (2 or 4) || s[i].Digits is 0 or > 2)
        {
            return 0;
        }

        var year = s[i + 4].Digits == 4 ? c : c < 70 ? 2000 + c : 1900 + c;
        var day = Days.Full(year, a, b);
        var swapped = Days.Full(year, b, a);
        if (day is not null && swapped is not null && a != b)
        {
            day.OtherDate = swapped.Date;
        }

        return MakeDay(s, day ?? swapped, 5);
    }

    private static int Slashed(Scan s, int i)
    {
        // 2/2027 and 2027-02 are months
        if (s[i].IsPlain && s[i].Digits == 4 && s[i].Value is > 1900 and < 2100 && IsSeparator(s, i + 1)
            && s[i + 2].IsPlain && s[i + 2].Digits <= 2
            && s[i + 1].Value != '~' && !IsSeparator(s, i + 3) && !ClockRules.CountsSomething(s, i + 3))
        {
            return MakeDay(s, Days.Month(s, s[i + 2].Value, s[i].Value), 3);
        }

        if (s[i].IsPlain && s[i].Digits is 1 or 2 && IsSeparator(s, i + 1) && s[i + 1].Value != '~' && s[i + 2].IsPlain
            && s[i + 2].Digits == 4
            && s[i + 2].Value is > 1900 and < 2200 && !IsSeparator(s, i + 3))
        {
            return MakeDay(s, Days.Month(s, s[i].Value, s[i + 2].Value), 3);
        }

        if (!s[i].IsPlain || s[i].Digits is 0 or > 2 || !(IsSeparator(s, i + 1) || IsSpaced(s, i + 1)) || !s[i + 2].IsPlain
            || s[i + 2].Digits is 0 or > 2
            || IsSeparator(s, i + 3) || s.Has(i + 3, Kind.Colon) || ClockRules.CountsSomething(s, i + 3))
        {
            return 0;
        }

        int a = s[i].Value, b = s[i + 2].Value;
        if (s.Has(i + 1, Kind.Dash)
            ? !IsDashedDay(s, i, a, b)
            : (a, b) is (24, 7) || s.KindAt(i + 3) is Kind.Of or Kind.The)
        {
            return 0;
        }

        var day = Days.MonthDay(s, a, b);
        var swapped = Days.MonthDay(s, b, a);
        if (day is not null && swapped is not null && a != b)
        {
            day.OtherDate = swapped.Date;
        }

        return MakeDay(s, day ?? swapped, 3);
    }

    // "2 / 15 at 10am": with blanks around it only where a clock time follows.
    private static bool IsSpaced(Scan s, int i) =>
        s.Has(i, Kind.Slash) && s.IsNear(i) && s.IsNear(i + 1)
        && (s.Has(i + 2, Kind.At) || s.KindAt(i + 2) is Kind.Part or Kind.PartShort
            || (s.Has(i + 2, Kind.Number) && s.KindAt(i + 3) is Kind.AmPm or Kind.Colon or Kind.HourMark));

    // 11-25 is a day, 9-11 are hours.
    private static bool IsDashedDay(Scan s, int i, int month, int day) =>
        s[i + 1].Value == '-' && month is >= 1 and <= 12 && day is >= 1 and <= 31
        && (day > 24
            || (month < 8 && day > 12 && s.Before.Kind is not (Kind.When or Kind.From or Kind.Between or Kind.Part))
            || s[i].Is(ItemMarks.LeadingZero) || s[i + 2].Is(ItemMarks.LeadingZero)
            || (day > 12 && s.KindAt(i + 3) is Kind.Part or Kind.PartShort or Kind.Number))
        && s.KindAt(i + 3) is not (Kind.AmPm or Kind.HourMark);

    private static int EightFigures(Scan s, int i) =>
        s[i].Digits == 8 && s[i].IsPlain && s[i].Value / 10000 is >= 1950 and < 2100
        ? MakeDay(s, Days.Full(s[i].Value / 10000, s[i].Value / 100 % 100, s[i].Value % 100), 1)
        : 0;

    // "24.12. 14:00", "on 24.12.": the day first, as it is written with a point behind the month
    private static int DottedWithPoint(Scan s, int i)
    {
        ref var number = ref s[i];
        var hasPoint = number is { FractionDigits: 1 or 2, Digits: 1 or 2 } && s.KindAt(i + 1) is Kind.Sign or Kind.Break && s.Touches(i + 1)
            && s.Text[s[i + 1].Start] == '.';
        var isDay = s.Before.Kind is Kind.From or Kind.To or Kind.Until or Kind.Before or Kind.After or Kind.Dash
            || (s.Before.Kind == Kind.At && s.Before.Value == 1) || s.Before is { Kind: Kind.When, Frame.Shape: DayShape.Weekday }
            || s.KindAt(i + 2) is Kind.At or Kind.Part or Kind.Dash or Kind.To
            || (s.Has(i + 2, Kind.Number) && s.KindAt(i + 3) is Kind.Colon or Kind.AmPm or Kind.Dash or Kind.HourMark);
        return hasPoint && isDay ? MakeDay(s, Days.MonthDay(s, number.Extra, number.Value), 2) : 0;
    }

    private static int DayWord(Scan s, int i)
    {
        ref var word = ref s[i];
        if (s.Text[word.Start] == '当' && s.Before is { Kind: Kind.When, Frame.HasDay: true } && s.Before.End == word.Start)
        {
            // 圣诞节当天: of the day before it.
            s.Made = new Item { Kind = Kind.Of };
            return 1;
        }

        if (word.Is(ItemMarks.Chinese) && s.Has(i + 1, Kind.Other) && s.Touches(i + 1) && s.Text[word.End] == '之')
        {
            // 明日之星
            return 0;
        }

        if (word.Extra == 3)
        {
            // 这两天
            return s.Make(Kind.When, Days.Stretch(s.Today, Days.Plus(s.Today, word.Value)), 1);
        }

        if (word.Extra == 2)
        {
            var first = Days.Offset(s, word.Value).Date;
            var both = Days.Stretch(first, Days.Plus(first, 2));
            both.Nth = Frame.BothDays;
            return s.Make(Kind.When, both, 1);
        }

        var day = Days.Offset(s, word.Value);
        day.Nth = word.Extra == 1 ? Frame.DayAfter : 0;
        if (word.Extra == 10)
        {
            day.Part = DayPart.Evening;
        }

        return s.Make(Kind.When, day, 1);
    }

    private static int Weekday(Scan s, int i)
    {
        ref var word = ref s[i];
        if ((word.Is(ItemMarks.Doubtful) && (!IsBacked(s, i) || English.EnglishHomonyms.IsOtherWord(s, i)))
            || English.EnglishHomonyms.IsPlace(s, i))
        {
            return 0;
        }

        if (word.Is(ItemMarks.Chinese) && word.End - word.Start == 2 && Chinese.ChineseNames.IsPersonNamed(s.Text, word.End))
        {
            return 0;
        }

        var day = word.Extra > 50 ? Days.WeekdayOfWeek(s, word.Value, word.Extra - 100) : Days.Weekday(s, word.Value);
        day.Nth = word.Extra < 0 ? Frame.Each : 0;
        return s.Make(Kind.When, day, 1);
    }

    private static bool IsBacked(Scan s, int i) =>
        s.Before.Kind is Kind.At or Kind.Mod or Kind.Every or Kind.When or Kind.From or Kind.To or Kind.Until or Kind.Or or Kind.And or Kind.Dash
            or Kind.Before or Kind.After or Kind.Open or Kind.Slash or Kind.For or Kind.None
        || s.KindAt(i + 1) is Kind.Part or Kind.At or Kind.Number or Kind.ClockWord or Kind.Month or Kind.Dash or Kind.Or or Kind.Slash or Kind.Comma
            or Kind.Close or Kind.Weekday or Kind.To or Kind.DayWord
        || (s.Has(i + 1, Kind.And) && s.Has(i + 2, Kind.Weekday));

    private static int Weekdays(Scan s, int i)
    {
        var days = Days.Weekdays(s, s[i].Value);
        if (s[i].Extra > 50)
        {
            // 下周一三五: of that week alone
            var monday = Days.Plus(Days.Monday(s.Today), 7 * (s[i].Extra - 100));
            days.Date = Days.Plus(monday, System.Numerics.BitOperations.TrailingZeroCount(s[i].Value));
            days.DateEnd = Days.Plus(monday, System.Numerics.BitOperations.Log2((uint)s[i].Value) + 1);
        }

        return s.Make(Kind.When, days, 1);
    }

    private static int RelativeUnit(Scan s, int i)
    {
        ref var word = ref s[i];
        var frame = (Unit)word.Value switch
        {
            Unit.Week => Days.Week(s, word.Extra),
            Unit.Month => Days.RelativeMonth(s, word.Extra),
            Unit.QuarterYear => Days.Quarter(s, word.Extra),
            Unit.Year => Days.Year(s.Today.Year + word.Extra),
            _ => null,
        };
        return MakeDay(s, frame, 1);
    }

    private static int HolidayDay(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) && Chinese.ChineseNames.IsPlaceNamed(s.Text, s[i].End))
        {
            return 0;
        }

        var day = OfHoliday(s, (Holiday)s[i].Value);
        if (day is not null && s[i].Extra > 0)
        {
            // 大年初五
            (day.Date, day.OtherDate) = (Days.Plus(day.Date, s[i].Extra), null);
        }

        return MakeDay(s, day, 1);
    }

    private static int Weekend(Scan s, int i) =>
        s.Make(Kind.When, Days.Weekend(s, s[i].Extra == 0 ? 0 : s[i].Extra - 100), 1);

    private static int Part(Scan s, int i) => IsMeal(s, i) || English.EnglishHomonyms.IsGreeting(s, i) ? 0 :
        s.Make(Kind.When, new Frame { Part = (DayPart)s[i].Value, Nth = s[i].Extra == 1 ? Frame.Each : 0 }, 1);

    // "lunch meeting" is what it is about.
    private static bool IsMeal(Scan s, int i) =>
        (s.Text.AsSpan(s[i].Start, s[i].End - s[i].Start) is "午饭" && s.Before.Kind == Kind.Other && s.Before.End == s[i].Start
            && "含吃订管带包供送叫买点".Contains(s.Text[s[i].Start - 1], StringComparison.Ordinal))
        || s[i].Value == (int)DayPart.Lunch && s[i].End - s[i].Start == 5 && !s[i].Is(ItemMarks.Chinese)
            && s.Has(i + 1, Kind.Other)
        && s.Before.Kind is not (Kind.At or Kind.Before or Kind.After or Kind.When or Kind.Mod or Kind.Until or Kind.Every or Kind.About);

    // 周五晚, 晚8点, 每晚: elsewhere 早 and 晚 are no times.
    private static int PartShort(Scan s, int i)
    {
        var touchesDay = s.Before.Kind is Kind.When && s.Before.End == s[i].Start && s.Before.Frame!.HasDay
            && !s.Before.Frame.HasPart;
        var startsClock = s[i + 1].IsPlain && s.Touches(i + 1)
            && s.KindAt(i + 2) is Kind.HourMark or Kind.Colon or Kind.Dash or Kind.To;
        var repeats = s.Before.Kind is Kind.Every && s.Before.End == s[i].Start;
        return touchesDay || startsClock || repeats ? Part(s, i) : 0;
    }
}
