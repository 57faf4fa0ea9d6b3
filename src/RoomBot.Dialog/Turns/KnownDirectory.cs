using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Turns;

/// <summary>A room provider that remembers the directory it last gave: names in a text are found without asking again.</summary>
/// <param name="provider">The provider.</param>
internal sealed class KnownDirectory(IRoomProvider provider) : IRoomProvider
{
    private volatile IReadOnlyList<Room>? last;

    /// <summary>The rooms as last seen; null where nobody has asked yet.</summary>
    public IReadOnlyList<Room>? Last => last;

    /// <inheritdoc/>
    public string Name => provider.Name;

    /// <inheritdoc/>
    public Instant FollowAt => provider.FollowAt;

    /// <inheritdoc/>
    public Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken) =>
        provider.SuspectsAsync(confirmed, cancellationToken);

    /// <inheritdoc/>
    public async Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken)
    {
        var answer = await provider.RoomsAsync(asker, cancellationToken);
        last = answer is RoomsAnswer.Known known && (!known.IsPersonal || last is null) ? known.Rooms : last;
        return answer;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RoomBusy>> BusyAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken) =>
        provider.BusyAsync(rooms, window, cancellationToken);

    /// <inheritdoc/>
    public Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken) => provider.BookAsync(booking, cancellationToken);

    /// <inheritdoc/>
    public Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken) => provider.LookUpAsync(booking, cancellationToken);

    /// <inheritdoc/>
    public Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken) =>
        provider.MoveAsync(booking, target, cancellationToken);

    /// <inheritdoc/>
    public Task<BookResult> MoveAsync(Booking booking, Booking target, BookingId move, CancellationToken cancellationToken) =>
        provider.MoveAsync(booking, target, move, cancellationToken);

    /// <inheritdoc/>
    public Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken) => provider.CancelAsync(booking, cancellationToken);
}
