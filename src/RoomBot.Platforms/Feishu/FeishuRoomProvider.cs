using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Feishu's rooms: a booking is a calendar event with the room as an attendee that has accepted.</summary>
internal sealed partial class FeishuRoomProvider(
    FeishuDirectory directory, FeishuFreeBusy freeBusy, FeishuFollowing following, FeishuRules rules, FeishuCalendars calendars, FeishuOwnRooms ownRooms, IClock clock, DateTimeZone officeZone,
    ILogger<FeishuRoomProvider> logger) : IRoomProvider
{
    private const string Accepted = "accept";
    private const int MostKeys = 20;

    /// <inheritdoc/>
    public string Name => "feishu";

    /// <inheritdoc/>
    public Instant FollowAt => following.At;

    /// <inheritdoc/>
    public Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken) =>
        following.SuspectsAsync(confirmed, cancellationToken);

    /// <inheritdoc/>
    public async Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken)
    {
        try
        {
            var all = await directory.RoomsAsync(cancellationToken);
            if (await OwnAsync(asker, cancellationToken) is not { } own)
            {
                return new RoomsAnswer.Known(all);
            }

            // The disabled ones stay: that a room is disabled is a better answer than that there is none.
            return new RoomsAnswer.Known([.. all.Where(room => !room.Enabled || own.Contains(room.Id.Value))]) { IsPersonal = true };
        }
        catch (PlatformFaultException exception)
        {
            return new RoomsAnswer.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RoomBusy>> BusyAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken) =>
        freeBusy.OfAsync(rooms, window, cancellationToken);

    /// <inheritdoc/>
    public async Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            // Made under its id before, and removed since: the room had declined.
            return await RefusalAsync(booking, cancellationToken)
                ?? await BookUnderAsync(booking, booking.Id.Value, cancellationToken)
                ?? new BookResult.Taken(await freeBusy.InTheWayAsync(booking, cancellationToken));
        }
        catch (PlatformFaultException exception)
        {
            return new BookResult.Unknown(exception.Fault);
        }
        finally
        {
            freeBusy.Forget(booking.Room);
        }
    }

    /// <inheritdoc/>
    public async Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken)
    {
        var found = await LookAsync(booking, cancellationToken);
        if (booking.Status == BookingStatus.Confirmed && FeishuEventRef.Parse(booking.Reference) is { } reference)
        {
            following.LookedUp(booking, reference, found is not (LookUpResult.Pending or LookUpResult.Unknown));
        }

        return found;
    }

    private async Task<LookUpResult> LookAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            if (await StandingAsync(booking, cancellationToken) is not { } found)
            {
                return new LookUpResult.Absent();
            }

            var (known, stands) = found;
            return await calendars.Of(known).RoomAnswerAsync(known, booking.Room, cancellationToken) switch
            {
                Accepted => await AcceptedAsync(known, stands, booking, cancellationToken),
                // The event was made and nothing further came of it: the booking is to be asked for again, under the same key.
                null when booking.Reference is null => new LookUpResult.Absent(),
                // In their own calendar the meeting is theirs: only its room is gone.
                "decline" or "removed" or null when known.Owner.Length > 0 && booking.Status == BookingStatus.Confirmed => new LookUpResult.Absent(),
                "decline" or "removed" or null => new LookUpResult.Declined(known.ToString()),
                _ => new LookUpResult.Pending(known.ToString(), await NeedsApprovalAsync(known, booking, cancellationToken)),
            };
        }
        catch (PlatformFaultException exception)
        {
            return new LookUpResult.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken) =>
        MoveAsync(booking, target, MoveId.Of(booking, target, attempt: 0), cancellationToken);

    /// <inheritdoc/>
    public async Task<BookResult> MoveAsync(Booking booking, Booking target, BookingId move, CancellationToken cancellationToken)
    {
        try
        {
            // To give a date back nobody has to be asked.
            var givesBack = booking.Series is not null && target.Series is not null && booking.Room == target.Room;
            if (!givesBack && await RefusalAsync(target, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            if (FeishuEventRef.Parse(booking.Reference) is not { } old)
            {
                return new BookResult.Refused(RefusalReason.Gone);
            }

            if (givesBack)
            {
                return await calendars.Of(old).LeaveOutAsync(old, booking, target, cancellationToken)
                    ? new BookResult.Booked(old.ToString(), target.When)
                    : new BookResult.Refused(RefusalReason.Gone);
            }

            if (await calendars.Of(old).ReadAsync(old, cancellationToken) is null)
            {
                return await MovedBeforeAsync(target, move, cancellationToken) ?? new BookResult.Refused(RefusalReason.Gone);
            }

            var overlaps = booking.Room == target.Room && booking.When.Start < target.When.End && target.When.Start < booking.When.End;
            return overlaps
                ? await ShiftAsync(old, booking, target, cancellationToken)
                : await ReplaceAsync(old, target, move, cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            return new BookResult.Unknown(exception.Fault);
        }
        finally
        {
            freeBusy.Forget(booking.Room);
            freeBusy.Forget(target.Room);
        }
    }

    /// <inheritdoc/>
    public async Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            var isTold = booking.Status == BookingStatus.Confirmed;
            var isRemoved = FeishuEventRef.Parse(booking.Reference) is { } known && await calendars.Of(known).RemoveAsync(known, isTold, cancellationToken);
            if (!isRemoved && await calendars.FindAsync(booking.Requester.Id, booking.When, booking.Id.Value, cancellationToken) is { } found)
            {
                await calendars.Of(found).RemoveAsync(found, isTold, cancellationToken);
            }

            return new CancelResult.Cancelled();
        }
        catch (PlatformFaultException exception)
        {
            return new CancelResult.Unknown(exception.Fault);
        }
        finally
        {
            freeBusy.Forget(booking.Room);
        }
    }

    private async Task<BookResult?> RefusalAsync(Booking booking, CancellationToken cancellationToken)
    {
        var known = await directory.RoomsAsync(cancellationToken);
        if (known.FirstOrDefault(room => room.Id == booking.Room) is not { } room)
        {
            return new BookResult.Refused(RefusalReason.NoSuchRoom);
        }

        if (!room.Enabled)
        {
            return new BookResult.Refused(RefusalReason.RoomDisabled);
        }

        var mayBook = await OwnAsync(booking.Requester.Id, cancellationToken);
        var now = clock.GetCurrentInstant();
        var own = await rules.OfAsync(booking.Room, cancellationToken);
        return own switch
        {
            _ when booking.When.End <= now => new BookResult.Refused(RefusalReason.Past),
            _ when mayBook?.Contains(room.Id.Value) == false => new BookResult.Refused(RefusalReason.RoomRules),

            // An app's request for approval always fails; a user's is put to those who approve.
            _ when mayBook is null && FeishuRules.NeedsApproval(own, booking.When.Duration) => new BookResult.Refused(RefusalReason.NeedsApproval),
            _ when FeishuRules.Forbids(own, booking.When.Start.InZone(officeZone).LocalDateTime, booking.When.Duration, now.InZone(officeZone).LocalDateTime) =>
                new BookResult.Refused(RefusalReason.RoomRules),
            _ => null,
        };
    }

    // Null where the event of the key was made before and is removed.
    private async Task<BookResult?> BookUnderAsync(Booking booking, string key, CancellationToken cancellationToken)
    {
        var (events, reference) = await CreateAsync(booking, key, cancellationToken);
        if (!await events.AddRoomAsync(reference, booking, cancellationToken))
        {
            return null;
        }

        var needsApproval = await NeedsApprovalAsync(reference, booking, cancellationToken);
        var answer = needsApproval
            ? await events.RoomAnswerAsync(reference, booking.Room, cancellationToken) ?? FeishuCalendarEvents.Needed
            : await events.AwaitRoomAsync(reference, booking.Room, cancellationToken);
        switch (answer)
        {
            case Accepted:
                await InviteAsync(reference, booking, cancellationToken);
                return new BookResult.Booked(reference.ToString(), booking.When);
            case "decline" or "removed" or null:
                await events.RemoveAsync(reference, tellAttendees: false, cancellationToken);
                return new BookResult.Taken(await freeBusy.InTheWayAsync(booking, cancellationToken));
            default:
                return new BookResult.Pending(reference.ToString(), needsApproval);
        }
    }

    // As the one who asked, where they have signed in; when their sign-in turns out to have ended, as the bot.
    private async Task<(FeishuCalendarEvents Events, FeishuEventRef Reference)> CreateAsync(Booking booking, string key, CancellationToken cancellationToken)
    {
        if (await calendars.OwnAsync(booking.Requester.Id, cancellationToken) is { } own)
        {
            try
            {
                return (own, await own.CreateAsync(booking, key, cancellationToken));
            }
            catch (PlatformFaultException exception) when (exception.Fault.Kind is ProviderFaultKind.SignedOut)
            {
                BookedByBot(logger, booking.Id.Value);
            }
        }

        return (calendars.App, await calendars.App.CreateAsync(booking, key, cancellationToken));
    }

    private async Task<bool> NeedsApprovalAsync(FeishuEventRef reference, Booking booking, CancellationToken cancellationToken) =>
        reference.Owner.Length > 0 && FeishuRules.NeedsApproval(await rules.OfAsync(booking.Room, cancellationToken), booking.When.Duration);

    // Null where they have not signed in, or no longer.
    private async Task<IReadOnlySet<string>?> OwnAsync(UserId person, CancellationToken cancellationToken)
    {
        try
        {
            return await ownRooms.OfAsync(person, cancellationToken);
        }
        catch (PlatformFaultException exception) when (exception.Fault.Kind is ProviderFaultKind.SignedOut)
        {
            return null;
        }
    }

    // The new time does not touch the old one: the old event is removed only when the new one has its room.
    private async Task<BookResult> ReplaceAsync(FeishuEventRef old, Booking target, BookingId move, CancellationToken cancellationToken)
    {
        try
        {
            var result = await BookAnewAsync(target, move, cancellationToken);
            if (result is BookResult.Pending pending && FeishuEventRef.Parse(pending.Reference) is { } unanswered)
            {
                await calendars.Of(unanswered).RemoveAsync(unanswered, tellAttendees: false, cancellationToken);
                return new BookResult.Unknown(new ProviderFault(ProviderFaultKind.TimedOut, "the room has not answered"));
            }

            return result is BookResult.Booked booked ? booked with { Left = await LeftAsync(old, target, cancellationToken) } : result;
        }
        catch (PlatformFaultException exception)
        {
            return new BookResult.Unknown(exception.Fault) { MayStandTwice = true };
        }
    }

    // A key whose event is removed is used up: the next one is taken.
    private async Task<BookResult> BookAnewAsync(Booking target, BookingId move, CancellationToken cancellationToken)
    {
        for (var n = 0; n < MostKeys; n++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{target.Id.Value}-{move.Value}-{n}");
            if (await BookUnderAsync(target, key, cancellationToken) is { } result)
            {
                return result;
            }
        }

        return new BookResult.Taken(await freeBusy.InTheWayAsync(target, cancellationToken));
    }

    // The new one has its room, whatever becomes of the old.
    private async Task<string?> LeftAsync(FeishuEventRef old, Booking target, CancellationToken cancellationToken)
    {
        try
        {
            await calendars.Of(old).RemoveAsync(old, tellAttendees: true, cancellationToken);
            return null;
        }
        catch (PlatformFaultException exception)
        {
            OldLeft(logger, target.Id.Value, exception.Fault.Detail);
            return old.ToString();
        }
    }

    // The old event is gone: either somebody removed it, or this very move has been made and its end was not heard of.
    private async Task<BookResult?> MovedBeforeAsync(Booking target, BookingId move, CancellationToken cancellationToken) =>
        await calendars.FindAsync(target.Requester.Id, target.When, move.Value, cancellationToken) is { } moved
        && await calendars.Of(moved).RoomAnswerAsync(moved, target.Room, cancellationToken) is Accepted
            ? new BookResult.Booked(moved.ToString(), target.When)
            : null;

    // By its reference; else by its id: the answer that told the reference was lost, or the booking has moved to another event.
    private async Task<(FeishuEventRef Reference, FeishuEvent Event)?> StandingAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (FeishuEventRef.Parse(booking.Reference) is { } known && await calendars.Of(known).ReadAsync(known, cancellationToken) is { } stands)
        {
            return (known, stands);
        }

        return await calendars.FindAsync(booking.Requester.Id, booking.When, booking.Id.Value, cancellationToken) is { } found
            && await calendars.Of(found).ReadAsync(found, cancellationToken) is { } other
            ? (found, other)
            : null;
    }

    // The new time overlaps the old one in the same room, so the event itself is moved; a room that declines gets the old time back.
    private async Task<BookResult> ShiftAsync(FeishuEventRef reference, Booking booking, Booking target, CancellationToken cancellationToken)
    {
        var inTheWay = await freeBusy.InTheWayAsync(target, cancellationToken, besides: reference);
        if (inTheWay.Count > 0)
        {
            return new BookResult.Taken(inTheWay);
        }

        var events = calendars.Of(reference);
        await events.MoveAsync(reference, target, cancellationToken);
        if (await events.AwaitRoomAsync(reference, target.Room, cancellationToken) is Accepted)
        {
            return new BookResult.Booked(reference.ToString(), target.When);
        }

        await events.MoveAsync(reference, booking, cancellationToken);
        return await events.AwaitRoomAsync(reference, booking.Room, cancellationToken) is Accepted
            ? new BookResult.Taken([])
            : new BookResult.Unknown(new ProviderFault(ProviderFaultKind.Broken, "the room gave neither the new time nor the old one back"));
    }

    private async Task InviteAsync(FeishuEventRef reference, Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            await calendars.Of(reference).InviteAsync(reference, [booking.Requester, .. booking.Attendees], cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            // The room is booked, which is what was asked; that nobody was invited is for the log.
            NotInvited(logger, booking.Id.Value, exception.Fault.Detail);
        }
    }

    // People are invited when the room is theirs, also where it took its time.
    private async Task<LookUpResult> AcceptedAsync(FeishuEventRef known, FeishuEvent stands, Booking booking, CancellationToken cancellationToken)
    {
        if (booking.Status == BookingStatus.Pending)
        {
            await InviteAsync(known, booking, cancellationToken);
        }

        return new LookUpResult.Stands(known.ToString(), booking.Room, FeishuEventBodies.When(stands) ?? booking.When);
    }

    [LoggerMessage(2101, LogLevel.Warning, "Feishu booking {BookingId} stands, but its people were not invited: {Fault}")]
    private static partial void NotInvited(ILogger logger, string bookingId, string fault);

    [LoggerMessage(2103, LogLevel.Warning, "Feishu booking {BookingId} has moved; its old event is still to be removed: {Fault}")]
    private static partial void OldLeft(ILogger logger, string bookingId, string fault);

    [LoggerMessage(2102, LogLevel.Warning, "Feishu booking {BookingId} goes into the bot's calendar: the sign-in of the one who asked has ended")]
    private static partial void BookedByBot(ILogger logger, string bookingId);
}
