using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>Clock times in English words: half past three, quarter to 4, ten past nine.</summary>
internal static class EnglishTimesOfDay
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("en.clock.half-past", Kind.Half, HalfPast),
        new("en.clock.quarter", Kind.Quarter, Quarter),
        new("en.clock.a-quarter", Kind.AmPm, AQuarter),
        new("en.clock.minutes-past", Kind.Number, MinutesPast),
    ];

    private static int HalfPast(Scan s, int i)
    {
        // "half past three", in Britain also "half three"
        if (s[i].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        return s.Has(i + 1, Kind.Past) ? Relative(s, i + 2, 30, 2)
            : (s[i + 1].InWords || (s.Before.Kind == Kind.At && s.Before.Value == 0)) && s[i + 1].Value is > 0 and <= 12 && ClockRules.IsBareHour(s, i + 1) ? Relative(s, i + 1, 30, 1)
            : 0;
    }

    private static int Quarter(Scan s, int i) => s[i].Is(ItemMarks.Chinese) ? 0 : Signed(s, i + 1, 15, 1);

    private static int AQuarter(Scan s, int i) => s.Has(i + 1, Kind.Quarter) && !s[i + 1].Is(ItemMarks.Chinese) ? Signed(s, i + 2, 15, 2) : 0;

    private static int MinutesPast(Scan s, int i)
    {
        ref var minutes = ref s[i];
        if (!minutes.IsPlain || minutes.Value is < 1 or > 59 || minutes.Is(ItemMarks.Chinese))
        {
            return 0;
        }

        var taken = s.Has(i + 1, Kind.Unit) && s[i + 1].Value == (int)Unit.Minute && !s[i + 1].Is(ItemMarks.Glued) ? 2 : 1;
        var isWord = taken == 2 || minutes.InWords || minutes.Value % 5 == 0;
        var isMinuteOfClock = s.Before is { Kind: Kind.Number, Digits: 0, Value: >= 1 and <= 12 } && !s.Before.Is(ItemMarks.Chinese);
        return isWord && !isMinuteOfClock && (s.Has(i + taken, Kind.Past) || minutes.InWords || (s.Has(i + taken, Kind.To) && s.Has(i + taken + 1, Kind.ClockWord))) ? Signed(s, i + taken, minutes.Value, taken) : 0;
    }

    // "ten to three" is a clock time, "from ten to three" a range.
    private static int Signed(Scan s, int link, int minutes, int taken)
    {
        if (s.Has(link, Kind.Past) || (s.Has(link, Kind.After) && s.Text[s[link].Start] == 'a'))
        {
            return Relative(s, link + 1, minutes, taken + 1);
        }

        var isShort = (s.Has(link, Kind.To) && s[link].End - s[link].Start == 2) || (s.Has(link, Kind.Until) && s[link].End - s[link].Start <= 4)
            || s.Has(link, Kind.Of) || s.Has(link, Kind.Before);
        if (minutes <= 12 && taken == 1 && s.KindAt(link + 2) is Kind.DayWord && s.Before.Kind != Kind.At && !(s.Has(link + 3, Kind.Part) && s[link + 3].Value == (int)DayPart.Morning))
        {
            // "five to seven today" is a range.
            return 0;
        }

        return isShort && s.Before.Kind is not (Kind.From or Kind.Between) && IsHour(s, link + 1) && (taken > 1 || minutes is 15 || s.Before.Kind == Kind.At || s.Has(link + 1, Kind.ClockWord) || (s[link + 1].InWords && minutes % 5 == 0))
            ? Relative(s, link + 1, -minutes, taken + 1)
            : 0;
    }

    private static bool IsHour(Scan s, int i) => s.Has(i, Kind.ClockWord) || ClockRules.IsBareHour(s, i);

    private static int Relative(Scan s, int hour, int minutes, int taken)
    {
        if (s.Has(hour, Kind.ClockWord))
        {
            var noon = new Frame { Clock = (s[hour].Value + minutes) % (24 * 60), Half = HalfOfDay.Settled, ClockGrain = Grain.Minute };
            return s.Make(Kind.When, noon, taken + 1);
        }

        if (!ClockRules.IsBareHour(s, hour) || s[hour].Value == 0)
        {
            return 0;
        }

        var at = s[hour].Value * 60;
        var clock = ClockRules.Clock(s[hour].Value, 0, false, Grain.Minute);
        var next = hour + 1;
        if (s.Has(next, Kind.Sharp))
        {
            next++;
        }

        next += ClockRules.ReadHalf(s, next, clock);
        clock.Clock = (at == clock.Clock ? at : clock.Clock) + minutes;
        return s.Make(Kind.When, clock, next - hour + taken);
    }
}
