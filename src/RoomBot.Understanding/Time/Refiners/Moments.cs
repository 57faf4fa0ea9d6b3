using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>The points that a day and a clock time may mean, best first: working hours before the others, what is to
/// come before what has gone by.</summary>
internal static class Moments
{
    /// <summary>One or two points, with what was assumed and why.</summary>
    public static IEnumerable<(LocalDateTime At, TimeParts Assumed, AssumptionReasons Because)> Of(Scan s, Frame frame)
    {
        var (first, second) = Clocks.Candidates(s.Context, frame);
        if (second >= 0 && IsGoneToday(s, frame, first) && !IsGoneToday(s, frame, second))
        {
            (first, second) = (second, first);
        }

        yield return One(s, frame, first, second >= 0);
        if (second >= 0)
        {
            yield return One(s, frame, second, true);
        }
        else if (frame.OtherDate is { } other)
        {
            yield return (Clocks.At(other, first), frame.DayAssumed, AssumptionReasons.None);
        }
    }

    private static bool IsGoneToday(Scan s, Frame frame, int minutes) =>
        frame.Shape == DayShape.Offset && frame.Date == s.Today
            && Clocks.At(frame.Date, minutes) < PreferFuture.Floor(s.Now);

    private static (LocalDateTime At, TimeParts Assumed, AssumptionReasons Because) One(Scan s, Frame frame,
        int minutes, bool isHalfAssumed)
    {
        var assumed = frame.DayAssumed | (isHalfAssumed ? TimeParts.HalfOfDay : TimeParts.None);
        var because = isHalfAssumed && Clocks.IsWorked(s.Context.Office, minutes)
            ? AssumptionReasons.WorkingHours
            : AssumptionReasons.None;
        if (frame.HasDay)
        {
            because |= frame.DayAssumed != TimeParts.None ? AssumptionReasons.Future : AssumptionReasons.None;
            return (Clocks.At(PreferFuture.SaidDay(s, frame, minutes), minutes), assumed, because);
        }

        var date = PreferFuture.DayOf(s, minutes, out var isTable);
        because |= isTable ? AssumptionReasons.OnTheTable : AssumptionReasons.Future;
        return (Clocks.At(date, minutes), assumed | TimeParts.Day, because);
    }
}
