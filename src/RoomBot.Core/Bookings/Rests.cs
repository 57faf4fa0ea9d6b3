using System.Collections.Concurrent;
using NodaTime;

namespace RoomBot.Core.Bookings;

/// <summary>How long the background leaves a booking alone before it asks the provider again: the longer it has waited already, the longer. Safe for concurrent use.</summary>
internal sealed class Rests
{
    private const int Part = 10;

    private static readonly Duration Longest = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<BookingId, (Instant First, Instant Last)> asked = new();

    /// <summary>Whether the provider is to be asked now; if so, that is noted.</summary>
    /// <param name="booking">Waits for the provider; once it begins it is asked for at once.</param>
    /// <param name="now">The moment.</param>
    public bool IsOver(Booking booking, Instant now)
    {
        var (first, last) = asked.GetOrAdd(booking.Id, (now, now));
        var hasBegun = last < booking.When.Start && booking.When.Start <= now;
        if (!hasBegun && now != last && now - last < Duration.Min((last - first) / Part, Longest))
        {
            return false;
        }

        asked[booking.Id] = (first, now);
        return true;
    }

    /// <summary>Forgets all but these.</summary>
    /// <param name="open">Those that still wait.</param>
    public void Keep(IReadOnlySet<BookingId> open)
    {
        foreach (var settled in asked.Keys.Where(id => !open.Contains(id)))
        {
            asked.TryRemove(settled, out _);
        }
    }
}
