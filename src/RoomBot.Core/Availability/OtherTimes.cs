using NodaTime;

namespace RoomBot.Core.Availability;

/// <summary>The nearest times at which a room is free instead of the time wanted.</summary>
/// <param name="query">What was wanted.</param>
/// <param name="window">Where to look.</param>
/// <param name="earliest">Nothing before this is offered.</param>
internal sealed class OtherTimes(RoomQuery query, Interval window, Instant earliest)
{
    private static readonly Duration Shortest = Duration.FromMinutes(15);

    private readonly IReadOnlyList<OfficeDay> days = OfficeDay.Of(query, window);
    private readonly Instant wanted = query.When.Start;
    private readonly Instant wantedEnd = query.When.End;
    private readonly Duration length = query.When.Duration;

    /// <summary>How far apart two moments are.</summary>
    public static Duration Distance(Instant a, Instant b) => a > b ? a - b : b - a;

    /// <summary>True where a stretch is not within the working hours of one day.</summary>
    public bool IsOutsideHours(Instant start, Instant end)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i].Opens <= start && end <= days[i].Closes)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The nearest before and after the time wanted, and what is left of that time itself; none where that time is free.</summary>
    /// <param name="taken">What is in the room's way, in any order.</param>
    public List<Interval> Of(IReadOnlyList<Interval> taken)
    {
        var found = new List<Interval>(3);
        var (before, after) = (new Nearest(), new Nearest());
        (Instant Start, Duration Length) left = default;
        foreach (var free in Timeline.Free(taken, window))
        {
            var (start, end) = (Instant.Max(free.When.Start, earliest), free.When.End);
            if (start <= wanted && end >= wantedEnd)
            {
                return [];
            }

            if (end - start >= length)
            {
                AddStarts(start, end - length, ref before, ref after);
            }

            var from = Instant.Max(start, wanted);
            var some = Instant.Min(end, wantedEnd) - from;
            left = some > left.Length ? (from, some) : left;
        }

        Add(found, before, after);
        if (left.Length >= Shortest && left.Length + left.Length >= length)
        {
            found.Add(new Interval(left.Start, left.Start + left.Length));
        }

        return found;
    }

    // Of all starts in a free window those count that lie next to the time wanted, or next to an edge of the working day.
    private void AddStarts(Instant first, Instant last, ref Nearest before, ref Nearest after)
    {
        Add(Between(wanted, first, last), ref before, ref after);
        for (var i = 0; i < days.Count; i++)
        {
            var day = days[i];
            if (day.From <= last && day.Until > first)
            {
                Add(Between(day.Opens, first, last), ref before, ref after);
                Add(Between(day.Closes - length, first, last), ref before, ref after);
            }
        }
    }

    // Before and after, each in working hours where there is such a time, else outside them.
    private void Add(Instant start, ref Nearest before, ref Nearest after)
    {
        if (start == wanted)
        {
            return;
        }

        ref var side = ref start < wanted ? ref before : ref after;
        if (side.IsFound && start == side.Start)
        {
            return;
        }

        var isOutside = IsOutsideHours(start, start + length);
        var isNearer = !side.IsFound || Distance(start, wanted) < Distance(side.Start, wanted);
        if (!side.IsFound || (isOutside == side.IsOutside ? isNearer : side.IsOutside))
        {
            side = new Nearest(IsFound: true, start, isOutside);
        }
    }

    private void Add(List<Interval> found, Nearest before, Nearest after)
    {
        var isBeforeNearer = !after.IsFound || (before.IsFound && wanted - before.Start <= after.Start - wanted);
        foreach (var side in isBeforeNearer ? [before, after] : (ReadOnlySpan<Nearest>)[after, before])
        {
            if (side.IsFound)
            {
                found.Add(new Interval(side.Start, side.Start + length));
            }
        }
    }

    private static Instant Between(Instant wanted, Instant first, Instant last) => Instant.Max(first, Instant.Min(wanted, last));

    private readonly record struct Nearest(bool IsFound, Instant Start, bool IsOutside);
}
