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
            && !IsClockOfDay(a, b) && !EndsThere(s, a, b) && !OpenEnds.MayBe(a, b) && !IsSaidTwice(a, b);
        if (b.Extra == MentionList.BehindOr || isListed || b.Start - a.End > Farthest
            || !(IsPlainlyAsked(a) || IsTimeOfChoice(a, b)) || !IsPlainlyAsked(b)
            || Join(s, a, b) is not { } joined)
        {
            return null;
        }

        joined.Start = a.Start;
        joined.End = b.End;
        joined.Value = a.Value;
        joined.Extra = a.Extra == 0 && joined.Kind == Kind.When && b.Extra == MentionList.BehindTo ? b.Extra : a.Extra;
        if (b.Start > a.End)
        {
            s.Apart.Add((a.End, b.Start));
        }

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
        (Kind.When, Kind.When) when EndsOnDay(s, a, b) => Span(new Frame { From = JoinRules.Merge(OpenEnds.DayOf(b.Frame!), a.Frame!), To = OpenEnds.OnlyClock(b.Frame!) }),
        (Kind.When or Kind.Span, Kind.Span or Kind.When) when OpenEnds.Join(s, a, b) is { } range => range,
        (Kind.When, Kind.Span) when IsEndOf(s, a, b) => Span(new Frame { From = a.Frame, To = b.Frame!.To }),
        (Kind.When, Kind.When) when IsPartUntil(a, b) && JoinRules.Merge(b.Frame!, a.Frame!) is { } end =>
            new Item { Kind = Kind.When, Frame = end },
        (Kind.When, Kind.When) when IsMealOf(s, a, b) => new Item { Kind = Kind.When, Frame = a.Frame },
        (Kind.When, Kind.When) when IsSameDay(a, b) => new Item { Kind = Kind.When, Frame = a.Frame },
        (Kind.When, Kind.When) when IsPartOfClock(s, a, b) => new Item { Kind = Kind.When, Frame = JoinRules.Merge(a.Frame!, b.Frame!) },
        (Kind.When, Kind.When) => Whens(a.Frame!, b.Frame!),
        (Kind.When, Kind.Length) when IsCount(a, b) => new Item { Kind = Kind.When, Frame = a.Frame },
        (Kind.When, Kind.Length) when IsCountOfStretch(a, b) => new Item { Kind = Kind.When, Frame = EachOf(a.Frame!) },
        (Kind.When, Kind.Span) when IsFeast(s, a, b) => Span(RangeRules.WithDay(b.Frame!, a.Frame!)),
        (Kind.When, Kind.Span) when IsPartBefore(a, b) => Span(RangeRules.WithDay(b.Frame!, a.Frame!)),
        (Kind.When, Kind.Span) when a.Frame is { Nth: Frame.BothDays, HasClock: false, HasPart: false } && IsClockSpan(b.Frame!)
            && DayByDay.Make(s, a.Frame, Offset(a.Frame.DateEnd!.Value.PlusDays(-1)), b.Frame!) is { } both => new Item { Kind = Kind.Repeat, Frame = both },
        (Kind.Length, Kind.Repeat) => DaysInARow.Counted(s, a, b),
        (Kind.Repeat, Kind.Length) when DaysInARow.Counted(s, b, a) is { } counted => counted,
        (Kind.When or Kind.Span, Kind.Length) when DaysInARow.From(s, a, b) is { } row => row,
        (Kind.Span, Kind.When) when IsSaidTwice(a, b) => new Item { Kind = Kind.Span, Frame = a.Frame },
        (Kind.When or Kind.Span, Kind.Repeat) when JoinRepeats.Within(s, a, b) is { } bounded => bounded,
        (Kind.When, Kind.Span) => IsDay(a.Frame!) && (IsClockSpan(b.Frame!) || EndsNextDay(a.Frame!, b.Frame!))
            ? Span(RangeRules.WithDay(b.Frame!, a.Frame!))
            : null,
        (Kind.Span, Kind.Span) when IsClockSpan(b.Frame!) && a.Frame is { From: { } first, To: { } last }
            && IsDay(first) && IsDay(last)
            && DayByDay.Make(s, first, last, b.Frame!) is { } daily => new Item { Kind = Kind.Repeat, Frame = daily },
        (Kind.Span, Kind.When) when IsTimeOfEach(b.Frame!) && a.Frame is { From: { } first, To: { } last }
            && IsDay(first) && IsDay(last)
            && DayByDay.Make(s, first, last, b.Frame!) is { } daily => new Item { Kind = Kind.Repeat, Frame = daily },
        (Kind.Span, Kind.When) => IsDay(b.Frame!) && IsClockSpan(a.Frame!)
            ? Span(RangeRules.WithDay(a.Frame!, b.Frame!))
            : null,
        (Kind.When, Kind.Length) => Length(a.Frame!, b.Frame!),
        (Kind.Length, Kind.When) => Length(b.Frame!, a.Frame!),
        (Kind.Repeat, Kind.Length) => JoinRepeats.RepeatLength(a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.Span) when b.Start - a.End <= 12 && JoinRepeats.Through(s, a.Frame!, b) is { } bounded => bounded,
        (Kind.Repeat, Kind.Span) when b.Start - a.End <= 8 && JoinRepeats.From(a.Frame!, b) is { } later => later,
        (Kind.Repeat, Kind.When) when b.Extra == MentionList.BehindTo
            && IsDay(b.Frame!, true) => JoinRepeats.RepeatUntil(s, a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.Span) when b.Frame is { From: null, To: { HasDay: true, HasClock: false } to } =>
            JoinRepeats.RepeatUntil(s, a.Frame!, to),
        (Kind.Repeat, Kind.Repeat) when b.Start - a.End < 30 && JoinRepeats.Narrowed(a.Frame!, b.Frame!) is { } narrowed => narrowed,
        (Kind.Repeat, Kind.Repeat) => JoinRepeats.IsBare(a.Frame!) && b.Start - a.End < 30 ? JoinRepeats.StartingWith(a, b) : null,
        (Kind.Repeat, Kind.When or Kind.Span) when JoinRepeats.NthOfMonth(s, a.Frame!, b) is { } monthly => monthly,
        (Kind.Repeat, Kind.When or Kind.Span) when JoinRepeats.IsBareStep(a.Frame!)
            && JoinRepeats.OfWeekday(a.Frame!, b.Frame!) is { } weekly => weekly,
        (Kind.Repeat, Kind.When or Kind.Span) => JoinRepeats.Repeat(a.Frame!, b.Frame!),
        (Kind.When or Kind.Span, Kind.Repeat) => JoinRepeats.Repeat(b.Frame!, a.Frame!),
        _ => null,
    };

    // 定个下午的会议室，四点到五点
    private static bool IsPartBefore(in Item a, in Item b) =>
        a.Frame is { HasPart: true, HasDay: false, HasClock: false, At: null, Part: not (DayPart.WholeDay or DayPart.WorkingHours) }
        && IsClockSpan(b.Frame!) && b.Frame!.From is { HasPart: false, Half: HalfOfDay.Unknown } && b.Start - a.End <= 12;

    // 下午帮我订个会议室，3点; "an afternoon slot at 3"
    private static bool IsPartOfClock(Scan s, in Item a, in Item b)
    {
        if (b.Start - a.End > 24 || a.Frame is not { HasPart: true, HasDay: false, HasClock: false, At: null, Nth: not Frame.Each }
            || b.Frame is not { HasClock: true, HasDay: false, HasPart: false, At: null } clock)
        {
            return false;
        }

        var (from, to) = Clocks.Hours(s.Context.Office, a.Frame.Part);
        return clock.Half == HalfOfDay.Unknown || (clock.Clock >= from && clock.Clock < to);
    }

    private static bool IsTimeOfEach(Frame time) =>
        time is { HasDay: false, At: null } && (time.HasClock || time is { HasPart: true, Part: not DayPart.WholeDay });

    // "Dec 7-9 all day"
    private static bool IsSaidTwice(in Item days, in Item whole) =>
        whole.Frame is { Part: DayPart.WholeDay, HasDay: false, HasClock: false }
        && days.Frame is { From: { HasDay: true, HasClock: false, HasPart: false }, To: { HasDay: true, HasClock: false, HasPart: false } };

    // "Thursday at noon for lunch"
    private static bool IsMealOf(Scan s, in Item a, in Item b) =>
        b.Frame is { Part: DayPart.Lunch, HasDay: false, HasClock: false } && a.Frame is { HasClock: true }
        && b.Start - a.End <= 8 && s.Text.AsSpan(a.End, b.Start - a.End).Trim(' ') is "for" or "for a" or "for our" or "-" or "吃";

    // 12月25号圣诞派对: the date and its name
    private static bool IsSameDay(in Item a, in Item b) =>
        b.Start - a.End <= 3 && a.Frame is { HasDay: true, HasClock: false, HasPart: false, DayGrain: Grain.Day, DateEnd: null, At: null } first
        && b.Frame is { Shape: DayShape.Holiday, HasClock: false, HasPart: false } second && first.Date == second.Date;

    // 今晚发布，十点半到明天凌晨三点
    private static bool EndsNextDay(Frame day, Frame span) =>
        span is { From: { HasClock: true, HasDay: false, At: null }, To: { HasDay: true, HasClock: true, At: null } end }
        && end.Date >= day.Date && end.Date <= Days.Plus(day.Date, 1);

    private static Item? Whens(Frame a, Frame b)
    {
        if (a is { Part: DayPart.WholeDay, HasDay: false, HasClock: false } && IsDay(b) && !b.HasPart)
        {
            // "an all-day workshop on December 9th"
            return JoinRules.Merge(b, a) is { } whole ? new Item { Kind = Kind.When, Frame = whole } : null;
        }

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
        return isBehind && b.Start - a.End <= (EndsThere(s, a, b) ? 18 : 12) && (a.Frame!.HasClock || a.Frame.At is not null)
            && (b.Kind == Kind.When
                ? b.Frame
                : b.Frame!.ToIncluded
                ? b.Frame.To
                : null) is { HasClock: true, HasDay: false, At: null };
    }

    // "starts at 9, ends at 10:15 tomorrow"
    private static bool EndsOnDay(Scan s, in Item a, in Item b) =>
        EndsThere(s, a, b) && b.Start - a.End <= 18 && a.Frame is { HasClock: true, HasDay: false, At: null }
        && b.Frame is { HasClock: true, HasDay: true, DayFirst: false, At: null };

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
        (b is { Kind: Kind.Span, Extra: MentionList.BehindComma } && a.Kind == Kind.When && IsDay(a.Frame!) && IsClockSpan(b.Frame!))
        || b.Kind == Kind.When && b.Extra == MentionList.BehindComma
        && ((a.Kind == Kind.Span && IsDay(b.Frame!) && !b.Frame!.HasPart && IsClockSpan(a.Frame!)) || (a.Kind == Kind.When && IsDay(a.Frame!) && b.Frame is { HasClock: true, HasDay: false, At: null })
            || (a.Kind == Kind.Span && a.Frame is { From: { } first, To: { } last } && IsDay(first) && IsDay(last) && IsTimeOfEach(b.Frame!)));

    // 28、29号两天: the length only counts the days.
    private static bool IsCount(in Item a, in Item b) =>
        a.End == b.Start && IsDay(a.Frame!) && b.Frame is { Unit: Unit.Day, Months: 0 } days
            && days.Seconds % 86_400 == 0
        && (days.Seconds == 86_400 || a.Extra is MentionList.BehindAnd or MentionList.BehindOr);

    // 周六日两天
    private static bool IsCountOfStretch(in Item a, in Item b) =>
        a.End == b.Start && a.Frame is { DateEnd: { } end, HasClock: false, HasPart: false } && b.Frame is { Unit: Unit.Day, Months: 0 } days
        && end == Days.Plus(a.Frame.Date, 2) && days.Seconds == 2 * 86_400;

    private static Frame EachOf(Frame stretch)
    {
        var both = stretch.Copy();
        both.Nth = Frame.BothDays;
        return both;
    }

    private static Frame Offset(NodaTime.LocalDate date) => new() { Shape = DayShape.Offset, Date = date };

    internal static bool IsDay(Frame frame, bool anyGrain = false) =>
        frame is { HasDay: true, HasClock: false, At: null }
            && (anyGrain || frame is { DayGrain: Grain.Day, DateEnd: null })
            && frame.Shape is not (DayShape.Weekdays or DayShape.Holiday);

    // "New Year's Eve party room from 8pm to 1am"; the planning of it is another day.
    private static bool IsFeast(Scan s, in Item a, in Item b) =>
        a.Frame is { Shape: DayShape.Holiday, HasClock: false, HasPart: false } && IsClockSpan(b.Frame!) && b.Start - a.End <= 16
        && !FestiveNames.IsPrepared(s.Text.AsSpan(a.End, b.Start - a.End));

    private static bool IsClockSpan(Frame span) =>
        (span.From ?? span.To) is { HasClock: true, HasDay: false, At: null } && span.To is not { HasDay: true };

    private static Item? Span(Frame? frame) => frame is null ? null : new Item { Kind = Kind.Span, Frame = frame };

    private static Item? Length(Frame start, Frame length) =>
        (start.HasClock || start.At is not null) && length.Months == 0 && length.Seconds is > 0 and < 86_400
            ? new Item { Kind = Kind.Span, Frame = ClosingRules.WithLength(start, length) }
            : null;
}
