using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Turns;
using RoomBot.Storage.Local;

namespace RoomBot.Storage;

/// <summary>The room system that RoomBot brings along, for teams without one: rooms and their calendar in the database.</summary>
internal sealed class LocalRoomProvider(Database database, RoomStore rooms, LocalCalendar calendar, IClock clock) : IRoomProvider
{
    /// <summary>Its name.</summary>
    public const string ProviderName = "local";

    /// <inheritdoc/>
    public string Name => ProviderName;

    /// <inheritdoc/>
    public async Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken)
    {
        try
        {
            return new RoomsAnswer.Known(await rooms.ListAsync(cancellationToken));
        }
        catch (StorageUnavailableException e)
        {
            return new RoomsAnswer.Unknown(Fault(e));
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RoomBusy>> BusyAsync(
        IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken)
    {
        try
        {
            return await calendar.BusyAsync(rooms, window, cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            return [.. rooms.Select(_ => new RoomBusy.Unknown(Fault(e)))];
        }
    }

    /// <inheritdoc/>
    public async Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (SeriesTimes.Of(booking.Series, booking.When) is not { } times)
        {
            return new BookResult.Refused(RefusalReason.RoomRules);
        }

        try
        {
            var now = clock.GetCurrentInstant();
            return await database.WriteAsync(session => LocalEvents.BookAsync(session, booking, times, now), cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            return new BookResult.Unknown(Fault(e));
        }
    }

    /// <inheritdoc/>
    public async Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(session => LocalEvents.LookUpAsync(session, booking.Id), cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            return new LookUpResult.Unknown(Fault(e));
        }
    }

    /// <inheritdoc/>
    public async Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken)
    {
        if (SeriesTimes.Of(target.Series, target.When) is not { } times)
        {
            return new BookResult.Refused(RefusalReason.RoomRules);
        }

        try
        {
            var now = clock.GetCurrentInstant();
            return await database.WriteAsync(session => LocalEvents.MoveAsync(session, target, times, now), cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            return new BookResult.Unknown(Fault(e));
        }
    }

    /// <inheritdoc/>
    public async Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(session => LocalEvents.CancelAsync(session, booking.Id), cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            return new CancelResult.Unknown(Fault(e));
        }
    }

    internal static ProviderFault Fault(StorageUnavailableException e) => new(ProviderFaultKind.Unreachable, e.Message);
}
