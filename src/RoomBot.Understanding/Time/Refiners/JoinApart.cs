using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>Puts together what belongs together but stands apart: 明天帮我订个会议室，下午3点到4点; "book a room at 3pm for the team
/// on Friday".
/// </summary>
internal static class JoinApart
{
    private const int Farthest = 80;

    /// <summary>Joins in place, in one go from left to right.</summary>
    public static void Apply(Scan s, ItemList found)
    {
        var last = 0;
        for (var i = 1; i < found.Count; i++)
        {
            found[++last] = found[i];
            while (last > 0 && JoinTwo(s, found[last - 1], found[last]) is { } joined)
            {
                found[--last] = joined;
            }
        }

        found.Cut(Math.Min(last + 1, found.Count));
    }

    private static Item? JoinTwo(Scan s, in Item a, in Item b)
    {
        var isListed = b.Extra is MentionList.BehindAnd or MentionList.BehindComma && b.Start - a.End < 3
            && !(a.Kind == Kind.When && b.Kind == Kind.Length) && a.Kind != Kind.Repeat && b.Kind != Kind.Repeat
            && !IsTimeOfChoice(a, b)
            && !IsClockOfDay(a, b) && !EndsThere(s, a, b);
        if (b.Extra == MentionList.BehindOr || isListed || b.Start - a.End > Farthest
            || !(IsPlainlyAsked(a) || IsTimeOfChoice(a, b)) || !IsPlainlyAsked(b)
            || Join(s, a, b) is not { } joined)
        {
            return null;
        }

        joined.Start = a.Start;
        joined.End = b.End;
        joined.Value = a.Value;
        joined.Extra = a.Extra;
        s.Trace?.Add(new TraceStep("refine.JoinApart", a.Start, b.End - a.Start));
        return joined;
    }

    // 周四或者周五，下午: the time is of the choice before it.
    private static bool IsTimeOfChoice(in Item a, in Item b) =>
        (MentionRole)a.Value == MentionRole.Alternative && b.Start - a.End <= 12
            && a is { Kind: Kind.When, Frame: { HasClock: false, HasPart: false } }
        && b.Kind is Kind.When or Kind.Span && (b.Frame!.From ?? b.Frame.To ?? b.Frame) is { HasDay: false, At: null };

    private static bool IsPlainlyAsked(in Item item) => (MentionRole)item.Value == MentionRole.Asked;

    private static Item? Join(Scan s, in Item a, in Item b) => (a.Kind, b.Kind) switch
    {
        (Kind.When, Kind.When) when IsEndOf(s, a, b) => Span(new Frame { From = a.Frame, To = b.Frame }),
        (Kind.When, Kind.Span) when IsEndOf(s, a, b) => Span(new Frame { From = a.Frame, To = b.Frame!.To }),
        (Kind.When, Kind.When) when IsPartUntil(a, b) && JoinRules.Merge(b.Frame!, a.Frame!) is { } end =>
            new Item { Kind = Kind.When, Frame = end },
        (Kind.When, Kind.When) => Whens(a.Frame!, b.Frame!),
        (Kind.When, Kind.Length) when IsCount(a, b) => new Item { Kind = Kind.When, Frame = a.Frame },
        (Kind.When or Kind.Span, Kind.Repeat) when Within(s, a, b) is { } bounded => bounded,
        (Kind.When, Kind.Span) => IsDay(a.Frame!) && IsClockSpan(b.Frame!)
            ? Span(RangeRules.WithDay(b.Frame!, a.Frame!))
            : null,
        (Kind.Span, Kind.Span) when IsClockSpan(b.Frame!) && a.Frame is { From: { } first, To: { } last }
            && IsDay(first) && IsDay(last)
            && DayByDay.Make(s, first, last, b.Frame!) is { } daily => new Item { Kind = Kind.Repeat, Frame = daily },
        (Kind.Span, Kind.When) => IsDay(b.Frame!) && IsClockSpan(a.Frame!)
            ? Span(RangeRules.WithDay(a.Frame!, b.Frame!))
            : null,
        (Kind.When, Kind.Length) => Length(a.Frame!, b.Frame!),
        (Kind.Length, Kind.When) => Length(b.Frame!, a.Frame!),
        (Kind.Repeat, Kind.Length) => RepeatLength(a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.When) when b.Extra == MentionList.BehindTo
            && IsDay(b.Frame!, true) => RepeatUntil(s, a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.Span) when b.Frame is { From: null, To: { HasDay: true, HasClock: false } to } =>
            RepeatUntil(s, a.Frame!, to),
        (Kind.Repeat, Kind.Repeat) => IsBare(a.Frame!) && b.Start - a.End < 30 ? StartingWith(a, b) : null,
        (Kind.Repeat, Kind.When or Kind.Span) when IsBareStep(a.Frame!)
            && OfWeekday(a.Frame!, b.Frame!) is { } weekly => weekly,
        (Kind.Repeat, Kind.When or Kind.Span) => Repeat(a.Frame!, b.Frame!),
        (Kind.When or Kind.Span, Kind.Repeat) => Repeat(b.Frame!, a.Frame!),
        _ => null,
    };

