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
        var move = await FreshAsync(booking, target, cancellationToken);
        for (var mayStandTwice = false; ;)
        {
            var answer = await desk.Provider.MoveAsync(booking, target, move, cancellationToken);
            if (answer is not BookResult.Unknown { Fault: var fault } unknown)
            {
                await LeaveAsync(move, target with { Reference = null }, mayStandTwice && answer is not BookResult.Booked, cancellationToken);
                return await OnAnswerAsync(target, answer, cancellationToken);
            }

            // The answer is lost: what stands is looked up, and only what did not happen is asked for again.
            mayStandTwice |= unknown.MayStandTwice;
            LookUpResult found;
            do
            {
                if (fault.Kind is ProviderFaultKind.SignedOut || !await patience.AnotherAsync(cancellationToken))
                {
                    await LeaveAsync(move, target with { Reference = null }, mayStandTwice, cancellationToken);
                    return new DeskMoveResult.NoAnswer(fault);
                }

                found = await desk.Provider.LookUpAsync(booking, cancellationToken);
            }
            while (found is LookUpResult.Unknown);

            if (found is LookUpResult.Stands stands && stands.Room == target.Room && stands.When == target.When)
            {
                return await RecordAsync(target with { Reference = stands.Reference }, left: null, cancellationToken);
            }
        }
    }

    private async Task<DeskMoveResult> OnAnswerAsync(Booking target, BookResult answer, CancellationToken cancellationToken) => answer switch
    {
        BookResult.Booked booked => await RecordAsync(target with { Reference = booked.Reference, When = booked.When }, booked.Left, cancellationToken),
        BookResult.Pending pending => new DeskMoveResult.Waiting(booking, pending.NeedsApproval),
        BookResult.Taken taken => new DeskMoveResult.Taken(taken.By),
        BookResult.Refused { Why: RefusalReason.Gone } => await GoneAsync(cancellationToken),
        BookResult.Refused refused => new DeskMoveResult.Refused(refused.Why),
        _ => throw new InvalidOperationException($"An answer of a new kind: {answer}."),
    };

    private async Task<DeskMoveResult> RecordAsync(Booking moved, string? left, CancellationToken cancellationToken)
    {
        if (await desk.Store.ReplaceAsync(moved, BookingStatus.Confirmed, cancellationToken)
            || (await follower.ClearAsync(moved.Room, [moved.When], moved.Id, cancellationToken)
                && await desk.Store.ReplaceAsync(moved, BookingStatus.Confirmed, cancellationToken)))
        {
            await LeaveAsync(moved, booking, left is not null, cancellationToken);
            return new DeskMoveResult.Moved(moved);
        }

        var now = await desk.Store.FindAsync(moved.Id, cancellationToken);
        if (now is { Status: BookingStatus.Confirmed })
        {
            return await BackAsync(moved, left, cancellationToken);
        }

        // Cancelled while it was on its way: nothing of it may stay.
        var isLeft = await desk.Provider.CancelAsync(moved, cancellationToken) is CancelResult.Unknown;
        await LeaveAsync(booking, moved, isLeft, cancellationToken);
        await LeaveAsync(moved, booking, left is not null, cancellationToken);
        return new DeskMoveResult.NotStanding(now);
    }

    // Another booking of the bot's stands there by the provider's word too: back to where it was.
    private async Task<DeskMoveResult> BackAsync(Booking moved, string? left, CancellationToken cancellationToken)
    {
        if (left is not null)
        {
            await LeaveAsync(booking, moved, isLeft: true, cancellationToken);
            return new DeskMoveResult.Taken([]);
        }

        var move = await FreshAsync(moved, booking, cancellationToken);
        BookResult answer;
        var mayStandTwice = false;
        do
        {
            answer = await desk.Provider.MoveAsync(moved, booking, move, cancellationToken);
            mayStandTwice |= answer is BookResult.Unknown { MayStandTwice: true };
        }
        while (answer is BookResult.Unknown && await patience.AnotherAsync(cancellationToken));

        if (answer is BookResult.Booked back)
        {
            await desk.Store.ReplaceAsync(booking with { Reference = back.Reference }, BookingStatus.Confirmed, cancellationToken);
            await LeaveAsync(booking, moved, back.Left is not null, cancellationToken);
            return new DeskMoveResult.Taken([]);
        }

        // Neither there nor back: nothing of it stands any more.
        await LeaveAsync(booking, moved, isLeft: true, cancellationToken);
        await LeaveAsync(move, booking with { Reference = null }, mayStandTwice, cancellationToken);
        return await GoneAsync(cancellationToken);
    }

    // What was given up before is being removed under its id: another try has another, and finds the room free of it.
    private async Task<BookingId> FreshAsync(Booking from, Booking to, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = MoveId.Of(from, to, attempt);
            switch (await desk.Store.FindAsync(id, cancellationToken))
            {
                case null:
                    return id;
                case { Status: BookingStatus.Removing } before:
                    // Where this has no answer, the background goes on with it.
                    await desk.Provider.CancelAsync(before, cancellationToken);
                    break;
            }
        }
    }

    private async Task LeaveAsync(Booking from, Booking to, bool isLeft, CancellationToken cancellationToken)
    {
        if (isLeft)
        {
            await LeaveAsync(await FreshAsync(from, to, cancellationToken), to, isLeft, cancellationToken);
        }
    }

    // What may stand beside the record is recorded too, as to be removed: the background takes it away, also after a restart.
    private async Task LeaveAsync(BookingId id, Booking what, bool isLeft, CancellationToken cancellationToken)
    {
        if (isLeft)
        {
            var removing = what with { Id = id, Status = BookingStatus.Removing, Attendees = [], CreatedAt = desk.Now };
            await desk.Store.AddAsync(removing, desk.Now, cancellationToken);
        }
    }

    private async Task<DeskMoveResult> GoneAsync(CancellationToken cancellationToken)
    {
        await desk.Store.ReplaceAsync(booking with { Status = BookingStatus.Cancelled }, BookingStatus.Confirmed, cancellationToken);
        return new DeskMoveResult.Refused(RefusalReason.Gone);
    }
}
