using NodaTime;

namespace RoomBot.Core.Bookings;

/// <summary>Which holds have ended, so that their cards can say so, and when to look again.</summary>
public static class LapsedHolds
{
    /// <summary>The holds that have ended.</summary>
    /// <param name="holds">Any, in any order.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The earliest end first; a hold ends exactly at <see cref="Hold.Until"/>.</returns>
    public static IReadOnlyList<Hold> DueAt(IEnumerable<Hold> holds, Instant now) =>
        [.. holds.Where(h => h.Until <= now).OrderBy(h => h.Until).ThenBy(h => h.Id.Value, StringComparer.Ordinal)];

    /// <summary>When the next of them ends; null where none will.</summary>
    /// <param name="holds">Any, in any order.</param>
    /// <param name="now">The moment.</param>
    public static Instant? NextAfter(IEnumerable<Hold> holds, Instant now) =>
        holds.Where(h => h.Until > now).Select(h => (Instant?)h.Until).Min();
}
