using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Clock times that are no more than a number: "1530 to 1630", "around 1030", "3ish", "11 or 2pm",
/// 28、29号.</summary>
internal static class CompactClocks
{
    /// <summary>The rules that look at numbers alone, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("clock.four-figures-to", Kind.Number, Range),
        new("clock.three-figures-to", Kind.Number, ShortRange),
        new("clock.four-figures-about", Kind.Number, About),
        new("clock.four-figures-beside-day", Kind.Number, BesideDay),
        new("clock.words-beside-day", Kind.Number, WordsBesideDay),
        new("clock.words-with-hyphen", Kind.Number, Hyphenated),
        new("clock.ish", Kind.Number, Ish),
    ];

    /// <summary>The rules that need what stands beside the number, in order.</summary>
    public static IReadOnlyList<Rule> Listed { get; } =
    [
        new("clock.or-behind", Kind.Number, BeforeOr),
        new("clock.or-before", Kind.Number, AfterOr),
        new("day.listed", Kind.Number, ListedDay),
    ];

    /// <summary>True where four figures, a dash and four figures can be clock times.</summary>
    public static bool IsRange(Scan s, int i)
    {
        var (from, to) = (s[i].Value, s[i + 2].Value);
        return s.KindAt(i + 1) is Kind.To or Kind.Dash && IsClock(s[i]) && IsClock(s[i + 2]) && from < to
            && from % 5 == 0 && to % 5 == 0
            && !(from is >= 1900 and < 2100 && to is >= 1900 and < 2100) && s.Before.Kind is not Kind.Dash
            && !s.Has(i + 3, Kind.Dash)
            && !ClockRules.CountsSomething(s, i + 3);
    }

    private static bool IsClock(in Item number) =>
        number is { IsPlain: true, Digits: 4 } && number.Value / 100 < 24 && number.Value % 100 < 60;

    private static Frame Clock(in Item number) =>
        ClockRules.Clock(number.Value / 100, number.Value % 100, true, Grain.Minute);

    private static int Range(Scan s, int i) =>
        IsRange(s, i) ? s.Make(Kind.Span, new Frame { From = Clock(s[i]), To = Clock(s[i + 2]) }, 3) : 0;

    // "tomorrow 9-930", "930-11am", "from 930 to 1030"
    private static int ShortRange(Scan s, int i)
    {
        if (!(s.KindAt(i + 1) is Kind.To or Kind.Dash) || Math.Max(s[i].Digits, s[i + 2].Digits) < 3 || Short(s[i]) is not { } from
            || Short(s[i + 2]) is not { } to || ClockRules.CountsSomething(s, i + 3))
        {
            return 0;
        }

        var isHalfSaid = s.Has(i + 3, Kind.AmPm) && ClockRules.ReadHalf(s, i + 3, to) == 1;
        var isAsked = isHalfSaid || s.Before is { Kind: Kind.When, Frame: { HasDay: true, HasClock: false } } || IsDay(s, i + 3)
            || s.Before.Kind == Kind.From || (s.Before.Kind == Kind.At && s.Before.Value is 0 or '@');
        if (!isAsked)
        {
            return 0;
        }

        return s.Make(Kind.Span, new Frame { From = from, To = to }, isHalfSaid ? 4 : 3);
    }

    private static Frame? Short(in Item number)
    {
        var (hour, minute) = number.Digits > 2 ? (number.Value / 100, number.Value % 100) : (number.Value, 0);
        return number is { IsPlain: true, Digits: >= 1 and <= 4 } && hour is >= 1 and < 24 && minute < 60 && minute % 5 == 0
            && !(number.Digits == 4 && number.Value is >= 1900 and < 2100)
            ? ClockRules.Clock(hour, minute, number.Is(ItemMarks.LeadingZero), number.Digits > 2 ? Grain.Minute : Grain.Hour)
            : null;
    }

    private static int About(Scan s, int i) =>
        s.Before.Kind == Kind.About && s.Before.Value == 2 && IsClock(s[i]) && s[i].Value % 5 == 0
            && s[i].Value is < 1900 or >= 2100 && !ClockRules.CountsSomething(s, i + 1)
            ? s.Make(Kind.When, Clock(s[i]), 1)
            : 0;

    // "0800 Tuesday": with the zero in front it is nothing else.
    private static int BesideDay(Scan s, int i) =>
        IsClock(s[i]) && s[i].Is(ItemMarks.LeadingZero) && s[i].Value % 5 == 0 && s[i].Value >= 500
            && s.Before.Kind is Kind.None or Kind.Comma or Kind.When && IsDay(s, i + 1)
            ? s.Make(Kind.When, Clock(s[i]), 1)
            : 0;

    // "twelve thirty tomorrow", "nine fifteen on Wednesday"
    private static int WordsBesideDay(Scan s, int i) =>
        AreClockWords(s, i, i + 1) && s.IsNear(i + 1) && s.Before.Kind != Kind.Number
            && (IsDay(s, i + 2) || (s.Has(i + 2, Kind.To) && s[i + 3].IsPlain && s[i + 3].InWords)
                || s.Before is { Kind: Kind.When, Frame: { HasDay: true, HasClock: false, At: null } }
                || (s.Before.Kind == Kind.To && s.BeforeThat is { Kind: Kind.When, Frame.HasClock: true }))
            ? s.Make(Kind.When, ClockRules.Clock(s[i].Value, s[i + 1].Value, false, Grain.Minute), 2)
            : 0;

    // "three-thirty on Tuesday"
    private static int Hyphenated(Scan s, int i) =>
        s.Has(i + 1, Kind.Dash) && s.Touches(i + 1) && s.Touches(i + 2) && AreClockWords(s, i, i + 2) && s[i + 2].Value % 5 == 0
            && !ClockRules.CountsSomething(s, i + 3) && !s.Has(i + 3, Kind.Dash)
            ? s.Make(Kind.When, ClockRules.Clock(s[i].Value, s[i + 2].Value, false, Grain.Minute), 3)
            : 0;

    private static bool AreClockWords(Scan s, int hour, int minute) =>
        s[hour].IsPlain && s[hour].InWords && !s[hour].Is(ItemMarks.Chinese) && s[hour].Value is >= 1 and <= 12
        && s[minute].IsPlain && s[minute].InWords && !s[minute].Is(ItemMarks.Chinese) && s[minute].Value is >= 10 and < 60;

    private static bool IsDay(Scan s, int i) =>
        s.KindAt(s.Has(i, Kind.At) && s[i].Value == 1 ? i + 1 : i) is Kind.DayWord or Kind.Weekday or Kind.Part or Kind.Month;

    // "3ish", "3-ish", "at 150ish"
    private static int Ish(Scan s, int i)
    {
        var at = s.Has(i + 1, Kind.Dash) && s.Touches(i + 1) ? i + 2 : i + 1;
        if (!s[i].IsPlain || !s.Has(at, Kind.About) || s[at].Value != 3 || !s.Touches(at))
        {
            return 0;
        }

        var (hour, minute) = s[i].Digits > 2 ? (s[i].Value / 100, s[i].Value % 100) : (s[i].Value, 0);
        return hour is >= 1 and <= 24 && minute < 60 && s[i].Digits <= 4
            ? s.Make(Kind.When, ClockRules.Clock(hour, minute, false, s[i].Digits > 2 ? Grain.Minute : Grain.Hour), at + 1 - i)
            : 0;
    }

    private static int BeforeOr(Scan s, int i) =>
        (s.Has(i + 1, Kind.Or) || IsListed(s, i) || (s.Has(i + 1, Kind.And) && s.Text[s[i + 1].Start] == '、' && s[i].Digits > 0))
            && ClockRules.IsBareHour(s, i) && s.Has(i + 2, Kind.When)
            && s[i + 2].Frame is { HasClock: true, At: null } clock
            && s.Before.Kind is not (Kind.Counter or Kind.Sign)
            ? s.Make(Kind.When, Beside(s[i], clock, s[i].Value < (clock.Clock / 60 + 11) % 12 + 1), 1)
            : 0;

    // "9, 9:30 or 10 tomorrow"
    private static bool IsListed(Scan s, int i) => s.Has(i + 1, Kind.Comma) && s.Has(i + 3, Kind.Or) && s.Before.Kind is Kind.None or Kind.Break or Kind.At or Kind.When;

    private static int AfterOr(Scan s, int i) =>
        s.Before.Kind == Kind.Or && s.BeforeThat.Kind == Kind.When
            && s.BeforeThat.Frame is { HasClock: true, At: null } clock && ClockRules.IsBareHour(s, i)
            ? OnDay(s, i, Beside(s[i], clock, s[i].Value > (clock.Clock / 60 + 11) % 12 + 1))
            : 0;

    // "9:30 or 10 tomorrow"
    private static int OnDay(Scan s, int i, Frame clock) =>
        s.Has(i + 1, Kind.When) && s.IsNear(i + 1) && s[i + 1].Frame is { HasDay: true, HasClock: false, HasPart: false } day
            && JoinRules.Merge(clock, day) is { } dated
            ? s.Make(Kind.When, dated, 2)
            : s.Make(Kind.When, clock, 1);

    // "8 or 9pm" are both of the evening, "11 or 2pm" are not.
    private static Frame Beside(in Item hour, Frame other, bool isSameHalf)
    {
        var clock = ClockRules.Clock(hour.Value, 0, hour.Is(ItemMarks.LeadingZero), Grain.Hour);
        if (isSameHalf && other.Half != HalfOfDay.Unknown && hour.Value <= 12)
        {
            ClockRules.SetHalf(clock, other.Clock >= 12 * 60);
        }

        return clock;
    }

    // 28、29号, 11或12号
    private static int ListedDay(Scan s, int i)
    {
        var isListed = s[i].IsPlain && s[i].Value is >= 1 and <= 31
            && s.KindAt(i + 1) is Kind.And or Kind.Or or Kind.Slash && s.Has(i + 2, Kind.When)
            && s[i + 2].Frame is { Shape: DayShape.DayOfMonth } next && s[i + 2].Start - s[i].End <= 2
            && next.DayOfMonth > s[i].Value
            && !s[i + 1].Is(ItemMarks.Behind);
        return isListed ? DayRules.MakeDay(s, Days.DayOfMonth(s, s[i].Value), 1) : 0;
    }
}
