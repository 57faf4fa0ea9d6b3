using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>What follows the rhythm: its clock time, until when, how often, from when on.</summary>
internal static class RecurrenceTails
{
    private const int FarthestCount = 10;
    private const int FarthestCountAway = 24;

    /// <summary>Takes the clock times over from a day, a clock time or a range; those that are there stay.</summary>
    public static void SetTime(Frame repeat, Frame? time)
    {
        if (time is null || repeat.From is not null)
        {
            return;
        }

        if (time.From is not null || time.To is not null)
        {
            if (time.From is { } from && (from.HasClock || from.HasPart))
            {
                repeat.From = from;
                repeat.To = time.To;
                repeat.Seconds = repeat.Seconds == 0 ? time.Seconds : repeat.Seconds;
            }

            return;
        }

        if (time.HasClock || time.HasPart)
        {
            repeat.From = time;
        }
    }

    /// <summary>Reads all that follows.</summary>
    /// <param name="s">The items.</param>
    /// <param name="at">Where it begins; moved behind what was read.</param>
    /// <param name="repeat">Takes it.</param>
    /// <param name="first">Where the recurrence begins, so that no more than a rule's reach is read.</param>
    public static void Read(Scan s, ref int at, Frame repeat, int first)
    {
        while (at < first + RuleEngine.Reach)
        {
            var next = at;
            while (next < at + 2
                && (s.KindAt(next) is Kind.Comma or Kind.Of or Kind.At or Kind.The || IsFiller(s, next)))
            {
                next++;
            }

            if (!ReadOne(s, ref next, repeat) && !ReadFarCount(s, ref next, repeat))
            {
                return;
            }

            at = next;
        }
    }

    // 每周五16:00周会，共8次, 每周三下午2点 12个人的会议室 4次: between the time and how often, the meeting may be described.
    private static bool ReadFarCount(Scan s, ref int at, Frame repeat)
    {
        var end = s[at - 1].End;
        for (var i = at; i < at + FarthestCount && repeat.Rhythm!.Count == 0 && i < s.Count && s[i].Start - end <= FarthestCountAway
            && !SaysTime(s.KindAt(i)); i++)
        {
            if (s[i].IsPlain && s[i].Value > 1 && s.Has(i + 1, Kind.Times)
                && (!s.Touches(i) || s.KindAt(i - 1) is Kind.Other or Kind.Comma))
            {
                if (s[i].Start > end)
                {
                    s.Apart.Add((end, s[i].Start));
                }

                at = i;
                return ReadCount(s, ref at, repeat);
            }
        }

        return false;
    }

    private static bool SaysTime(Kind kind) => kind is Kind.When or Kind.Span or Kind.Repeat or Kind.Length or Kind.Every or Kind.Until or Kind.From or Kind.To;

