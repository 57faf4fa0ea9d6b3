using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Chinese;

/// <summary>Clock times in Chinese: 三点, 3点半, 3点一刻, 差五分四点, 15点30分, 3店.</summary>
internal static class ChineseTimesOfDay
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("zh.clock.two-hours", Kind.Number, TwoHours),
        new("zh.clock.hour", Kind.Number, Hour),
        new("zh.clock.short-of", Kind.Short, ShortOf),
        new("zh.part.whole", Kind.Number, WholePart),
    ];

    /// <summary>Reads a clock time: hour, mark, and the minutes in one of their guises.</summary>
    /// <returns>How many items it takes, 0 where there is none.</returns>
    public static int Read(Scan s, int i, out Frame clock)
    {
        clock = null!;
        if (!s[i].IsPlain || s[i].Value > 24 || s[i].Digits > 2 || !s.Has(i + 1, Kind.HourMark) || !IsHourMark(s, i))
        {
            return 0;
        }

        clock = ClockRules.Clock(s[i].Value, 0, s[i].Is(ItemMarks.LeadingZero), Grain.Hour);
        return 2 + Minutes(s, i + 2, clock);
    }

    // 下午两三点, 十一二点
    private static int TwoHours(Scan s, int i)
    {
        ref var number = ref s[i];
        if (!number.InWords || !number.Is(ItemMarks.Chinese) || !number.IsPlain)
        {
            return 0;
        }

        var isSplit = number.Value == 11 && s[i + 1] is { IsPlain: true, Value: 2, Digits: 0 } && s.Touches(i + 1);
        var isPair = number.Is(ItemMarks.Positional) && number.End - number.Start == 2 && number.Value / 10 is > 0 and < 9
            && number.Value % 10 == (number.Value / 10) + 1;
        var mark = isSplit ? i + 2 : i + 1;
        if (!(isSplit || isPair) || !s.Has(mark, Kind.HourMark) || !s.Touches(mark))
        {
            return 0;
        }

        var (first, second) = isSplit ? (11, 12) : (number.Value / 10, number.Value % 10);
        var (from, to) = (ClockRules.Clock(first, 0, false, Grain.Hour), ClockRules.Clock(second, 0, false, Grain.Hour));
        return s.Make(Kind.Span, new Frame { From = from, To = to, IsWindow = true }, mark + 1 - i);
    }

    private static int Hour(Scan s, int i)
    {
        var taken = Read(s, i, out var clock);
        if (taken == 0)
        {
            return 0;
        }

        taken += Seconds(s, i + taken);
        taken += ClockRules.ReadHalf(s, i + taken, clock);
        return s.Make(Kind.When, clock, taken);
    }

    // 17点55分23秒: a room is not booked to the second.
    private static int Seconds(Scan s, int i) =>
        s.Has(i, Kind.Length) && s.Touches(i) && s[i].Frame is { Unit: Unit.Second, Seconds: < 60 }
            && s.KindAt(i - 1) is Kind.MinuteMark or Kind.Half
            ? 1
            : 0;

    // 店, 典 for 点 is a slip only where a clock time can stand; 时 needs no neighbour.
    private static bool IsHourMark(Scan s, int i)
    {
        if (s[i + 1].Value == 0)
        {
            return true;
        }

        // 三店 for an answer, 三店开会
        if (s.Touches(i + 1) && s.Before.Kind is Kind.None or Kind.Break or Kind.Comma
            && (s.KindAt(i + 2) is Kind.None or Kind.Break or Kind.Comma
                || (s.Has(i + 2, Kind.Other) && s.Text[s[i + 2].Start] is '开' or '吧' or '行' or '可')))
        {
            return true;
        }

        return s.Touches(i + 1)
            && (s.KindAt(i + 2) is not Kind.Other || !s.Touches(i + 2)
                || s.Before.Kind is Kind.When or Kind.To or Kind.Dash)
            && (s.Before.Kind is Kind.When or Kind.To or Kind.Dash or Kind.At or Kind.From
                || s.KindAt(i + 2) is Kind.Half or Kind.To or Kind.Dash or Kind.Number);
    }

    private static int Minutes(Scan s, int i, Frame clock)
    {
        if (s.Has(i, Kind.Half))
        {
            return HalfPast(s, i + 1) is var taken and > 0 ? Set(clock, 30, taken) : 0;
        }

        if (s[i].IsPlain && s[i].Value is 1 or 2 or 3 && s.Touches(i) && s.Has(i + 1, Kind.Unit)
            && s[i + 1].Value == (int)Unit.Quarter)
        {
            return Set(clock, s[i].Value * 15, 2);
        }

        if (s.Has(i, Kind.Sharp))
        {
            clock.ClockGrain = Grain.Hour;
            return 1;
        }

        if (s.Has(i, Kind.Short) && s[i + 1].IsPlain && s.KindAt(i + 2) is Kind.MinuteMark or Kind.Quarter)
        {
            // 三点差五分
            clock.Clock -= s[i + 1].Value * (s.Has(i + 2, Kind.Quarter) ? 15 : 1);
            clock.ClockGrain = Grain.Minute;
            return 3;
        }

        return NumberOfMinutes(s, i, clock);
    }

    // 半, 半钟: 三点半个 is of something else.
    private static int HalfPast(Scan s, int at) =>
        s.Has(at, Kind.Unit) && s[at].End - s[at].Start == 1 && s[at].Value == (int)Unit.Hour ? 2
        : s.KindAt(at) is Kind.Measure or Kind.Unit ? 0
        : 1;

    // 三点一刻, 三点十五分, 三点过五分, 三点十五
    private static int NumberOfMinutes(Scan s, int i, Frame clock)
    {
        var skip = s.KindAt(i) is Kind.Past && s.KindAt(i + 1) is Kind.Number
            && s.KindAt(i + 2) is Kind.MinuteMark or Kind.Quarter ? 1 : 0;
        ref var number = ref s[i + skip];
        if (!number.IsPlain || number.Value > 59)
        {
            return About(s, i);
        }

        var mark = s.KindAt(i + skip + 1);
        if (mark == Kind.Quarter && number.Value is 1 or 2 or 3 && !s.Has(i + skip + 2, Kind.Unit))
        {
            return Set(clock, number.Value * 15, 2 + skip);
        }

        if (mark == Kind.MinuteMark)
        {
            return Set(clock, number.Value, 2 + skip);
        }

        return IsBareMinutes(s, i) ? Set(clock, number.Value, 1) : 0;
    }

    // 2点45, 三点十五, 3点05
    private static bool IsBareMinutes(Scan s, int i) =>
        s.Touches(i) && (s[i].Digits == 2 || (s[i].InWords && (s[i].Value > 9 || s[i].Is(ItemMarks.LeadingZero))))
        && !ClockRules.CountsSomething(s, i + 1) && !s.Has(i + 1, Kind.HourMark);

    private static int About(Scan s, int i) =>
        s.Has(i, Kind.About) && s[i].Is(ItemMarks.Chinese) && s.Touches(i) ? 1 : 0;

    private static int Set(Frame clock, int minutes, int taken)
    {
        clock.Clock += minutes;
        clock.ClockGrain = Grain.Minute;
        return taken;
    }

    // 差五分四点, 差一刻三点
    private static int ShortOf(Scan s, int i)
    {
        // 差5分钟10点: a length by now
        if (s.Has(i + 1, Kind.Length)
            && s[i + 1].Frame is { Unit: Unit.Minute or Unit.Quarter, Seconds: > 0 and < 3600 } length
            && Read(s, i + 2, out var full) is var read and > 0)
        {
            full.Clock -= (int)(length.Seconds / 60);
            full.ClockGrain = Grain.Minute;
            return s.Make(Kind.When, full, 2 + read);
        }

        if (!s[i + 1].IsPlain || s.KindAt(i + 2) is not (Kind.MinuteMark or Kind.Quarter or Kind.Unit))
        {
            return 0;
        }

        var minutes = s[i + 1].Value * (s.Has(i + 2, Kind.Quarter) || s[i + 2].Value == (int)Unit.Quarter ? 15 : 1);
        if (Read(s, i + 3, out var clock) is not (var taken and > 0) || minutes >= 60)
        {
            return 0;
        }

        clock.Clock -= minutes;
        clock.ClockGrain = Grain.Minute;
        return s.Make(Kind.When, clock, 3 + taken);
    }

    // 一上午, 一个下午
    private static int WholePart(Scan s, int i)
    {
        var at = s.Has(i + 1, Kind.Measure) ? i + 2 : i + 1;
        return s[i].InWords && s[i].IsPlain && s[i].Value == 1 && s.Has(at, Kind.Part)
            ? s.Make(Kind.When, new Frame { Part = (DayPart)s[at].Value }, at + 1 - i)
            : 0;
    }
}
