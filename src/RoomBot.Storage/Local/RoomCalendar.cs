using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Local;

/// <summary>When one room is taken, from some moment on: made once, asked by binary search.</summary>
internal sealed class RoomCalendar
{
    private static readonly RoomBusy.Known Free = new([]);

    private readonly BusyInterval[] taken;

    // The latest end among this stretch and all before it: it grows with the position even where two overlap (a booking
    // that is to be moved and waits for approval takes its old and its new time).
    private readonly Instant[] latestEnd;

    /// <summary>From stretches by start.</summary>
    /// <param name="since">Stretches that ended at or before this are not among them.</param>
    /// <param name="taken">By start.</param>
    public RoomCalendar(Instant since, IReadOnlyList<BusyInterval> taken)
    {
        Since = since;
        this.taken = [.. taken];
        latestEnd = new Instant[this.taken.Length];
        for (var i = 0; i < latestEnd.Length; i++)
        {
            var end = this.taken[i].When.End;
            latestEnd[i] = i > 0 ? Instant.Max(latestEnd[i - 1], end) : end;
        }
    }

    /// <summary>It knows nothing of before.</summary>
    public Instant Since { get; }

    /// <summary>What overlaps a window; logarithmic in the number of stretches.</summary>
    /// <param name="window">Bounded; begins at or after <see cref="Since"/>.</param>
    public RoomBusy.Known In(Interval window)
    {
        var first = FirstEndingAfter(window.Start);
        var after = first;
        var whole = true;
        while (after < taken.Length && taken[after].When.Start < window.End)
        {
            whole &= taken[after].When.End > window.Start;
            after++;
        }

        var stretch = new ArraySegment<BusyInterval>(taken, first, after - first);
        return after == first
            ? Free
            : new RoomBusy.Known(whole ? stretch : [.. stretch.Where(busy => busy.When.End > window.Start)]);
    }

    private int FirstEndingAfter(Instant moment)
    {
        var low = 0;
        var high = latestEnd.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (latestEnd[middle] > moment)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
