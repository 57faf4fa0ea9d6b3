using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>Performs the booking saga. Everything is safe to repeat with the same booking id.</summary>
/// <param name="provider">Owns the rooms.</param>
/// <param name="store">Keeps the bot's record.</param>
/// <param name="clock">The clock.</param>
/// <param name="time">What pauses are waited by.</param>
/// <param name="settings">How patient it is.</param>
public sealed class BookingDesk(
    IRoomProvider provider, IBookingStore store, IClock clock, TimeProvider time, DeskSettings settings)
{
    /// <summary>Holds a room for its confirm card.</summary>
    public Task<HoldResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken) => throw Later(request, cancellationToken);

    /// <summary>Ends a hold; one that is not there is fine.</summary>
    public Task EndHoldAsync(BookingId id, CancellationToken cancellationToken) => throw Later(id, cancellationToken);

    /// <summary>Books a room.</summary>
    public Task<DeskBookResult> BookAsync(BookingRequest request, CancellationToken cancellationToken) => throw Later(request, cancellationToken);

    /// <summary>Cancels a booking.</summary>
    public Task<DeskCancelResult> CancelAsync(BookingId id, CancellationToken cancellationToken) => throw Later(id, cancellationToken);

    /// <summary>Gives a room back early: a booking that has begun ends now, one that has not is cancelled.</summary>
    public Task<DeskCancelResult> ReleaseAsync(BookingId id, CancellationToken cancellationToken) => throw Later(id, cancellationToken);

    /// <summary>Moves a booking to another time or room.</summary>
    public Task<DeskMoveResult> MoveAsync(BookingId id, RoomId room, Interval when, CancellationToken cancellationToken) => throw Later((id, room, when), cancellationToken);

    /// <summary>Lengthens a booking, or shortens it where <paramref name="by"/> is negative.</summary>
    public Task<DeskMoveResult> ExtendAsync(BookingId id, Duration by, CancellationToken cancellationToken) => throw Later((id, by), cancellationToken);

    /// <summary>Somebody's bookings as they stand at the provider; what changed there is followed.</summary>
    public Task<DeskBookings> OfAsync(UserId requester, Interval window, CancellationToken cancellationToken) => throw Later((requester, window), cancellationToken);

    /// <summary>The background's part: settles what waits, removes what must not stand.</summary>
    public Task<IReadOnlyList<DeskChange>> ResumeAsync(int atMost, CancellationToken cancellationToken) => throw Later(atMost, cancellationToken);

    private NotSupportedException Later(object a, object b) => new($"{provider.Name} {store.GetType()} {clock.GetType()} {time.GetType()} {settings} {a} {b}");
}