    private static Item? Whens(Frame a, Frame b)
    {
        var fits = (IsDay(a) && b is { HasDay: false, At: null } && (b.HasClock || b.HasPart))
            || (IsDay(b) && !b.HasPart && a is { HasClock: true, HasDay: false, At: null });
        return fits && JoinRules.Merge(a, b) is { } merged ? new Item { Kind = Kind.When, Frame = merged } : null;
    }

    // 三点开始，开到四点; "at 3, until 4:30"
    private static bool IsEndOf(Scan s, in Item a, in Item b)
    {
        var isBehind = b.Kind == Kind.When
            ? b.Extra == MentionList.BehindTo || EndsThere(s, a, b)
            : b.Frame!.From is null && s.Text[b.Start] is not ('b' or 'n');
        return isBehind && b.Start - a.End <= (EndsThere(s, a, b) ? 18 : 12) && a.Frame is { HasClock: true, At: null }
            && (b.Kind == Kind.When
                ? b.Frame
                : b.Frame!.ToIncluded
                ? b.Frame.To
                : null) is { HasClock: true, HasDay: false, At: null };
    }

    // 晚上加班到十点
    private static bool IsPartUntil(in Item a, in Item b) =>
        b.Extra == MentionList.BehindTo && b.Start - a.End <= 12
        && a.Frame is { HasPart: true, HasDay: false, HasClock: false, At: null }
        && b.Frame is { HasClock: true, Half: HalfOfDay.Unknown, HasDay: false, HasPart: false, At: null };

    // 3点开，4点半结束; "start at 3, finish 4:30"
    private static bool EndsThere(Scan s, in Item a, in Item b)
    {
        if (b.Kind != Kind.When || b.Start <= a.End)
        {
            return false;
        }

        var between = s.Text.AsSpan(a.End, b.Start - a.End).TrimEnd(' ');
        between = between.EndsWith(" at") ? between[..^3] : between;
        return s.Text.AsSpan(b.End) is ['结', '束', ..] or ['散', ..] or ['完', ..]
            || between.EndsWith(" finish") || between.EndsWith(" finishing") || between.EndsWith(" end")
            || between.EndsWith(" ending") || between.EndsWith(" ends") || between.EndsWith(" finishes");
    }

    // "Monday the 30th, starting at 10"
    private static bool IsClockOfDay(in Item a, in Item b) =>
        a.Kind == Kind.When && b.Kind == Kind.When && b.Extra == MentionList.BehindComma && IsDay(a.Frame!)
        && b.Frame is { HasClock: true, HasDay: false, At: null };

    // 28、29号两天: the length only counts the days.
    private static bool IsCount(in Item a, in Item b) =>
        a.End == b.Start && IsDay(a.Frame!) && b.Frame is { Unit: Unit.Day, Months: 0 } days
            && days.Seconds % 86_400 == 0
        && (days.Seconds == 86_400 || a.Extra is MentionList.BehindAnd or MentionList.BehindOr);

