using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Feishu's rooms: a booking is a calendar event with the room as an attendee that has accepted.</summary>
internal sealed partial class FeishuRoomProvider(
    FeishuClient client, FeishuDirectory directory, FeishuRules rules, FeishuCalendarEvents events, IClock clock, DateTimeZone officeZone,
    ILogger<FeishuRoomProvider> logger) : IRoomProvider
{
    private const string Accepted = "accept";

    private const int RoomsACall = 20;
    private const int CallsAtOnce = 10;

    /// <inheritdoc/>
    public string Name => "feishu";

    /// <inheritdoc/>
    public async Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken)
    {
        try
        {
            return new RoomsAnswer.Known(await directory.RoomsAsync(cancellationToken));
        }
        catch (PlatformFaultException exception)
        {
            return new RoomsAnswer.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RoomBusy>> BusyAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken)
    {
        var batches = rooms.Chunk(RoomsACall).ToList();
        var answers = new IReadOnlyList<RoomBusy>[batches.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, batches.Count),
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken },
            async (n, stop) => answers[n] = await BatchAsync(batches[n], window, stop));
        return [.. answers.SelectMany(answer => answer)];
    }

    /// <inheritdoc/>
    public async Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            return await RefusalAsync(booking, cancellationToken)
                ?? await BookUnderAsync(booking, booking.Id.Value, cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            return new BookResult.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public async Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            var reference = FeishuEventRef.Parse(booking.Reference) ?? await events.FindAsync(booking.When, booking.Id.Value, cancellationToken);
            if (reference is not { } known || await events.ReadAsync(known, cancellationToken) is not { } stands)
            {
                return new LookUpResult.Absent();
            }

            return await events.RoomAnswerAsync(known, booking.Room, cancellationToken) switch
            {
                Accepted => new LookUpResult.Stands(known.ToString(), booking.Room, When(stands) ?? booking.When),
                "decline" or "removed" or null => new LookUpResult.Declined(known.ToString()),
                _ => new LookUpResult.Pending(known.ToString(), NeedsApproval: false),
            };
        }
        catch (PlatformFaultException exception)
        {
            return new LookUpResult.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public async Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken)
    {
        try
        {
            if (await RefusalAsync(target, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            if (FeishuEventRef.Parse(booking.Reference) is not { } old || await events.ReadAsync(old, cancellationToken) is null)
            {
                return new BookResult.Refused(RefusalReason.Gone);
            }

            var overlaps = booking.Room == target.Room && booking.When.Start < target.When.End && target.When.Start < booking.When.End;
            return overlaps
                ? await ShiftAsync(old, booking, target, cancellationToken)
                : await ReplaceAsync(old, target, cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            return new BookResult.Unknown(exception.Fault);
        }
    }

    /// <inheritdoc/>
    public async Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            var reference = FeishuEventRef.Parse(booking.Reference) ?? await events.FindAsync(booking.When, booking.Id.Value, cancellationToken);
            if (reference is { } known)
            {
                await events.RemoveAsync(known, tellAttendees: booking.Status == BookingStatus.Confirmed, cancellationToken);
            }

            return new CancelResult.Cancelled();
        }
        catch (PlatformFaultException exception)
        {
            return new CancelResult.Unknown(exception.Fault);
        }
    }

    private async Task<IReadOnlyList<RoomBusy>> BatchAsync(RoomId[] rooms, Interval window, CancellationToken cancellationToken)
    {
        try
        {
            var (from, until) = (Rfc3339(window.Start), Rfc3339(window.End));
            var answer = await client.GetAsync(
                isRepeatable: true, (api, token, stop) => api.BusyAsync(token, rooms.Select(room => room.Value), from, until, stop), cancellationToken);
            return [.. rooms.Select(room => new RoomBusy.Known(Intervals(answer, room, window)))];
        }
        catch (PlatformFaultException exception)
        {
            return [.. rooms.Select(_ => new RoomBusy.Unknown(exception.Fault))];
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

        var now = clock.GetCurrentInstant();
        var own = await rules.OfAsync(booking.Room, cancellationToken);
        return own switch
        {
            _ when booking.When.End <= now => new BookResult.Refused(RefusalReason.Past),
            _ when FeishuRules.NeedsApproval(own, booking.When.Duration) => new BookResult.Refused(RefusalReason.NeedsApproval),
            _ when FeishuRules.Forbids(own, booking.When.Start.InZone(officeZone).LocalDateTime, booking.When.Duration, now.InZone(officeZone).Date) =>
                new BookResult.Refused(RefusalReason.RoomRules),
            _ => null,
        };
    }

    private async Task<BookResult> BookUnderAsync(Booking booking, string key, CancellationToken cancellationToken)
    {
        var reference = await events.CreateAsync(booking, key, cancellationToken);
        await events.AddRoomAsync(reference, booking.Room, booking.Requester.Id, cancellationToken);
        switch (await events.AwaitRoomAsync(reference, booking.Room, cancellationToken))
        {
            case Accepted:
                await InviteAsync(reference, booking, cancellationToken);
                return new BookResult.Booked(reference.ToString(), booking.When);
            case "decline" or "removed" or null:
                await events.RemoveAsync(reference, tellAttendees: false, cancellationToken);
                return new BookResult.Taken(await InTheWayAsync(booking, cancellationToken));
            default:
                return new BookResult.Pending(reference.ToString(), NeedsApproval: false);
        }
    }

    // The new time does not touch the old one: the old event is removed only when the new one has its room.
    private async Task<BookResult> ReplaceAsync(FeishuEventRef old, Booking target, CancellationToken cancellationToken)
    {
        var key = $"{target.Id.Value}-{target.When.Start.ToUnixTimeSeconds():x}-{target.When.End.ToUnixTimeSeconds():x}";
        var result = await BookUnderAsync(target, key, cancellationToken);
        if (result is BookResult.Booked)
        {
            await events.RemoveAsync(old, tellAttendees: true, cancellationToken);
        }
        else if (result is BookResult.Pending pending && FeishuEventRef.Parse(pending.Reference) is { } unanswered)
        {
            await events.RemoveAsync(unanswered, tellAttendees: false, cancellationToken);
            return new BookResult.Unknown(new ProviderFault(ProviderFaultKind.TimedOut, "the room has not answered"));
        }

        return result;
    }

    // The new time overlaps the old one in the same room, so the event itself is moved; a room that declines gets the old time back.
    private async Task<BookResult> ShiftAsync(FeishuEventRef reference, Booking booking, Booking target, CancellationToken cancellationToken)
    {
        var inTheWay = await InTheWayAsync(target, cancellationToken, besides: reference);
        if (inTheWay.Count > 0)
        {
            return new BookResult.Taken(inTheWay);
        }

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

    private async Task<IReadOnlyList<BusyInterval>> InTheWayAsync(
        Booking booking, CancellationToken cancellationToken, FeishuEventRef? besides = null)
    {
        var (from, until) = (Rfc3339(booking.When.Start), Rfc3339(booking.When.End));
        var answer = await client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.BusyAsync(token, [booking.Room.Value], from, until, stop), cancellationToken);
        var own = besides?.Event.Split('_')[0];
        return Intervals(answer, booking.Room, booking.When, busy => !string.Equals(busy.Uid, own, StringComparison.Ordinal));
    }

    private async Task InviteAsync(FeishuEventRef reference, Booking booking, CancellationToken cancellationToken)
    {
        try
        {
            await events.InviteAsync(reference, [booking.Requester, .. booking.Attendees], cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            // The room is booked, which is what was asked; that nobody was invited is for the log.
            NotInvited(logger, booking.Id.Value, exception.Fault.Detail);
        }
    }

    private static IReadOnlyList<BusyInterval> Intervals(FreeBusyAnswer answer, RoomId room, Interval window, Func<FeishuBusy, bool>? counts = null)
    {
        var listed = answer.FreeBusy?.GetValueOrDefault(room.Value) ?? [];
        return
        [
            .. listed.Where(busy => counts is null || counts(busy))
                .Select(busy => new BusyInterval(new Interval(Instant(busy.StartTime), Instant(busy.EndTime)), busy.OrganizerInfo?.Name))
                .Where(busy => busy.When.Start < window.End && window.Start < busy.When.End)
                .OrderBy(busy => busy.When.Start),
        ];
    }

    private static Interval? When(FeishuEvent stands) =>
        long.TryParse(stands.StartTime?.Timestamp, CultureInfo.InvariantCulture, out var start) && long.TryParse(stands.EndTime?.Timestamp, CultureInfo.InvariantCulture, out var end) && start < end
            ? new Interval(NodaTime.Instant.FromUnixTimeSeconds(start), NodaTime.Instant.FromUnixTimeSeconds(end))
            : null;

    private static Instant Instant(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var value }
            ? value.ToInstant()
            : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu wrote a time that is not RFC 3339"));

    private string Rfc3339(Instant instant) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(officeZone).ToOffsetDateTime());

    [LoggerMessage(2101, LogLevel.Warning, "Feishu booking {BookingId} stands, but its people were not invited: {Fault}")]
    private static partial void NotInvited(ILogger logger, string bookingId, string fault);
}
