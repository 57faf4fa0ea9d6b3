using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Clock times in figures, which all languages share: 15:30, 3pm, 3.30pm, 15h30.</summary>
internal static class ClockRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("clock.colon", Kind.Number, Colon),
        new("clock.am-pm", Kind.Number, WithHalf),
        new("clock.hours-h", Kind.Number, HoursH),
        new("clock.word", Kind.ClockWord, Word),
        new("clock.after-at", Kind.Number, AfterAt),
    ];

    /// <summary>A clock time.</summary>
    /// <param name="hour">0 to 24.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="settled">It is one of 24 hours, whatever its figure.</param>
    /// <param name="grain">How finely it was said.</param>
    public static Frame Clock(int hour, int minute, bool settled, Grain grain) => new()
    {
        Clock = (hour * 60) + minute,
        Half = settled || hour is 0 or > 12 ? HalfOfDay.Settled : HalfOfDay.Unknown,
        ClockGrain = grain,
    };

    /// <summary>Reads am or pm behind a clock time.</summary>
    /// <returns>1 where there was one, else 0.</returns>
    public static int ReadHalf(Scan s, int i, Frame clock)
    {
        ref var half = ref s[i];
        if (half.Kind != Kind.AmPm || (half.Is(ItemMarks.Glued) && !(s.Touches(i) && EndsWord(s, i))))
        {
            return 0;
        }

        SetHalf(clock, half.Value == 1);
        return 1;
    }

    /// <summary>Settles a clock time by the half of the day.</summary>
    public static void SetHalf(Frame clock, bool isAfternoon)
    {
        var hour = clock.Clock / 60;
        if (clock.Half == HalfOfDay.Settled && (hour is 0 or > 12))
        {
            return;
        }

        clock.Half = isAfternoon ? HalfOfDay.Afternoon : HalfOfDay.Morning;
        clock.Clock = (clock.Clock % 60) + (60 * (isAfternoon ? (hour % 12) + 12 : hour % 12));
    }

    /// <summary>True where a number there can be the hour of a clock time and counts nothing else.</summary>
    public static bool IsBareHour(Scan s, int i)
    {
        ref var hour = ref s[i];
        return hour.IsPlain && hour.Value is >= 0 and <= 24 && hour.Digits <= 2 && !CountsSomething(s, i + 1);
    }

    /// <summary>True where what stands there makes the number before it a number of something.</summary>
    public static bool CountsSomething(Scan s, int i) => s.KindAt(i) switch
    {
        Kind.Counter or Kind.Unit or Kind.Measure or Kind.Month or Kind.MonthMark or Kind.DayMark or Kind.YearMark or Kind.Times or Kind.Quarter
            or Kind.Workday or Kind.Weekend => true,
        Kind.AmPm => s[i].Is(ItemMarks.Glued),
        Kind.Slash or Kind.Colon => s.Touches(i),
        Kind.Sign => s.Touches(i) && s[i].Value is not ('"' or '\''),
        Kind.Other => s.Touches(i) && s[i - 1].Digits > 0 && char.IsAsciiLetterOrDigit(s.Text[s[i].Start]),
        Kind.Half => s[i - 1].IsPlain && s.Has(i + 1, Kind.Unit),
        Kind.Dash => s.Touches(i) && s.Touches(i + 1) && s.KindAt(i + 1) is Kind.Other or Kind.Unit or Kind.Counter,
        _ => false,
    };

    private static int Colon(Scan s, int i)
    {
        if (!s[i].IsPlain || s[i].Value > 24 || s[i].Digits is 0 or > 2 || !s.Has(i + 1, Kind.Colon)
            || !s[i + 2].IsPlain
            || s[i + 2].Digits != 2 || s[i + 2].Value > 59 || !IsTight(s, i))
        {
            return 0;
        }

        var clock = Clock(s[i].Value, s[i + 2].Value, s[i].Is(ItemMarks.LeadingZero), Grain.Minute);
        var taken = 3;
        if (s.Has(i + 3, Kind.Colon) && s.Touches(i + 3) && s.Touches(i + 4) && s[i + 4].Kind == Kind.Number
            && s[i + 4].Value < 60)
        {
            taken = 5;
        }

        // 14:30hrs
        taken += s.KindAt(i + taken) is Kind.Sharp or Kind.Unit && s.IsNear(i + taken) && s.Text[s[i + taken].Start] == 'h' ? 1 : 0;
        taken += ReadHalf(s, i + taken, clock);
        return s.Make(Kind.When, clock, taken);
    }

    // 15:30, also with a blank beside the colon as phones write it.
    private static bool IsTight(Scan s, int i) => s[i + 2].Start - s[i].End <= 3 && s.IsNear(i + 1) && s.IsNear(i + 2);

    private static int WithHalf(Scan s, int i)
    {
        ref var hour = ref s[i];
        if (hour.IsPlain && hour.Digits is 3 or 4 && s.Has(i + 1, Kind.AmPm))
        {
            return CompactWithHalf(s, i);
        }

        if (hour.Kind != Kind.Number || hour.IsOrdinal || hour.Value > 24 || hour.FractionDigits is not (0 or 2))
        {
            return 0;
        }

        var minute = hour.FractionDigits == 2 && hour.Extra < 60 ? hour.Extra : 0;
        var taken = 1;
        if (s[i + 1].IsPlain && s[i + 1].Value is >= 0 and < 60
            && (s[i + 1].Digits == 2 || (s[i + 1].InWords && s[i + 1].Value > 9)))
        {
            minute = s[i + 1].Value;
            taken = 2;
        }

        var grain = taken == 2 || hour.FractionDigits == 2 ? Grain.Minute : Grain.Hour;
        var clock = Clock(hour.Value, minute, false, grain);
        if (s.Has(i + taken, Kind.Sharp) && (s[i + taken].Value == 1 || (s[i + taken].Value == 0 && !s[i + taken].Is(ItemMarks.Chinese) && hour.Value is > 0 and <= 24)))
        {
            taken++;
            taken += ReadHalf(s, i + taken, clock);
            return s.Make(Kind.When, clock, taken);
        }

        taken += BetweenClockAndHalf(s, i + taken);
        return Military(s, i) is var military and > 0 ? military
            : ReadHalf(s, i + taken, clock) == 0 ? 0
            : s.Make(Kind.When, clock, taken + 1);
    }

    // 330 p.m.
    private static int CompactWithHalf(Scan s, int i)
    {
        var (hour, minute) = (s[i].Value / 100, s[i].Value % 100);
        if (hour is < 1 or > 12 || minute > 59)
        {
            return 0;
        }

        var clock = Clock(hour, minute, false, Grain.Minute);
        return ReadHalf(s, i + 1, clock) == 0 ? 0 : s.Make(Kind.When, clock, 2);
    }

    // "3ish pm", "9.am", "9 in the am"
    private static int BetweenClockAndHalf(Scan s, int at)
    {
        if (s.Has(at, Kind.At) && s[at].Value == 2 && s.Has(at + 1, Kind.The) && s.Has(at + 2, Kind.AmPm))
        {
            return 2;
        }

        var isSkipped = (s.Has(at, Kind.About) && !s[at].Is(ItemMarks.Chinese))
            || (s.Has(at, Kind.Sign) && s[at].Value == '.' && s.Touches(at) && s.Touches(at + 1));
        return isSkipped && s.Has(at + 1, Kind.AmPm) ? 1 : 0;
    }

    // 1430 hrs, 0930h
    private static int Military(Scan s, int i)
    {
        ref var time = ref s[i];
        var isMarked = (s.Has(i + 1, Kind.Sharp) && s[i + 1].Value == 2)
            || (s.Has(i + 1, Kind.Unit) && s[i + 1].Value == (int)Unit.Hour);
        return time.Digits == 4 && isMarked && time.Value / 100 <= 24 && time.Value % 100 < 60
            ? s.Make(Kind.When, Clock(time.Value / 100, time.Value % 100, true, Grain.Minute), 2)
            : 0;
    }

    // 15h30, 15h: with less than 10 it is a length (1h30).
    private static int HoursH(Scan s, int i)
    {
        if (Military(s, i) is var military and > 0)
        {
            return military;
        }

        ref var hour = ref s[i];
        if (!hour.IsPlain || hour.Digits is 0 or > 2 || hour.Value > 23 || !s.Has(i + 1, Kind.Unit)
            || !s[i + 1].Is(ItemMarks.Glued)
            || s[i + 1].Value != (int)Unit.Hour || !s.Touches(i + 1))
        {
            return 0;
        }

        var hasMinutes = s[i + 2].IsPlain && s[i + 2].Digits == 2 && s.Touches(i + 2) && s[i + 2].Value < 60;
        var isClock = hasMinutes ? hour.Value >= 8 || s.Before.Kind == Kind.At : s.Before.Kind == Kind.At;
        return isClock
            ? s.Make(Kind.When, Clock(hour.Value, hasMinutes ? s[i + 2].Value : 0, true, Grain.Minute), hasMinutes
            ? 3
            : 2)
            : 0;
    }

    private static int Word(Scan s, int i) =>
        s.Make(Kind.When, new Frame { Clock = s[i].Value, Half = HalfOfDay.Settled }, 1);

    // "at 3", "at 3 30", "at 1430"
    private static int AfterAt(Scan s, int i)
    {
        ref var before = ref s.Before;
        var isAsked = before.Kind switch
        {
            Kind.At => !before.Is(ItemMarks.Chinese) && before.Value is 0 or '@',
            Kind.From => (s.BeforeThat is { Kind: Kind.When, Frame: { HasDay: true, HasClock: false, At: null } } && !before.Is(ItemMarks.Chinese)
                    && s.KindAt(i + 1) is Kind.None or Kind.Break or Kind.Comma or Kind.For)
                || s.BeforeThat is { Kind: Kind.Length, Frame.Unit: < Unit.Day } || MovingWords.StandBefore(s.Text, before.Start),
            Kind.To => !before.Is(ItemMarks.Chinese) && s[i].Value is >= 1 and <= 12 && MovingWords.MoveTimes(s.Text, before.Start),
            Kind.For => ProposedHours.IsOnDay(s, i + 1) && s.Text.AsSpan(0, before.Start).TrimEnd(' ') is [.., ' ', 'i', 't' or 'n'],
            _ when ProposedHours.Work(s, i) => true,
            Kind.Other => ProposedHours.AreSaid(s, i),
            Kind.Of => ProposedHours.IsReplaced(s, i),
            Kind.About => s.BeforeThat.Kind == Kind.At || (before.Value == 2 && (IsBesideDay(s, i) || ProposedHours.IsSuggested(s, i))),
            Kind.When => IsDotted(s, i) ||
                before.Frame is { Shape: DayShape.Offset, HasClock: false, HasPart: false, At: null }
                    && before.End + 1 == s[i].Start
                && s[i].Value is >= 1 and <= 12 && !s[i].Is(ItemMarks.Chinese)
                && s.KindAt(i + 1) is Kind.None or Kind.Break or Kind.For or Kind.Comma,
            Kind.Until or Kind.Before or Kind.After => !before.Is(ItemMarks.Chinese) && !before.Is(ItemMarks.Behind),
            _ => false,
        };
        if (!isAsked || s[i].IsOrdinal)
        {
            return 0;
        }

        ref var time = ref s[i];
        if (before.Kind == Kind.At && IsCompact(s, i))
        {
            return s.Make(Kind.When, Clock(time.Value / 100, time.Value % 100, time.Digits == 4, Grain.Minute), 1);
        }

        if (time.FractionDigits == 2 && time.Value <= 24 && time.Extra < 60 && !CountsSomething(s, i + 1))
        {
            return s.Make(Kind.When, Clock(time.Value, time.Extra, time.Is(ItemMarks.LeadingZero), Grain.Minute), 1);
        }

        return IsBareHour(s, i) ? BareHour(s, i) : 0;
    }

    // 下午3.30
    private static bool IsDotted(Scan s, int i) =>
        s[i].FractionDigits == 2 && s[i].Extra % 5 == 0 && s[i].Value is >= 1 and <= 12
        && s.Before.Frame is { HasPart: true, HasClock: false } && s.Before.End + 1 >= s[i].Start;

    // "at 1430", "at 730"
    private static bool IsCompact(Scan s, int i)
    {
        ref var time = ref s[i];
        if (!time.IsPlain || time.Value / 100 > 23 || time.Value % 100 > 59 || CountsSomething(s, i + 1))
        {
            return false;
        }

        return time.Digits == 4
            ? time.Value is not (>= 1900 and < 2100)
            : time.Digits == 3 && time.Value % 5 == 0 && !s.Has(i + 1, Kind.Number);
    }

    // "tomorrow around 4", "around 4 tomorrow"
    private static bool IsBesideDay(Scan s, int i) =>
        (s.BeforeThat.Kind == Kind.When && s.BeforeThat.Frame is { HasDay: true, HasClock: false })
        || s.KindAt(i + 1) is Kind.DayWord or Kind.Weekday or Kind.Part
        || (s.Has(i + 1, Kind.At) && s.KindAt(i + 2) is Kind.DayWord or Kind.Weekday or Kind.Month);

    private static int BareHour(Scan s, int i)
    {
        var minutes = s[i + 1].IsPlain && s[i + 1].Value is >= 10 and < 60 && (s[i + 1].Digits == 2 || s[i + 1].InWords)
            && !CountsSomething(s, i + 2) ? s[i + 1].Value : -1;
        var clock =
            Clock(s[i].Value, Math.Max(minutes, 0), s[i].Is(ItemMarks.LeadingZero), minutes < 0
                ? Grain.Hour
                : Grain.Minute);
        clock.BareClock = minutes < 0;
        return s.Make(Kind.When, clock, minutes < 0 ? 1 : 2);
    }

    private static bool EndsWord(Scan s, int i) =>
        s[i].End == s.Text.Length || !(char.IsAsciiLetterOrDigit(s.Text[s[i].End]) || Text.Letters.IsHan(s.Text[s[i].End]));
}