    // 下周每天上午10点, 接下来两周每天9点
    private static Item? Within(Scan s, in Item a, in Item b)
    {
        if (b.Start - a.End > 3
            || b.Frame!.Rhythm is not { From: null, Until: null, Count: 0, Step: Unit.Day or Unit.Week } rhythm)
        {
            return null;
        }

        if (a.Frame is { From: { HasDay: true, HasClock: false, HasPart: false, At: null } start, To: null, Seconds: 0 }
            && start.Date >= s.Today)
        {
            rhythm.From = start.Date;
            return b;
        }

        var (first, last) = a.Frame switch
        {
            { HasDay: true, HasClock: false, HasPart: false, At: null } days when a.Kind == Kind.When
                && (days.DayGrain > Grain.Day || days.DateEnd is not null)
                => (days.Date, RecurrenceTails.LastDay(s, days)),
            {
                From: { HasDay: true, HasClock: false, At: null } from,
                To: { HasDay: true, HasClock: false, At: null } to
            } when a.Kind == Kind.Span
                => (from.Date, RecurrenceTails.LastDay(s, to)),
            _ => (default, default),
        };
        if (last == default || last < first || last < s.Today)
        {
            return null;
        }

        (rhythm.From, rhythm.Until) = (first, last);
        return b;
    }

    private static Item StartingWith(in Item a, in Item b)
    {
        b.Frame!.Rhythm!.From ??= a.Frame!.Rhythm!.From;
        return b;
    }

    // "weekly meeting every Tuesday"
    private static bool IsBare(Frame repeat) =>
        repeat is
        {
            From: null,
            Rhythm:
            {
                Weekdays: 0, MonthDay: 0, Interval: 1, Step: Unit.Day or Unit.Week or Unit.Month, Until: null,
                Count: 0
            }
        };

    private static bool IsBareStep(Frame repeat) =>
        repeat is { From: null, Rhythm: { Weekdays: 0, Step: Unit.Week, Until: null, Count: 0 } };

    // "weekly sync on Thursday at 2pm"
    private static Item? OfWeekday(Frame repeat, Frame time)
    {
        if (repeat.Rhythm!.Step != Unit.Week || (time.From ?? time) is not { Shape: DayShape.Weekday } day)
        {
            return null;
        }

        repeat.Rhythm.Weekdays = 1 << (day.Weekdays - 1);
        RecurrenceTails.SetTime(repeat, time);
        repeat.Doubtful = false;
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    private static Item? RepeatLength(Frame repeat, Frame length)
    {
        if (repeat is not { To: null, Seconds: 0, From: { HasClock: true } } || length.Months > 0
            || length.Seconds is 0 or >= 86_400)
        {
            return null;
        }

        var longer = repeat.Copy();
        longer.Seconds = length.Seconds;
        longer.Doubtful = false;
        return new Item { Kind = Kind.Repeat, Frame = longer };
    }

    private static Item? RepeatUntil(Scan s, Frame repeat, Frame day)
    {
        if (repeat.Rhythm!.Until is not null || repeat.Rhythm.Count > 0)
        {
            return null;
        }

        repeat.Rhythm.Until = RecurrenceTails.LastDay(s, day);
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    private static bool IsDay(Frame frame, bool anyGrain = false) =>
        frame is { HasDay: true, HasClock: false, At: null }
            && (anyGrain || frame is { DayGrain: Grain.Day, DateEnd: null })
            && frame.Shape is not (DayShape.Weekdays or DayShape.Holiday);

    private static bool IsClockSpan(Frame span) =>
        (span.From ?? span.To) is { HasClock: true, HasDay: false, At: null } && span.To is not { HasDay: true };

    private static Item? Span(Frame? frame) => frame is null ? null : new Item { Kind = Kind.Span, Frame = frame };

    private static Item? Length(Frame start, Frame length) =>
        (start.HasClock || start.At is not null) && length.Months == 0 && length.Seconds is > 0 and < 86_400
            ? new Item { Kind = Kind.Span, Frame = ClosingRules.WithLength(start, length) }
            : null;

    private static Item? Repeat(Frame repeat, Frame time)
    {
        if (repeat.From is not null || repeat.Rhythm!.Step is Unit.Hour or Unit.Minute
            || (time.From ?? time.To ?? time) is not { HasDay: false, At: null, HasClock: true }
            || (time.From is null && time.To is not null))
        {
            return null;
        }

        var timed = repeat.Copy();
        timed.Doubtful = false;
        RecurrenceTails.SetTime(timed, time);
        return new Item { Kind = Kind.Repeat, Frame = timed };
    }
}
