using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>So many days, one after the other: 连着三天，每天下午两点到三点; 从周二开始连续三天.</summary>
internal static class DaysInARow
{
    /// <summary>The rhythm with that count; null where the length does not count its days.</summary>
    public static Item? Counted(Scan s, in Item length, in Item repeat)
    {
        if (repeat.Frame!.Rhythm is { Until: null, Count: 0, ForDays: 0, ForMonths: 0 } lasting && length.Frame!.Unit >= Unit.Day
            && s.Text.AsSpan(0, length.Start) is [.., '持', '续'] or [.., '为', '期'])
        {
            lasting.ForDays = (int)Math.Min(length.Frame.Seconds / 86_400, 1000);
            lasting.ForMonths = length.Frame.Months;
            return new Item { Kind = Kind.Repeat, Frame = repeat.Frame };
        }

        if (repeat.Frame!.Rhythm is { Step: Unit.Week, Until: null, Count: 0, ForDays: 0 } weekly
            && length is { Kind: Kind.Length, Frame: { Unit: Unit.Week, Months: 0 } weeks } && IsInARow(s, length.Start))
        {
            weekly.ForDays = (int)Math.Min(weeks.Seconds / 86_400, 1000);
            return new Item { Kind = Kind.Repeat, Frame = repeat.Frame };
        }

        if (Count(s, length) is not (var count and > 0)
            || repeat.Frame!.Rhythm is not { Step: Unit.Day, Interval: 1, Until: null, Count: 0 } rhythm)
        {
            return null;
        }

        rhythm.Count = count;
        return new Item { Kind = Kind.Repeat, Frame = repeat.Frame };
    }

    /// <summary>From the first day on; null where the length does not count days behind it.</summary>
    public static Item? From(Scan s, in Item start, in Item length)
    {
        var first = start.Kind == Kind.Span && start.Frame is { To: null, Seconds: 0 } ? start.Frame.From : start.Frame;
        if (Count(s, length) is not (var count and > 0)
            || first is not { HasDay: true, HasClock: false, HasPart: false, At: null, DayGrain: Grain.Day, DateEnd: null })
        {
            return null;
        }

        var last = new Frame { Shape = DayShape.Offset, Date = Days.Plus(first.Date, count - 1) };
        return new Item { Kind = Kind.Span, Frame = new Frame { From = first, To = last, ToIncluded = true, IsWindow = true } };
    }

    private static int Count(Scan s, in Item length)
    {
        if (length is not { Kind: Kind.Length, Frame: { Unit: Unit.Day, Months: 0 } days } || days.Seconds % 86_400 != 0
            || days.Seconds is < 2 * 86_400 or > 60 * 86_400)
        {
            return 0;
        }

        return IsInARow(s, length.Start) ? (int)(days.Seconds / 86_400) : 0;
    }

    private static bool IsInARow(Scan s, int at) =>
        s.Text.AsSpan(0, at).TrimEnd(' ') is [.., '连'] or [.., '连', '着' or '续' or '开' or '订' or '用' or '约' or '占'];
}
