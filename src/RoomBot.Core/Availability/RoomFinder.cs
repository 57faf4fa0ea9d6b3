using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>Finds rooms: the directory, less what does not fit, less what is taken, less what others hold, the best first.</summary>
/// <param name="provider">Owns the rooms; its answer is the truth.</param>
/// <param name="store">Knows the holds and what is not accepted yet.</param>
public sealed class RoomFinder(IRoomProvider provider, IBookingStore store)
{
    /// <summary>Looks for a room.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="now">The moment of asking; nothing before it is offered.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<FindResult> FindAsync(RoomQuery query, Instant now, CancellationToken cancellationToken) =>
        throw new NotSupportedException(provider.Name + store.GetType());
}
