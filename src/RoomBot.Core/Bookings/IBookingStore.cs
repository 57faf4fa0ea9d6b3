using NodaTime;
using RoomBot.Core.People;

namespace RoomBot.Core.Bookings;

/// <summary>The bot's bookings and holds, durable. Each method is one transaction and safe to repeat. Overlap of two confirmed bookings of a room is refused by the database itself.</summary>
public interface IBookingStore
{
    /// <summary>The booking with this id, or null.</summary>
    Task<Booking?> FindAsync(BookingId id, CancellationToken cancellationToken);

    /// <summary>Adds a booking, Pending, and ends the hold of the same id. One that is there already stays as it is. What is to be Removing is added so, whatever it overlaps.</summary>
    /// <returns>The booking as it is now stored; null where another pending or confirmed booking of the bot, or somebody else's live hold at <paramref name="now"/>, overlaps it.</returns>
    Task<Booking?> AddAsync(Booking booking, Instant now, CancellationToken cancellationToken);

    /// <summary>Replaces a booking if its status is still the expected one.</summary>
    /// <returns>False where its status is another one by now, or where it is Confirmed and overlaps another confirmed booking of that room; nothing is changed then.</returns>
    Task<bool> ReplaceAsync(Booking booking, BookingStatus expected, CancellationToken cancellationToken);

    /// <summary>Somebody's bookings that are Pending or Confirmed and overlap the window, by start; series count from their first occurrence on.</summary>
    Task<IReadOnlyList<Booking>> OfAsync(UserId requester, Interval window, CancellationToken cancellationToken);

    /// <summary>The bot's bookings of a provider's rooms that are Pending or Confirmed and overlap the window, by start.</summary>
    Task<IReadOnlyList<Booking>> InAsync(string provider, Interval window, CancellationToken cancellationToken);

    /// <summary>All bookings with this status, oldest first (for recovery and upkeep).</summary>
    Task<IReadOnlyList<Booking>> WithStatusAsync(BookingStatus status, int atMost, CancellationToken cancellationToken);

    /// <summary>Places a hold unless somebody else's live hold, or a pending or confirmed booking of the bot's with another id, overlaps one of its times. The holder's earlier holds stay; a hold of
    /// the same id is replaced (so that a booking can hold the time it is to be moved to).</summary>
    Task<HoldResult> HoldAsync(Hold hold, Instant now, CancellationToken cancellationToken);

    /// <summary>Ends a hold; one that is not there is fine.</summary>
    Task EndHoldAsync(BookingId id, CancellationToken cancellationToken);

    /// <summary>Holds that have lapsed (<see cref="Hold.Until"/> at or before <paramref name="now"/>) and were not ended, the earliest first: their cards have to say so.</summary>
    Task<IReadOnlyList<Hold>> LapsedHoldsAsync(Instant now, int atMost, CancellationToken cancellationToken);

    /// <summary>The live holds of a provider's rooms that overlap the window.</summary>
    Task<IReadOnlyList<Hold>> HoldsAsync(string provider, Interval window, Instant now, CancellationToken cancellationToken);
}
