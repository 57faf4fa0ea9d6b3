namespace RoomBot.Core.Availability;

/// <summary>Keeps the best few of many, in order, without keeping the many.</summary>
/// <param name="atMost">How many, at least 1.</param>
internal sealed class Best(int atMost)
{
    private RankedRoom[] kept = new RankedRoom[Math.Min(atMost, 64)];
    private int count;

    /// <summary>The best first.</summary>
    public IReadOnlyList<RankedRoom> InOrder => new ArraySegment<RankedRoom>(kept, 0, count);

    /// <summary>How many were seen.</summary>
    public int Total { get; private set; }

    /// <summary>Looks at one more.</summary>
    public void Add(in RankedRoom next)
    {
        Total++;
        if (count == atMost && RankedRoom.Compare(next, kept[count - 1]) >= 0)
        {
            return;
        }

        if (count < atMost)
        {
            if (count == kept.Length)
            {
                Array.Resize(ref kept, 2 * count);
            }

            count++;
        }

        // The last place is free, or is that of the worst.
        var place = count - 1;
        for (; place > 0 && RankedRoom.Compare(next, kept[place - 1]) < 0; place--)
        {
            kept[place] = kept[place - 1];
        }

        kept[place] = next;
    }
}
