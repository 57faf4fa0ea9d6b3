using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>Puts together what belongs together but stands apart: 明天帮我订个会议室，下午3点到4点; "book a room at 3pm for the team on Friday".
/// What comes after "or" takes the day of what stands before it.</summary>
internal static class JoinApart
{
    private const int Farthest = 80;

    /// <summary>Joins in place, in one go from left to right.</summary>
    public static void Apply(Scan s, List<Item> found)
    {
        var last = 0;
        for (var i = 1; i < found.Count; i++)
        {
            if (JoinTwo(s, found[last], found[i]) is { } joined)
            {
                found[last] = joined;
                continue;
            }

            found[++last] = found[i];
            if (found[last].Extra == 1 || (MentionRole)found[last - 1].Value == MentionRole.Rejected || (MentionRole)found[last].Value == MentionRole.MovedTo)
            {
                Inherit(found, last);
            }
        }

        found.RemoveRange(last + 1, found.Count - last - 1);
    }

    private static Item? JoinTwo(Scan s, in Item a, in Item b)
    {
        var isListed = b.Extra == 2 && b.Start - a.End < 3 && !(a.Kind == Kind.When && b.Kind == Kind.Length);
        if (b.Extra == 1 || isListed || b.Start - a.End > Farthest || !IsPlainlyAsked(a) || !IsPlainlyAsked(b) || Join(s, a, b) is not { } joined)
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

    private static bool IsPlainlyAsked(in Item item) => (MentionRole)item.Value == MentionRole.Asked;

    private static Item? Join(Scan s, in Item a, in Item b) => (a.Kind, b.Kind) switch
    {
        (Kind.When, Kind.When) => Whens(a.Frame!, b.Frame!),
        (Kind.When, Kind.Span) => IsDay(a.Frame!) && IsClockSpan(b.Frame!) ? Span(RangeRules.WithDay(b.Frame!, a.Frame!)) : null,
        (Kind.Span, Kind.When) => IsDay(b.Frame!) && IsClockSpan(a.Frame!) ? Span(RangeRules.WithDay(a.Frame!, b.Frame!)) : null,
        (Kind.When, Kind.Length) => Length(a.Frame!, b.Frame!),
        (Kind.Length, Kind.When) => Length(b.Frame!, a.Frame!),
        (Kind.Repeat, Kind.Length) => RepeatLength(a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.When) when b.Extra == MentionList.BehindTo && IsDay(b.Frame!, true) => RepeatUntil(s, a.Frame!, b.Frame!),
        (Kind.Repeat, Kind.Span) when b.Frame is { From: null, To: { HasDay: true, HasClock: false } to } => RepeatUntil(s, a.Frame!, to),
        (Kind.Repeat, Kind.Repeat) => IsBare(a.Frame!) && b.Start - a.End < 30 ? b : null,
        (Kind.Repeat, Kind.When or Kind.Span) when IsBare(a.Frame!) && OfWeekday(a.Frame!, b.Frame!) is { } weekly => weekly,
        (Kind.Repeat, Kind.When or Kind.Span) => Repeat(a.Frame!, b.Frame!),
        (Kind.When or Kind.Span, Kind.Repeat) => Repeat(b.Frame!, a.Frame!),
        _ => null,
    };

    private static Item? Whens(Frame a, Frame b)
    {
        var fits = (IsDay(a) && b is { HasClock: true, HasDay: false, At: null }) || (IsDay(b) && !b.HasPart && a is { HasClock: true, HasDay: false, At: null });
        return fits && JoinRules.Merge(a, b) is { } merged ? new Item { Kind = Kind.When, Frame = merged } : null;
    }

    // "weekly meeting every Tuesday"
    private static bool IsBare(Frame repeat) =>
        repeat is { From: null, Rhythm: { Weekdays: 0, MonthDay: 0, Interval: 1, Step: Unit.Day or Unit.Week or Unit.Month, Until: null, Count: 0 } };

    // "weekly sync on Thursday at 2pm"
    private static Item? OfWeekday(Frame repeat, Frame time)
    {
        if (repeat.Rhythm!.Step != Unit.Week || (time.From ?? time) is not { Shape: DayShape.Weekday } day)
        {
            return null;
        }

        repeat.Rhythm.Weekdays = 1 << (day.Weekdays - 1);
        RecurrenceTails.SetTime(repeat, time);
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    private static Item? RepeatLength(Frame repeat, Frame length)
    {
        if (repeat is not { To: null, Seconds: 0, From: { HasClock: true } } || length.Months > 0 || length.Seconds is 0 or >= 86_400)
        {
            return null;
        }

        var longer = repeat.Copy();
        longer.Seconds = length.Seconds;
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
        frame is { HasDay: true, HasClock: false, At: null } && (anyGrain || frame is { DayGrain: Grain.Day, DateEnd: null }) && frame.Shape is not (DayShape.Weekdays or DayShape.Holiday);

    private static bool IsClockSpan(Frame span) =>
        (span.From ?? span.To) is { HasClock: true, HasDay: false, At: null } && span.To is not { HasDay: true };

    private static Item? Span(Frame? frame) => frame is null ? null : new Item { Kind = Kind.Span, Frame = frame };

    private static Item? Length(Frame start, Frame length) =>
        (start.HasClock || start.At is not null) && length.Months == 0 && length.Seconds is > 0 and < 86_400
            ? new Item { Kind = Kind.Span, Frame = ClosingRules.WithLength(start, length) }
            : null;

    private static Item? Repeat(Frame repeat, Frame time)
    {
        if (repeat.From is not null || repeat.Rhythm!.Step is Unit.Hour or Unit.Minute || (time.From ?? time.To ?? time) is not { HasDay: false, At: null, HasClock: true } || (time.From is null && time.To is not null))
        {
            return null;
        }

        var timed = repeat.Copy();
        RecurrenceTails.SetTime(timed, time);
        return new Item { Kind = Kind.Repeat, Frame = timed };
    }

    // 明天3点或者4点, 下周二或周四, 不是3点，是4点
    private static void Inherit(List<Item> found, int i)
    {
        var (a, b) = (found[i - 1], found[i]);
        if (a is { Kind: Kind.When, Frame: { HasClock: false, HasDay: true, At: null, HasPart: false } day0 } && b is { Kind: Kind.When, Frame: { HasClock: true, HasDay: true, At: null } timed })
        {
            // 下周二或周四下午3点: the clock time is for both.
            var early = day0.Copy();
            (early.Clock, early.Half, early.Part, early.ClockGrain) = (timed.Clock, timed.Half, timed.Part, timed.ClockGrain);
            a.Frame = early;
            found[i - 1] = a;
        }

        if (a.Kind is not (Kind.When or Kind.Span) || b.Kind is not (Kind.When or Kind.Span))
        {
            return;
        }

        var before = a.Kind == Kind.Span ? a.Frame!.From ?? a.Frame!.To! : a.Frame!;
        var head = b.Kind == Kind.Span ? b.Frame!.From ?? b.Frame!.To! : b.Frame!;
        if (head.At is not null || before.At is not null || !before.HasDay || before.DayGrain != Grain.Day)
        {
            return;
        }

        var day = head.Copy();
        if (!head.HasDay && (head.HasClock || head.HasPart))
        {
            (day.Shape, day.Date, day.DayAssumed, day.OtherDate) = (before.Shape, before.Date, before.DayAssumed, null);
            day.DayAssumed |= (MentionRole)b.Value == MentionRole.MovedTo ? TimeParts.Day : TimeParts.None;
            if (head.HasClock && head.Half == HalfOfDay.Unknown && before.HasPart && !head.HasPart)
            {
                day.Part = before.Part;
                JoinRules.ApplyPart(day);
            }
        }
        else if (head.Shape == DayShape.Weekday && before.Shape == DayShape.WeekdayOfWeek)
        {
            day.Shape = DayShape.WeekdayOfWeek;
            day.Date = Days.Plus(Days.Monday(before.Date), head.Weekdays - 1);
        }
        else
        {
            return;
        }

        if (b.Kind == Kind.Span)
        {
            var span = b.Frame!.Copy();
            _ = b.Frame!.From is null ? span.To = day : span.From = day;
            day = span;
        }

        b.Frame = day;
        found[i] = b;
    }
}
