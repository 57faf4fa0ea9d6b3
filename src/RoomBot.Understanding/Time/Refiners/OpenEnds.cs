using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>One range out of two ends that are said one by one: 三点之后五点之前, 最早三点最晚五点, "after 2 but before 5", 订到九点从七点开始.</summary>
internal static class OpenEnds
{
    private const int Farthest = 14;
    private const int HalfDay = 12 * 60;
    private const int Longest = 3 * 60;
    private const string Ends = "。！？!?\n;；";

    /// <summary>Two that may be such ends, whatever stands between them.</summary>
    public static bool MayBe(in Item a, in Item b) =>
        b is { Kind: Kind.Span, Frame: { From: null } or { To: null, Seconds: 0 } } or { Kind: Kind.When, Frame.HasClock: true }
        && a is { Kind: Kind.Span, Frame: { From: null } or { To: null, Seconds: 0 } } or { Kind: Kind.When, Extra: MentionList.BehindTo };

    /// <summary>The range; null where the two are none.</summary>
    public static Item? Join(Scan s, in Item a, in Item b)
    {
        var (first, second) = (EndOf(s, a, true), EndOf(s, b, false));
        if (first.Frame is null || second.Frame is null || first.IsStart == second.IsStart
            || b.Start - a.End > Farthest || s.Text.AsSpan(a.End, b.Start - a.End).HasOneOf(Ends))
        {
            return null;
        }

        var (from, to) = first.IsStart ? (first.Frame, second.Frame) : (second.Frame, first.Frame);
        return Range(s, from, to, first.IsStart) is { } range
            ? new Item { Kind = Kind.Span, Frame = IsSaidAsRange(s, first.IsStart ? a : b) ? range : AsWindow(range) }
            : null;
    }

    // "from 7", 从七点开始 begins what is booked; "after 7" only bounds it.
    private static bool IsSaidAsRange(Scan s, in Item start) =>
        s.Text[start.Start] is '从' or '自' || s.Text.AsSpan(start.Start).StartsWith("from");

    private static Frame AsWindow(Frame range)
    {
        range.IsWindow = true;
        return range;
    }

    private static (Frame? Frame, bool IsStart) EndOf(Scan s, in Item item, bool isFirst) => item switch
    {
        { Kind: Kind.Span, Frame: { From: { At: null } from, To: null, Seconds: 0 } } => (AsClock(s, from, true), true),
        { Kind: Kind.Span, Frame: { From: null, To: { At: null } to } } => (AsClock(s, to, item.Frame.ToIncluded), false),
        { Kind: Kind.When, Extra: MentionList.BehindTo, Frame: { HasClock: true, At: null } } when isFirst => (item.Frame, false),
        { Kind: Kind.When, Extra: MentionList.BehindTo, Frame: { HasClock: true, HasDay: false, At: null } } => (item.Frame, false),
        { Kind: Kind.When, Frame: { HasClock: true, At: null } } when !isFirst && s.Text.AsSpan(item.End).StartsWith("开始") => (item.Frame, true),
        _ => (null, false),
    };

    // "after lunch", 下班前: a part of the day ends or begins there.
    private static Frame? AsClock(Scan s, Frame frame, bool isItsEnd)
    {
        if (frame.HasClock || !frame.HasPart)
        {
            return frame;
        }

        var (from, to) = Clocks.Hours(s.Context.Office, frame.Part);
        var clock = frame.Copy();
        (clock.Clock, clock.Half, clock.Part) = (isItsEnd ? to : from, HalfOfDay.Settled, DayPart.None);
        return clock;
    }

    private static Frame? Range(Scan s, Frame from, Frame to, bool isStartFirst)
    {
        if (!from.HasClock || !to.HasClock)
        {
            return Days(from, to);
        }

        // 9点前5点后 leaves out what is between.
        if (!isStartFirst && (to.Clock - from.Clock + (2 * HalfDay)) % HalfDay is 0 or > Longest)
        {
            return null;
        }

        if (to.HasDay && !from.HasDay)
        {
            (from, to) = (JoinRules.Merge(DayOf(to), from), OnlyClock(to)) is ({ } dated, var clock) ? (dated, clock) : (from, to);
        }

        return from.Half != HalfOfDay.Unknown && to.Half != HalfOfDay.Unknown && !to.HasDay && to.Clock <= from.Clock
            ? null
            : new Frame { From = from, To = to, Zone = from.Zone ?? to.Zone };
    }

    private static Frame? Days(Frame from, Frame to)
    {
        if (from is not { HasClock: false, HasDay: true, DayGrain: Grain.Day } || to is not { HasClock: false, HasDay: true, DayGrain: Grain.Day })
        {
            return null;
        }

        if (to.Shape == DayShape.Weekday && to.Date <= from.Date)
        {
            to = to.Copy();
            to.Date = Time.Days.Plus(to.Date, 7);
        }

        return from.Date < to.Date ? new Frame { From = from, To = to } : null;
    }

    /// <summary>A clock time without its day.</summary>
    public static Frame OnlyClock(Frame frame) => new() { Clock = frame.Clock, Half = frame.Half, ClockGrain = frame.ClockGrain };

    /// <summary>The day of a clock time, without it.</summary>
    public static Frame DayOf(Frame frame)
    {
        var day = frame.Copy();
        (day.Clock, day.Half, day.Part, day.BareClock) = (-1, HalfOfDay.Unknown, DayPart.None, false);
        return day;
    }
}
