using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>How the local rooms were used, from their calendar. Check-ins and early ends are not kept there: an early end is a shorter meeting.</summary>
internal sealed class LocalUsageSource(Database database, RoomStore rooms) : IUsageSource
{
    /// <inheritdoc/>
    public string Provider => LocalRoomProvider.ProviderName;

    /// <inheritdoc/>
    public async Task<UsageAnswer> ReadAsync(Interval window, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await database.ReadAsync(
                async session => await session.ListAsync(
                    """
                    SELECT o.starts, o.ends, o.room FROM room_occurrences AS o JOIN room_events AS e ON e.id = o.event
                    WHERE e.state = 'standing' AND o.accepted = 1 AND o.ends > @from AND o.starts < @until
                    """,
                    row => new Reservation(new RoomId(row.GetString(2)), row.GetInterval(0)),
                    ("@from", window.Start.Stored()),
                    ("@until", window.End.Stored())),
                cancellationToken);
            return new UsageAnswer.Known(await rooms.ListAsync(cancellationToken), taken);
        }
        catch (StorageUnavailableException e)
        {
            return new UsageAnswer.Unknown(LocalRoomProvider.Fault(e));
        }
    }
}
