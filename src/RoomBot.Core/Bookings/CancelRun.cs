using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>Ends one booking: cancels it, or gives its room back early.</summary>
internal sealed class CancelRun(DeskParts desk, Booking booking)
{
    private readonly Patience patience = new(desk);

    /// <summary>Cancels it at the provider, then in the record.</summary>
    public Task<DeskCancelResult> CancelAsync(CancellationToken cancellationToken) =>
        EndAsync(booking with { Status = BookingStatus.Cancelled }, cancellationToken);

    /// <summary>Gives the room back: what has begun ends now, at the full minute; what has not is cancelled.</summary>
    public async Task<DeskCancelResult> ReleaseAsync(CancellationToken cancellationToken)
    {
        var now = desk.Now;
        var end = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
        if (end <= booking.When.Start)
        {
            return await CancelAsync(cancellationToken);
        }

        var released = booking with { Status = BookingStatus.Released };
        if (booking.When.End <= now)
        {
            return await RecordAsync(released, cancellationToken);
        }

        var target = booking with { When = new Interval(booking.When.Start, end) };
        switch (await desk.Provider.MoveAsync(booking, target, cancellationToken))
        {
            case BookResult.Booked booked:
                return await RecordAsync(released with { When = booked.When, Reference = booked.Reference }, cancellationToken);
            case BookResult.Unknown unknown:
                return await SettleReleaseAsync(target, unknown.Fault, cancellationToken);
            default:
                // Some providers cannot shorten what has begun; the room is free only when the booking is gone.
                return await EndAsync(released with { When = target.When }, cancellationToken);
        }
    }

    /// <summary>Takes one date out of the series.</summary>
    public async Task<DeskCancelResult> CancelDateAsync(LocalDate date, CancellationToken cancellationToken)
    {
        var series = booking.Series!;
        if (Occurrences.Of(series with { Except = [] }, SeriesTimes.Most).FirstOrDefault(o => o.Date == date) is not { } given)
        {
            return new DeskCancelResult.NoSuchBooking();
        }

        if (series.Except.Contains(date))
        {
            return new DeskCancelResult.DateDone(booking, given.When);
        }

        var rest = series with { Except = [.. series.Except.Append(date).Order()] };
        if (SeriesTimes.Of(rest, booking.When) is not [var first, ..])
        {
            return await CancelAsync(cancellationToken);
        }

        var without = booking with { Series = rest, When = first };
        while (true)
        {
            switch (await desk.Provider.MoveAsync(booking, without, cancellationToken))
            {
                case BookResult.Booked or BookResult.Pending:
                    return await desk.Store.ReplaceAsync(without, booking.Status, cancellationToken)
                        ? new DeskCancelResult.DateDone(without, given.When)
                        : new DeskCancelResult.Done(await desk.Store.FindAsync(booking.Id, cancellationToken) ?? without);
                case BookResult.Refused { Why: RefusalReason.Gone }:
                    return await RecordAsync(booking with { Status = BookingStatus.Cancelled }, cancellationToken);
                case BookResult.Unknown unknown when unknown.Fault.Kind is ProviderFaultKind.SignedOut || !await patience.AnotherAsync(cancellationToken):
                    return new DeskCancelResult.NotDone(booking, unknown.Fault);
                case BookResult.Unknown:
                    break;
                case var other:
                    return new DeskCancelResult.NotDone(booking, new ProviderFault(ProviderFaultKind.Broken, $"the date was not given back: {other.GetType().Name}"));
            }
        }
    }

    private async Task<DeskCancelResult> SettleReleaseAsync(Booking target, ProviderFault fault, CancellationToken cancellationToken)
    {
        var released = target with { Status = BookingStatus.Released };
        while (fault.Kind is not ProviderFaultKind.SignedOut && await patience.AnotherAsync(cancellationToken))
        {
            switch (await desk.Provider.LookUpAsync(booking, cancellationToken))
            {
                case LookUpResult.Stands stands when stands.When.End <= target.When.End:
                case LookUpResult.Absent:
                    return await RecordAsync(released, cancellationToken);
                case LookUpResult.Stands when await desk.Provider.MoveAsync(booking, target, cancellationToken) is BookResult.Booked booked:
                    return await RecordAsync(released with { When = booked.When, Reference = booked.Reference }, cancellationToken);
            }
        }

        return new DeskCancelResult.NotDone(booking, fault);
    }

    private async Task<DeskCancelResult> EndAsync(Booking over, CancellationToken cancellationToken)
    {
        while (await desk.Provider.CancelAsync(booking, cancellationToken) is CancelResult.Unknown unknown)
        {
            if (unknown.Fault.Kind is ProviderFaultKind.SignedOut || !await patience.AnotherAsync(cancellationToken))
            {
                return new DeskCancelResult.NotDone(booking, unknown.Fault);
            }
        }

        return await RecordAsync(over, cancellationToken);
    }

    // Whatever the record says meanwhile (accepted, moved), it no longer stands.
    private async Task<DeskCancelResult> RecordAsync(Booking over, CancellationToken cancellationToken)
    {
        var now = booking;
        while (!await desk.Store.ReplaceAsync(over, now.Status, cancellationToken))
        {
            now = await desk.Store.FindAsync(booking.Id, cancellationToken) ?? over;
            if (now.Status is not (BookingStatus.Pending or BookingStatus.Confirmed))
            {
                return new DeskCancelResult.Done(now);
            }
        }

        return new DeskCancelResult.Done(over);
    }
}
