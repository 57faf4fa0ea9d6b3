using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>Lets the record follow what stands at the provider.</summary>
internal sealed class Follower(DeskParts desk)
{
    /// <summary>Follows one confirmed booking.</summary>
    /// <returns>As it is now recorded, what changed, and why it could not be checked.</returns>
    public async Task<(Booking Booking, DeskChange? Change, ProviderFault? Fault)> FollowAsync(
        Booking booking, CancellationToken cancellationToken)
    {
        var found = await desk.Provider.LookUpAsync(booking, cancellationToken);
        return found switch
        {
            LookUpResult.Stands stands => await AdoptAsync(booking, stands, cancellationToken),
            LookUpResult.Absent => await OverAsync(booking, cancellationToken),
            LookUpResult.Declined => await DeclinedAsync(booking, cancellationToken),
            LookUpResult.Unknown unknown => (booking, null, unknown.Fault),
            _ => (booking, null, null),
        };
    }

    /// <summary>Follows the bot's confirmed bookings that are recorded in the way of a room and times.</summary>
    /// <returns>True where none is in the way any more.</returns>
    public async Task<bool> ClearAsync(RoomId room, IReadOnlyList<Interval> times, BookingId except, CancellationToken cancellationToken)
    {
        var isClear = true;
        foreach (var other in await InTheWayAsync(room, times, except, cancellationToken))
        {
            if (other.Status != BookingStatus.Confirmed)
            {
                return false;
            }

            var (now, _, _) = await FollowAsync(other, cancellationToken);
            isClear &= now.Status != BookingStatus.Confirmed || now.Room != room || !Overlap(now, times);
        }

        return isClear;
    }

    /// <summary>The bot's bookings in the way of a room and times, by start.</summary>
    public async Task<IReadOnlyList<Booking>> InTheWayAsync(
        RoomId room, IReadOnlyList<Interval> times, BookingId except, CancellationToken cancellationToken)
    {
        var bookings = await desk.Store.InAsync(desk.Provider.Name, new Interval(times[0].Start, times[^1].End), cancellationToken);
        return [.. bookings.Where(b => b.Room == room && b.Id != except && Overlap(b, times))];
    }

    private static bool Overlap(Booking booking, IReadOnlyList<Interval> times) =>
        SeriesTimes.OrFirst(booking.Series, booking.When).Any(taken => times.Any(time => Timeline.Overlap(taken, time)));

    private async Task<(Booking, DeskChange?, ProviderFault?)> AdoptAsync(
        Booking booking, LookUpResult.Stands stands, CancellationToken cancellationToken)
    {
        var now = booking with
        {
            Reference = stands.Reference,
            Room = stands.Room,
            When = booking.Series is null ? stands.When : booking.When,
        };
        if (now == booking || !await desk.Store.ReplaceAsync(now, BookingStatus.Confirmed, cancellationToken))
        {
            return (booking, null, null);
        }

        var hasMoved = now.When != booking.When || now.Room != booking.Room;
        return (now, hasMoved ? new DeskChange.MovedElsewhere(booking, now) : null, null);
    }

    private async Task<(Booking, DeskChange?, ProviderFault?)> OverAsync(Booking booking, CancellationToken cancellationToken)
    {
        var over = booking with { Status = BookingStatus.Cancelled };
        return await desk.Store.ReplaceAsync(over, BookingStatus.Confirmed, cancellationToken)
            ? (over, new DeskChange.CancelledElsewhere(over), null)
            : (await desk.Store.FindAsync(booking.Id, cancellationToken) ?? booking, null, null);
    }

    // Without an accepted room nothing stays behind.
    private async Task<(Booking, DeskChange?, ProviderFault?)> DeclinedAsync(Booking booking, CancellationToken cancellationToken) =>
        await desk.Provider.CancelAsync(booking, cancellationToken) is CancelResult.Unknown unknown
            ? (booking, null, unknown.Fault)
            : await OverAsync(booking, cancellationToken);
}
