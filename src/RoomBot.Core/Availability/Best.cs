namespace RoomBot.Core.Availability;

/// <summary>Keeps the best few of many, in order, without keeping the many.</summary>
/// <param name="atMost">How many, at least 1.</param>
internal sealed class Best(int atMost)
{
    private readonly List<RankedRoom> kept = new(Math.Min(atMost, 64) + 1);

    /// <summary>The best first.</summary>
    public IReadOnlyList<RankedRoom> InOrder => kept;

    /// <summary>How many were seen.</summary>
    public int Total { get; private set; }

    /// <summary>Looks at one more.</summary>
    public void Add(RankedRoom next)
    {
        Total++;
        if (kept.Count == atMost && next.CompareTo(kept[^1]) >= 0)
        {
            return;
        }

        var place = kept.BinarySearch(next);
        kept.Insert(place < 0 ? ~place : place, next);
        if (kept.Count > atMost)
        {
            kept.RemoveAt(atMost);
        }
    }
}
