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
    // that is to be moved and waits for approval takes its old and its new time). In ticks: comparing moments is what this does all day.
    private readonly long[] latestEnd;

    private readonly long[] starts;
    private readonly long[] ends;

    /// <summary>From stretches by start.</summary>
    /// <param name="since">Stretches that ended at or before this are not among them.</param>
    /// <param name="taken">By start.</param>
    public RoomCalendar(Instant since, IReadOnlyList<BusyInterval> taken)
    {
        Since = since;
        this.taken = [.. taken];
        starts = [.. taken.Select(t => t.When.Start.ToUnixTimeTicks())];
        ends = [.. taken.Select(t => t.When.End.ToUnixTimeTicks())];
        latestEnd = new long[ends.Length];
        for (var i = 0; i < latestEnd.Length; i++)
        {
            latestEnd[i] = i > 0 ? Math.Max(latestEnd[i - 1], ends[i]) : ends[i];
        }
    }

    /// <summary>It knows nothing of before.</summary>
    public Instant Since { get; }

    /// <summary>What overlaps a window; logarithmic in the number of stretches.</summary>
    /// <param name="from">Its start in ticks; at or after <see cref="Since"/>.</param>
    /// <param name="until">Its end in ticks.</param>
    public RoomBusy.Known In(long from, long until)
    {
        var first = FirstEndingAfter(from);
        var after = first;
        var whole = true;
        while (after < starts.Length && starts[after] < until)
        {
            whole &= ends[after] > from;
            after++;
        }

        var stretch = new ArraySegment<BusyInterval>(taken, first, after - first);
        return after == first
            ? Free
            : new RoomBusy.Known(whole ? stretch : [.. stretch.Where((_, i) => ends[first + i] > from)]);
    }

    private int FirstEndingAfter(long moment)
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
