using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Local;

/// <summary>What the local room system does, each within the transaction of the caller.</summary>
internal static class LocalEvents
{
    /// <summary>Books; asked again under the same key it tells how that stands.</summary>
    public static async ValueTask<BookResult> BookAsync(
        Session session, Booking booking, IReadOnlyList<Interval> times, Instant now)
    {
        if (await FindAsync(session, booking.Id) is { } existing)
        {
            return await OutcomeAsync(session, existing);
        }

        if (times[^1].End <= now)
        {
            return new BookResult.Refused(RefusalReason.Past);
        }

        var (refusal, needsApproval) = await RoomAsync(session, booking.Room);
        if (refusal is not null)
        {
            return refusal;
        }

        var inTheWay = await InTheWayAsync(session, booking.Room, times, except: 0);
        if (inTheWay.Count > 0)
        {
            return new BookResult.Taken(inTheWay);
        }

        var made = await AddAsync(session, booking.Id.Value, booking.Requester.Name, booking.Topic, now);
        await TakeAsync(session, made, booking.Room, times, accepted: !needsApproval);
        return needsApproval
            ? new BookResult.Pending(made.Reference, NeedsApproval: true)
            : new BookResult.Booked(made.Reference, times[0]);
    }

    /// <summary>Moves; what needs approval keeps its old time beside the new one until that is given.</summary>
    public static async ValueTask<BookResult> MoveAsync(
        Session session, Booking target, IReadOnlyList<Interval> times, Instant now)
    {
        if (await FindAsync(session, target.Id) is not { Stands: true } standing)
        {
            return new BookResult.Refused(RefusalReason.Gone);
        }

        var before = await OccurrencesAsync(session, standing);
        var accepted = before.Where(b => b.Accepted).ToList();
        var needsApproval = accepted.Count == 0;
        var had = needsApproval ? before : accepted;

        // Giving time back needs nobody's leave, not even when it is past or the room has been disabled meanwhile.
        if (!times.All(time => had.Any(b => b.Room == target.Room && b.When.Start <= time.Start && time.End <= b.When.End)))
        {
            if (times[^1].End <= now)
            {
                return new BookResult.Refused(RefusalReason.Past);
            }

            (var refusal, needsApproval) = await RoomAsync(session, target.Room);
            if (refusal is not null)
            {
                return refusal;
            }

            var inTheWay = await InTheWayAsync(session, target.Room, times, standing.Id);
            if (inTheWay.Count > 0)
            {
                return new BookResult.Taken(inTheWay);
            }
        }

        await session.ExecuteAsync(
            "DELETE FROM room_occurrences WHERE event = @event AND (accepted = 0 OR @all)",
            ("@event", standing.Id),
            ("@all", !needsApproval));
        await TakeAsync(session, standing, target.Room, times, accepted: !needsApproval);
        return needsApproval
            ? new BookResult.Pending(standing.Reference, NeedsApproval: true)
            : new BookResult.Booked(standing.Reference, times[0]);
    }

    /// <summary>What stands for a booking.</summary>
    public static async ValueTask<LookUpResult> LookUpAsync(Session session, BookingId key)
    {
        if (await FindAsync(session, key) is not { } found)
        {
            return new LookUpResult.Absent();
        }

        if (!found.Stands)
        {
            return string.Equals(found.State, "declined", StringComparison.Ordinal)
                ? new LookUpResult.Declined(found.Reference)
                : new LookUpResult.Absent();
        }

        var occurrences = await OccurrencesAsync(session, found);
        return occurrences.FirstOrDefault(o => o.Accepted) is { } first
            ? new LookUpResult.Stands(found.Reference, first.Room, first.When)
            : new LookUpResult.Pending(found.Reference, NeedsApproval: true);
    }

    /// <summary>Cancels; what is not there is fine.</summary>
    public static async ValueTask<CancelResult> CancelAsync(Session session, BookingId key)
    {
        if (await FindAsync(session, key) is { } found)
        {
            await EndAsync(session, found, "cancelled");
        }

        return new CancelResult.Cancelled();
    }

    /// <summary>Gives leave for what waits for approval.</summary>
    /// <returns>False where nothing of it waits.</returns>
    public static async ValueTask<bool> ApproveAsync(Session session, LocalEvent waiting)
    {
        var occurrences = await OccurrencesAsync(session, waiting);
        if (occurrences.All(o => o.Accepted))
        {
            return false;
        }

        await session.ExecuteAsync(
            "DELETE FROM room_occurrences WHERE event = @event AND accepted = 1", ("@event", waiting.Id));
        await session.ExecuteAsync("UPDATE room_occurrences SET accepted = 1 WHERE event = @event", ("@event", waiting.Id));
        return true;
    }

    /// <summary>Refuses what waits for approval; what had been accepted before (the old time of a move) stays.</summary>
    /// <returns>False where nothing of it waits.</returns>
    public static async ValueTask<bool> DeclineAsync(Session session, LocalEvent waiting)
    {
        var occurrences = await OccurrencesAsync(session, waiting);
        if (occurrences.All(o => o.Accepted))
        {
            return false;
        }

        if (occurrences.Any(o => o.Accepted))
        {
            await session.ExecuteAsync(
                "DELETE FROM room_occurrences WHERE event = @event AND accepted = 0", ("@event", waiting.Id));
        }
        else
        {
            await EndAsync(session, waiting, "declined");
        }

        return true;
    }

