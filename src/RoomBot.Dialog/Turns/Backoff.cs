using NodaTime;

namespace RoomBot.Dialog.Turns;

/// <summary>How long to wait before the next try: twice as long each time, a little spread, so that many do not come back at once.</summary>
internal static class Backoff
{
    private const int MostDoublings = 10;

    /// <summary>The pause behind a try.</summary>
    /// <param name="attempt">Which try, from 1.</param>
    /// <param name="first">The pause behind the first.</param>
    /// <param name="longest">No pause is longer, the spread aside.</param>
    /// <param name="atLeast">The pause asked for, or null.</param>
    public static Duration Of(int attempt, Duration first, Duration longest, Duration? atLeast = null)
    {
        var pause = Duration.Min(first * Math.Pow(2, Math.Min(attempt - 1, MostDoublings)), longest);
#pragma warning disable CA5394 // The spread of retries is no secret.
        var spread = pause * (0.8 + (Random.Shared.NextDouble() * 0.4));
#pragma warning restore CA5394
        return atLeast is { } least ? Duration.Max(least, spread) : spread;
    }
}