    private static bool IsFiller(Scan s, int i)
    {
        if (!s.Has(i, Kind.Other) || s[i].End - s[i].Start > 3)
        {
            return false;
        }

        var text = s.Text.AsSpan(s[i].Start, s[i].End - s[i].Start);
        foreach (var c in text)
        {
            if (!"共一总连续持开会都每次时长为期历，".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadOne(Scan s, ref int at, Frame repeat)
    {
        ref var item = ref s[at];
        switch (item.Kind)
        {
            case Kind.When or Kind.Span when repeat.From is null && IsTimeOfDay(item.Frame!):
                SetTime(repeat, item.Frame);
                at++;
                return repeat.From is not null;
            case Kind.When when repeat.Rhythm is { From: null, Until: null, Count: 0 }
                && item.Frame is { DayGrain: Grain.Week or Grain.Month, HasClock: false } bounds
                && LastDay(s, bounds) >= s.Today:
                (repeat.Rhythm.From, repeat.Rhythm.Until) = (bounds.Date, LastDay(s, bounds));
                at++;
                return true;
            case Kind.Workday when repeat.Rhythm is { Step: Unit.Day, Interval: 1 } daily:
                (daily.Step, daily.Weekdays) = (Unit.Week, 0b11111);
                at++;
                return true;
            case Kind.Until or Kind.To when !item.Is(ItemMarks.Behind):
                return ReadUntil(s, ref at, repeat);
            case Kind.For when s.Has(at + 1, Kind.The) && s.Has(at + 2, Kind.Mod) && s.Has(at + 3, Kind.Length):
                at += 3;
                return ReadFor(s, ref at, repeat);
            case Kind.For when s.Has(s.Has(at + 1, Kind.The) ? at + 2 : at + 1, Kind.Span) && repeat.From is not null:
                at += s.Has(at + 1, Kind.The) ? 2 : 1;
                return ReadWindow(s, ref at, repeat);
            case Kind.For when s.Has(at + 1, Kind.Length) || (s.Has(at + 1, Kind.Mod) && s.Has(at + 2, Kind.Length)):
                at += s.Has(at + 1, Kind.Length) ? 1 : 2;
                return ReadFor(s, ref at, repeat);
            case Kind.For when s[at + 1].IsPlain && s.Has(at + 2, Kind.Times):
                at++;
                return ReadCount(s, ref at, repeat);
            case Kind.Length when s[at - 1].Kind is Kind.Other or Kind.Comma && item.Frame is { Unit: >= Unit.Day }:
                return ReadFor(s, ref at, repeat);
            case Kind.Length when s.Has(at - 1, Kind.Comma) && item.Frame is { Unit: < Unit.Day, Role: MentionRole.Asked }
                && repeat is { From.HasClock: true, To: null, Seconds: 0 }:
                return ReadFor(s, ref at, repeat);
            case Kind.Number when item.IsPlain && s.Has(at + 1, Kind.Times):
                return item.Value == 1 ? Skip(ref at, 2) : ReadCount(s, ref at, repeat);
            case Kind.Starting or Kind.From or Kind.After when !item.Is(ItemMarks.Behind):
                return ReadStart(s, ref at, repeat);
            case Kind.Span when repeat.Rhythm!.From is null
                && item.Frame is { From: { HasDay: true, HasClock: false, HasPart: false } from, To: { } to }
                && repeat.Rhythm.Until is null
                && from.Shape is not (DayShape.Weekday or DayShape.Weekdays):
                repeat.Rhythm.From = from.Date;
                repeat.Rhythm.Until = LastDay(s, to);
                at++;
                return true;
            default:
                return false;
        }
    }

    // "for the next 4 weeks"
    private static bool ReadWindow(Scan s, ref int at, Frame repeat)
    {
        if (repeat.Rhythm is not { From: null, Until: null, Count: 0 } rhythm
            || s[at].Frame is not { From: { HasDay: true, HasClock: false, At: null } from, To: { HasDay: true, HasClock: false, At: null } to })
        {
            return false;
        }

        (rhythm.From, rhythm.Until) = (from.Date, LastDay(s, to));
        at++;
        return true;
    }

    private static bool IsTimeOfDay(Frame frame)
    {
        var head = frame.From ?? frame.To ?? frame;
        return !head.HasDay && head.At is null && (head.HasClock || head.HasPart)
            && (frame.From is not null || frame.To is null);
    }

    // "until the end of March", 到年底, 直到12月31日
    private static bool ReadUntil(Scan s, ref int at, Frame repeat)
    {
        var next = s.Has(at + 1, Kind.The) ? at + 2 : at + 1;
        if (!s.Has(next, Kind.When) || s[next].Frame is not { HasDay: true } day)
        {
            return false;
        }

        var last = LastDay(s, day);
        if (day.Shape == DayShape.Weekday && repeat.Rhythm!.From is { } first && last < first)
        {
            // "each day from Monday to Friday", said on a Friday
            last = Time.Days.Plus(last, 7);
        }

        repeat.Rhythm!.Until = last;
        SetTime(repeat, day);
        at = next + 1;
        if (s.KindAt(at) is Kind.Until && s[at].Is(ItemMarks.Behind))
        {
            at++;
        }

        return true;
    }

    /// <summary>The last day of what was said as an end.</summary>
    public static LocalDate LastDay(Scan s, Frame day)
    {
        if (day.Shape == DayShape.DayOfMonth && day.Date == default)
        {
            day = Time.Days.DayOfMonth(s, day.DayOfMonth)!;
        }

        return day.DateEnd is { } end ? end.PlusDays(-1) : day.DayGrain switch
        {
            Grain.Week => day.Date.PlusDays(6),
            Grain.Month => day.Date.PlusMonths(1).PlusDays(-1),
            Grain.Year => day.Date.PlusYears(1).PlusDays(-1),
            _ => day.Date,
        };
    }

    // "for 6 weeks", 连续4周
    private static bool ReadFor(Scan s, ref int at, Frame repeat)
    {
        var length = s[at].Frame!;
        if (length.Unit < Unit.Day)
        {
            if (repeat.Seconds > 0 || repeat.To is not null)
            {
                return false;
            }

            repeat.Seconds = length.Seconds;
            at++;
            return true;
        }

        repeat.Rhythm!.ForDays = (int)Math.Min(length.Seconds / 86_400, 10_000);
        repeat.Rhythm.ForMonths = length.Months;
        at++;
        return true;
    }

    // 每两周一次 is no count.
    private static bool Skip(ref int at, int items)
    {
        at += items;
        return true;
    }

    private static bool ReadCount(Scan s, ref int at, Frame repeat)
    {
        repeat.Rhythm!.Count = Math.Min(s[at].Value, 10_000);
        at += 2;
        return repeat.Rhythm.Count > 0;
    }

    // "starting next week", 从下周开始
    private static bool ReadStart(Scan s, ref int at, Frame repeat)
    {
        var next = s.KindAt(at + 1) is Kind.From or Kind.At or Kind.The ? at + 2 : at + 1;
        var span = s.Has(next, Kind.Span) ? s[next].Frame : null;
        if (span is { From: { HasDay: true } from, To: { HasDay: true } to })
        {
            repeat.Rhythm!.From = from.Date;
            repeat.Rhythm.Until = LastDay(s, to);
            at = next + 1;
            return true;
        }

        if (!s.Has(next, Kind.When) || s[next].Frame is not { HasDay: true } day)
        {
            return false;
        }

        repeat.Rhythm!.From = day.Date;
        SetTime(repeat, day);
        at = next + 1;
        if (s.KindAt(at) is Kind.Starting or Kind.After && s[at].Is(ItemMarks.Behind))
        {
            at++;
        }

        return true;
    }
}
