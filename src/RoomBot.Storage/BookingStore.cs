using System.Data.Common;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Storage;

/// <summary>The bot's bookings and holds.</summary>
internal sealed class BookingStore(Database database) : IBookingStore
{
    private const string Overlapping =
        "provider = @provider AND room = @room AND ends > @starts AND starts < @ends";

    /// <inheritdoc/>
    public Task<Booking?> FindAsync(BookingId id, CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await FindAsync(session, id), cancellationToken);

    /// <inheritdoc/>
    public Task<Booking?> AddAsync(Booking booking, Instant now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var stored = await FindAsync(session, booking.Id);
            if (stored is null)
            {
                stored = booking.Status is BookingStatus.Removing ? booking : booking with { Status = BookingStatus.Pending };
                foreach (var time in booking.Status is BookingStatus.Removing ? [] : TimesOf(booking))
                {
                    if (await BookedByOtherAsync(session, booking.Id, booking.Provider, booking.Room, time) is not null
                        || await HoldTable.OfOtherAsync(session, HoldFor(booking, time), new HeldTime(booking.Room, time), now) is not null)
                    {
                        return null;
                    }
                }

                await session.ExecuteAsync(
                    """
                    INSERT INTO bookings (id, provider, room, starts, ends, channel, requester, requester_name, topic, status,
                        attendees, series, reference, created_at, zone)
                    VALUES (@id, @provider, @room, @starts, @ends, @channel, @requester, @requester_name, @topic, @status,
                        @attendees, @series, @reference, @created_at, @zone)
                    """,
                    BookingRow.Values(stored));
                await TakeFurtherDatesAsync(session, stored);
            }

            await HoldTable.EndAsync(session, booking.Id);
            return stored;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(Booking booking, BookingStatus expected, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                async session =>
                {
                    var isReplaced = await session.ExecuteAsync(
                        """
                        UPDATE bookings SET provider = @provider, room = @room, starts = @starts, ends = @ends, channel = @channel,
                            requester = @requester, requester_name = @requester_name, topic = @topic, status = @status,
                            attendees = @attendees, series = @series, reference = @reference, created_at = @created_at, zone = @zone
                        WHERE id = @id AND status = @expected
                        """,
                        [.. BookingRow.Values(booking), ("@expected", BookingRow.Stored(expected))]) > 0;
                    if (isReplaced)
                    {
                        await TakeFurtherDatesAsync(session, booking);
                    }

                    return isReplaced;
                },
                cancellationToken);
        }
        catch (DbException e) when (database.Dialect.IsRefusal(e))
        {
            // The database's own rule: two confirmed bookings of a room do not overlap.
            return false;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> OfAsync(UserId requester, Interval window, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await session.ListAsync(
                $"""
                SELECT {BookingRow.Columns} FROM bookings AS b
                WHERE b.channel = @channel AND b.requester = @requester AND b.status IN ('pending', 'confirmed')
                    AND (b.ends > @from OR b.series IS NOT NULL) AND b.starts < @until
                ORDER BY b.starts, b.id
                """,
                BookingRow.Read,
                ("@channel", requester.Channel),
                ("@requester", requester.Value),
                ("@from", window.Start.Stored()),
                ("@until", window.End.Stored())),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> InAsync(string provider, Interval window, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await session.ListAsync(
                $"""
                SELECT {BookingRow.Columns} FROM bookings AS b JOIN (
                    SELECT booking, min(starts) AS starts FROM booking_times
                    WHERE provider = @provider AND starts < @until AND ends > @from
                        AND starts > @from - (SELECT max(ends - starts) FROM booking_times WHERE provider = @provider)
                    GROUP BY booking) AS t ON t.booking = b.id
                ORDER BY t.starts, b.id
                """,
                BookingRow.Read,
                ("@provider", provider),
                ("@from", window.Start.Stored()),
                ("@until", window.End.Stored())),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> WithStatusAsync(BookingStatus status, int atMost, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await session.ListAsync(
                $"SELECT {BookingRow.Columns} FROM bookings AS b WHERE b.status = @status ORDER BY b.created_at, b.id LIMIT @most",
                BookingRow.Read,
                ("@status", BookingRow.Stored(status)),
                ("@most", atMost)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<HoldResult> HoldAsync(Hold hold, Instant now, CancellationToken cancellationToken) => database.WriteAsync<HoldResult>(
        async session =>
        {
            foreach (var time in hold.Times)
            {
                if (await HoldTable.OfOtherAsync(session, hold, time, now) is { } other)
                {
                    return new HoldResult.HeldByOther(other);
                }

                if (await BookedByOtherAsync(session, hold.Id, hold.Provider, time.Room, time.When) is { } booked)
                {
                    return new HoldResult.Booked(booked);
                }
            }

            await HoldTable.PutAsync(session, hold);
            return new HoldResult.Held(hold);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task EndHoldAsync(BookingId id, CancellationToken cancellationToken) =>
        database.WriteAsync(async session => await HoldTable.EndAsync(session, id), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Hold>> LapsedHoldsAsync(Instant now, int atMost, CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await HoldTable.LapsedAsync(session, now, atMost), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Hold>> HoldsAsync(string provider, Interval window, Instant now, CancellationToken cancellationToken) =>
        database.ReadAsync(async session => await HoldTable.LiveAsync(session, provider, window, now), cancellationToken);

    private static IReadOnlyList<Interval> TimesOf(Booking booking) => SeriesTimes.OrFirst(booking.Series, booking.When);

    // The database itself keeps the row of the first occurrence.
    private static async Task TakeFurtherDatesAsync(Session session, Booking booking)
    {
        if (booking.Series is null || booking.Status is not (BookingStatus.Pending or BookingStatus.Confirmed))
        {
            return;
        }

        foreach (var time in TimesOf(booking).Where(time => time.Start != booking.When.Start))
        {
            await session.ExecuteAsync(
                """
                INSERT INTO booking_times (booking, provider, room, starts, ends, confirmed)
                VALUES (@booking, @provider, @room, @starts, @ends, @confirmed)
                """,
                ("@booking", booking.Id.Value),
                ("@provider", booking.Provider),
                ("@room", booking.Room.Value),
                ("@starts", time.Start.Stored()),
                ("@ends", time.End.Stored()),
                ("@confirmed", booking.Status == BookingStatus.Confirmed));
        }
    }

    private static Hold HoldFor(Booking booking, Interval time) =>
        new(booking.Id, booking.Provider, booking.Room, time, booking.Requester.Id, time.End);

    private static Task<Booking?> FindAsync(Session session, BookingId id) => session.FirstAsync(
        $"SELECT {BookingRow.Columns} FROM bookings AS b WHERE b.id = @id", BookingRow.Read, ("@id", id.Value));

    private static Task<Booking?> BookedByOtherAsync(
        Session session, BookingId id, string provider, RoomId room, Interval when) => session.FirstAsync(
        $"""
        SELECT {BookingRow.Columns} FROM bookings AS b WHERE b.id =
            (SELECT booking FROM booking_times WHERE {Overlapping} AND booking <> @id ORDER BY starts LIMIT 1)
        """,
        BookingRow.Read,
        ("@id", id.Value),
        ("@provider", provider),
        ("@room", room.Value),
        ("@starts", when.Start.Stored()),
        ("@ends", when.End.Stored()));
}
