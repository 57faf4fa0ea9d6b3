using RoomBot.Dialog.Turns;
using RoomBot.Storage.Local;

namespace RoomBot.Storage;

/// <summary>The desk of who gives leave for the local rooms under approval.</summary>
public sealed class LocalApprovals
{
    private readonly Database database;

    internal LocalApprovals(Database database) => this.database = database;

    /// <summary>The references (<see cref="Core.Bookings.BookResult.Pending"/>) of what waits for approval, the oldest first.</summary>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    public Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.ListAsync(
            "SELECT DISTINCT CAST(event AS TEXT), event FROM room_occurrences WHERE accepted = 0 ORDER BY event",
            row => row.GetString(0)),
        cancellationToken);

    /// <summary>Gives leave: what waited is accepted.</summary>
    /// <returns>False where nothing under this reference waits.</returns>
    /// <exception cref="StorageUnavailableException">The database could not be written.</exception>
    public Task<bool> ApproveAsync(string reference, CancellationToken cancellationToken) =>
        DecideAsync(reference, LocalEvents.ApproveAsync, cancellationToken);

    /// <summary>Refuses: what waited is declined, its room is free again; of a move the old time stands.</summary>
    /// <returns>False where nothing under this reference waits.</returns>
    /// <exception cref="StorageUnavailableException">The database could not be written.</exception>
    public Task<bool> DeclineAsync(string reference, CancellationToken cancellationToken) =>
        DecideAsync(reference, LocalEvents.DeclineAsync, cancellationToken);

    private Task<bool> DecideAsync(
        string reference, Func<Session, LocalEvent, ValueTask<bool>> decide, CancellationToken cancellationToken) => database.WriteAsync(
        async session => await session.FirstAsync(
            "SELECT id, state FROM room_events WHERE id = @reference AND CAST(id AS TEXT) = @reference",
            row => new LocalEvent(row.GetInt64(0), row.GetString(1)),
            ("@reference", reference)) is { } found && await decide(session, found),
        cancellationToken);
}
