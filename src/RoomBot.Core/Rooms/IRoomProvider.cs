using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;

namespace RoomBot.Core.Rooms;

/// <summary>The system that owns rooms and their calendar. Its answer is the truth. Safe for concurrent use.</summary>
/// <remarks>No method throws for an outage: that is a value (<see cref="ProviderFault"/>). Every implementation passes RoomProviderContract.</remarks>
public interface IRoomProvider
{
    /// <summary>Which provider this is ("local", "feishu").</summary>
    string Name { get; }

    /// <summary>From when on the confirmed bookings are to be compared with what stands (<see cref="SuspectsAsync"/>); never where nobody can change them elsewhere.</summary>
    Instant FollowAt => Instant.MaxValue;

    /// <summary>Those bookings that may no longer stand as they are recorded, in as few questions as possible: each of them is then looked up.</summary>
    /// <param name="confirmed">Confirmed bookings that are not over.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>None where there is no answer: that is no change.</returns>
    Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BookingId>>([]);

    /// <summary>The rooms that somebody may see.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken);

    /// <summary>When rooms are taken.</summary>
    /// <param name="rooms">Any number, each once; batching is the provider's matter.</param>
    /// <param name="window">Bounded, not empty, at most 31 days.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>One entry per room, in the order asked.</returns>
    Task<IReadOnlyList<RoomBusy>> BusyAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken);

    /// <summary>Books a room (a series where <see cref="Booking.Series"/> is set). The booking's id is the idempotency key: asked again with the same id it books nothing twice and
    /// gives the outcome of the first time.</summary>
    /// <param name="booking">What to book; its status and reference are not read.</param>
    /// <param name="cancellationToken">Stops waiting; the booking may then have been made: see <see cref="LookUpAsync"/>.</param>
    Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken);

    /// <summary>What stands at the provider for a booking: for an answer that was lost, one that is awaited, and for reconciliation.</summary>
    /// <param name="booking">The booking; found by its id and, where there is one, its reference.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken);

    /// <summary>Moves a booking to another time or room, keeping the old until the new is accepted; shortening and lengthening are moves too, and so is taking dates
    /// out of a series: the same room and rule, with more of <see cref="Series.Recurrence.Except"/>.</summary>
    /// <param name="booking">The booking as it stands.</param>
    /// <param name="target">The booking as it shall be: same id, other interval or room.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>As for booking; where it is not <see cref="BookResult.Booked"/> the old booking still stands.</returns>
    Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken);

    /// <summary>The same, under an id of its own: where a move makes another booking beside the old, that one is found and cancelled by this id
    /// (<see cref="CancelAsync"/>). Repeated under the same id it goes on where it was; what an earlier try left is none of another id's.</summary>
    /// <param name="booking">The booking as it stands.</param>
    /// <param name="target">As it shall be: same id, other interval or room.</param>
    /// <param name="move">Which try of which move: <see cref="MoveId"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<BookResult> MoveAsync(Booking booking, Booking target, BookingId move, CancellationToken cancellationToken) => MoveAsync(booking, target, cancellationToken);

    /// <summary>Cancels a booking. What the provider no longer has is success.</summary>
    /// <param name="booking">The booking as it stands.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken);
}
