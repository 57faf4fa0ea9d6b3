using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>Moves one confirmed booking; the old stands until the new is accepted.</summary>
internal sealed class MoveRun(DeskParts desk, Follower follower, Booking booking)
{
    private static readonly Duration HoldBeyondPatience = Duration.FromMinutes(1);

    private readonly Patience patience = new(desk);

    /// <summary>Moves it.</summary>
    /// <param name="room">The room it shall have.</param>
    /// <param name="when">The time it shall have.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DeskMoveResult> ToAsync(RoomId room, Interval when, CancellationToken cancellationToken)
    {
        var target = booking with { Room = room, When = when };
        if (target == booking)
        {
            return new DeskMoveResult.Moved(booking);
        }

        // The time is held first, so that two people of the bot's cannot both be on their way to it.
        if (await RefusedHoldAsync(target, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await AskAsync(target, cancellationToken);
        await desk.Store.EndHoldAsync(booking.Id, cancellationToken);
        return result;
    }

    private async Task<DeskMoveResult?> RefusedHoldAsync(Booking target, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var now = desk.Now;
            var until = now + desk.Settings.Patience + HoldBeyondPatience;
            var hold = new Hold(target.Id, target.Provider, target.Room, target.When, target.Requester.Id, until);
            switch (await desk.Store.HoldAsync(hold, now, cancellationToken))
            {
                case HoldResult.HeldByOther other:
                    return new DeskMoveResult.HeldByOther(other.By);
                case HoldResult.Booked when isFirst && await follower.ClearAsync(target.Room, [target.When], target.Id, cancellationToken):
                    continue;
                case HoldResult.Booked booked:
                    return new DeskMoveResult.Taken([BookingDesk.AsBusy(booked.By)]);
                default:
                    return null;
            }
        }
    }

    private async Task<DeskMoveResult> AskAsync(Booking target, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await desk.Provider.MoveAsync(booking, target, cancellationToken);
            if (answer is not BookResult.Unknown { Fault: var fault })
            {
                return await OnAnswerAsync(target, answer, cancellationToken);
            }

            // The answer is lost: what stands is looked up, and only what did not happen is asked for again.
            LookUpResult found;
            do
            {
                if (fault.Kind is ProviderFaultKind.SignedOut || !await patience.AnotherAsync(cancellationToken))
                {
                    return new DeskMoveResult.NoAnswer(fault);
                }

                found = await desk.Provider.LookUpAsync(booking, cancellationToken);
            }
            while (found is LookUpResult.Unknown);

            switch (found)
            {
                case LookUpResult.Stands stands when stands.Room == target.Room && stands.When == target.When:
                    return await RecordAsync(target with { Reference = stands.Reference }, cancellationToken);
                case LookUpResult.Absent:
                    return await GoneAsync(cancellationToken);
            }
        }
    }

    private async Task<DeskMoveResult> OnAnswerAsync(Booking target, BookResult answer, CancellationToken cancellationToken) => answer switch
    {
        BookResult.Booked booked => await RecordAsync(target with { Reference = booked.Reference, When = booked.When }, cancellationToken),
        BookResult.Pending pending => new DeskMoveResult.Waiting(booking, pending.NeedsApproval),
        BookResult.Taken taken => new DeskMoveResult.Taken(taken.By),
        BookResult.Refused { Why: RefusalReason.Gone } => await GoneAsync(cancellationToken),
        BookResult.Refused refused => new DeskMoveResult.Refused(refused.Why),
        _ => throw new InvalidOperationException($"An answer of a new kind: {answer}."),
    };

    private async Task<DeskMoveResult> RecordAsync(Booking moved, CancellationToken cancellationToken)
    {
        if (await desk.Store.ReplaceAsync(moved, BookingStatus.Confirmed, cancellationToken)
            || (await follower.ClearAsync(moved.Room, [moved.When], moved.Id, cancellationToken)
                && await desk.Store.ReplaceAsync(moved, BookingStatus.Confirmed, cancellationToken)))
        {
            return new DeskMoveResult.Moved(moved);
        }

        var now = await desk.Store.FindAsync(moved.Id, cancellationToken);
        if (now is { Status: BookingStatus.Confirmed })
        {
            // Another booking of the bot's stands there by the provider's word too: back to where it was.
            await desk.Provider.MoveAsync(moved, booking, cancellationToken);
            return new DeskMoveResult.Taken([]);
        }

        // Cancelled while it was on its way: nothing of it may stay.
        await desk.Provider.CancelAsync(moved, cancellationToken);
        return new DeskMoveResult.NotStanding(now);
    }

    private async Task<DeskMoveResult> GoneAsync(CancellationToken cancellationToken)
    {
        await desk.Store.ReplaceAsync(booking with { Status = BookingStatus.Cancelled }, BookingStatus.Confirmed, cancellationToken);
        return new DeskMoveResult.Refused(RefusalReason.Gone);
    }
}