    private static Task<LocalEvent?> FindAsync(Session session, BookingId key) => session.FirstAsync(
        "SELECT id, state FROM room_events WHERE key = @key",
        row => new LocalEvent(row.GetInt64(0), row.GetString(1)),
        ("@key", key.Value));

    /// <summary>Adds a meeting that was not booked through the bot.</summary>
    /// <returns>False where it is there already, or its room is missing or taken.</returns>
    public static async Task<bool> AddForeignAsync(Session session, ForeignMeeting meeting, Instant now)
    {
        if (await FindAsync(session, new BookingId(meeting.Key)) is not null
            || (await RoomAsync(session, meeting.Room)).Refusal is not null
            || (await InTheWayAsync(session, meeting.Room, [meeting.When], except: 0)).Count > 0)
        {
            return false;
        }

        var made = await AddAsync(session, meeting.Key, meeting.Organiser, meeting.Topic, now);
        await TakeAsync(session, made, meeting.Room, [meeting.When], accepted: true);
        return true;
    }

    private static async Task<LocalEvent> AddAsync(Session session, string key, string organiser, string topic, Instant now) =>
        (await session.FirstAsync(
            """
            INSERT INTO room_events (key, state, organiser, topic, created_at) VALUES (@key, 'standing', @organiser, @topic, @now)
            RETURNING id, state
            """,
            row => new LocalEvent(row.GetInt64(0), row.GetString(1)),
            ("@key", key),
            ("@organiser", organiser),
            ("@topic", topic),
            ("@now", now.Stored())))!;

    // The database refuses what overlaps.
    private static async Task TakeAsync(
        Session session, LocalEvent by, RoomId room, IReadOnlyList<Interval> times, bool accepted)
    {
        foreach (var time in times)
        {
            await session.ExecuteAsync(
                """
                INSERT INTO room_occurrences (event, room, starts, ends, accepted)
                VALUES (@event, @room, @starts, @ends, @accepted)
                """,
                ("@event", by.Id),
                ("@room", room.Value),
                ("@starts", time.Start.Stored()),
                ("@ends", time.End.Stored()),
                ("@accepted", accepted));
        }
    }

    private static async Task EndAsync(Session session, LocalEvent ended, string state)
    {
        await session.ExecuteAsync("DELETE FROM room_occurrences WHERE event = @event", ("@event", ended.Id));
        await session.ExecuteAsync(
            "UPDATE room_events SET state = @state WHERE id = @event AND state = 'standing'",
            ("@state", state),
            ("@event", ended.Id));
    }

    private static async Task<BookResult> OutcomeAsync(Session session, LocalEvent made)
    {
        if (!made.Stands)
        {
            return new BookResult.Refused(RefusalReason.Gone);
        }

        var first = (await OccurrencesAsync(session, made))[0];
        return first.Accepted
            ? new BookResult.Booked(made.Reference, first.When)
            : new BookResult.Pending(made.Reference, NeedsApproval: true);
    }

    private static async Task<(BookResult? Refusal, bool NeedsApproval)> RoomAsync(Session session, RoomId room)
    {
        var found = await session.FirstAsync(
            "SELECT enabled, approval FROM rooms WHERE id = @room",
            row => new { Enabled = row.GetBoolean(0), NeedsApproval = row.GetBoolean(1) },
            ("@room", room.Value));
        return found switch
        {
            null => (new BookResult.Refused(RefusalReason.NoSuchRoom), false),
            { Enabled: false } => (new BookResult.Refused(RefusalReason.RoomDisabled), false),
            _ => (null, found.NeedsApproval),
        };
    }

    private static Task<IReadOnlyList<LocalOccurrence>> OccurrencesAsync(Session session, LocalEvent of) => session.ListAsync(
        "SELECT room, starts, ends, accepted FROM room_occurrences WHERE event = @event ORDER BY accepted DESC, starts",
        row => new LocalOccurrence(new RoomId(row.GetString(0)), row.GetInterval(1), row.GetBoolean(3)),
        ("@event", of.Id));

    private static async Task<IReadOnlyList<BusyInterval>> InTheWayAsync(
        Session session, RoomId room, IReadOnlyList<Interval> times, long except)
    {
        var found = new List<BusyInterval>();
        foreach (var time in times)
        {
            found.AddRange(await session.ListAsync(
                """
                SELECT o.starts, o.ends, e.organiser, e.topic
                FROM room_occurrences AS o JOIN room_events AS e ON e.id = o.event
                WHERE o.room = @room AND o.ends > @starts AND o.starts < @ends AND o.event <> @except ORDER BY o.starts
                """,
                row => new BusyInterval(row.GetInterval(0), row.GetString(2)) { Topic = row.GetString(3) },
                ("@room", room.Value),
                ("@starts", time.Start.Stored()),
                ("@ends", time.End.Stored()),
                ("@except", except)));
        }

        return found;
    }
}
