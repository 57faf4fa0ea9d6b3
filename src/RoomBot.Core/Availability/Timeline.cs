using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>From intervals that are taken to windows that are free. Touching is not overlapping.</summary>
public static class Timeline
{
    /// <summary>True where two half-open intervals share a moment.</summary>
    /// <param name="a">Bounded.</param>
    /// <param name="b">Bounded.</param>
    public static bool Overlap(Interval a, Interval b) => a.Start < b.End && b.Start < a.End;

    /// <summary>Whether a room can be had, by the provider's answer and what else is in the way.</summary>
    /// <param name="answer">The provider's answer for a window that holds <paramref name="when"/>.</param>
    /// <param name="others">What else takes the room (others' holds), in any order.</param>
    /// <param name="when">The time wanted; bounded, not empty.</param>
    public static RoomAvailability Of(RoomBusy answer, IReadOnlyList<Interval> others, Interval when)
    {
        if (answer is not RoomBusy.Known known)
        {
            return RoomAvailability.Unknown;
        }

        return FirstOverlap(known.Intervals, when) >= 0 || others.Any(o => Overlap(o, when))
            ? RoomAvailability.Busy
            : RoomAvailability.Free;
    }

    /// <summary>What is in the way of a time.</summary>
    /// <param name="busy">Taken stretches, in any order.</param>
    /// <param name="when">The time wanted.</param>
    /// <returns>Those that overlap it, in the order given.</returns>
    public static IReadOnlyList<BusyInterval> InTheWay(IReadOnlyList<BusyInterval> busy, Interval when) =>
        [.. busy.Where(b => Overlap(b.When, when))];

    /// <summary>Brings stretches into order and joins those that overlap or touch.</summary>
    /// <param name="taken">Bounded; in any order.</param>
    /// <returns>By start; between two of them there is a gap.</returns>
    public static IReadOnlyList<Interval> Merge(IEnumerable<Interval> taken)
    {
        var merged = new List<Interval>();
        foreach (var next in ByStart(taken))
        {
            if (next.Start >= next.End)
            {
                continue;
            }

            if (merged.Count > 0 && next.Start <= merged[^1].End)
            {
                merged[^1] = new Interval(merged[^1].Start, Instant.Max(merged[^1].End, next.End));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    /// <summary>What is left of a window.</summary>
    /// <param name="taken">Bounded; in any order, overlapping or not.</param>
    /// <param name="window">Bounded.</param>
    /// <returns>By start, each as long as it can be; with the merged <paramref name="taken"/> they make up the window.</returns>
    public static IReadOnlyList<FreeWindow> Free(IEnumerable<Interval> taken, Interval window)
    {
        var free = new List<FreeWindow>();
        var from = window.Start;
        foreach (var next in Merge(taken).Where(t => Overlap(t, window)))
        {
            if (next.Start > from)
            {
                free.Add(new FreeWindow(new Interval(from, next.Start)));
            }

            from = next.End;
        }

        if (from < window.End)
        {
            free.Add(new FreeWindow(new Interval(from, window.End)));
        }

        return free;
    }

    // Mostly it is in order already.
    private static List<Interval> ByStart(IEnumerable<Interval> taken)
    {
        List<Interval> byStart = [.. taken];
        for (var i = 1; i < byStart.Count; i++)
        {
            if (byStart[i].Start < byStart[i - 1].Start)
            {
                byStart.Sort(static (a, b) => a.Start.CompareTo(b.Start));
                break;
            }
        }

        return byStart;
    }

    // Intervals come by start, but an early one may end late; the loop ends at the first that starts behind the time.
    internal static int FirstOverlap(IReadOnlyList<BusyInterval> byStart, Interval when)
    {
        for (var i = 0; i < byStart.Count && byStart[i].When.Start < when.End; i++)
        {
            if (byStart[i].When.End > when.Start)
            {
                return i;
            }
        }

        return -1;
    }
}
