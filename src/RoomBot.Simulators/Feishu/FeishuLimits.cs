namespace RoomBot.Simulators.Feishu;

/// <summary>Counts calls in sliding windows. Under the gate of <see cref="FeishuState"/>.</summary>
internal sealed class FeishuLimits(TimeProvider time)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> calls = new(StringComparer.Ordinal);

    /// <summary>Counts one, unless that is more than allowed.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="most">How many are allowed; 0 for any number.</param>
    /// <param name="window">In which time.</param>
    /// <returns>How long to wait; null where it is counted.</returns>
    public TimeSpan? Count(string what, int most, TimeSpan window)
    {
        if (most == 0)
        {
            return null;
        }

        if (!calls.TryGetValue(what, out var seen))
        {
            calls[what] = seen = new Queue<DateTimeOffset>();
        }

        var now = time.GetUtcNow();
        while (seen.TryPeek(out var first) && first <= now - window)
        {
            seen.Dequeue();
        }

        if (seen.Count >= most)
        {
            return seen.Peek() + window - now;
        }

        seen.Enqueue(now);
        return null;
    }
}
