using System.Data.Common;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage;

/// <summary>Holds in the database, each within the transaction of the caller: a row for the hold, and one for each time that it keeps its room for.</summary>
internal static class HoldTable
{
    private const string Columns = "h.id, h.provider, h.room, h.starts, h.ends, h.channel, h.holder, h.until";

    /// <summary>Somebody else's live hold that overlaps a time in a room; null for none.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="wanted">What is to be held or booked: its id, provider and holder count.</param>
    /// <param name="time">The room and the time.</param>
    /// <param name="now">The moment.</param>
    public static Task<Hold?> OfOtherAsync(Session session, Hold wanted, HeldTime time, Instant now) => session.FirstAsync(
        $"""
        SELECT {Columns} FROM hold_times AS t JOIN holds AS h ON h.id = t.hold
        WHERE t.provider = @provider AND t.room = @room AND t.ends > @starts AND t.starts < @ends
            AND h.until > @now AND h.id <> @id AND NOT (h.channel = @channel AND h.holder = @holder)
        ORDER BY t.starts LIMIT 1
        """,
        Read,
        ("@id", wanted.Id.Value),
        ("@provider", wanted.Provider),
        ("@room", time.Room.Value),
        ("@starts", time.When.Start.Stored()),
        ("@ends", time.When.End.Stored()),
        ("@channel", wanted.Holder.Channel),
        ("@holder", wanted.Holder.Value),
        ("@now", now.Stored()));

    /// <summary>Places a hold; one of the same id is replaced.</summary>
    public static async Task PutAsync(Session session, Hold hold)
    {
        await EndAsync(session, hold.Id);
        await session.ExecuteAsync(
            """
            INSERT INTO holds (id, provider, room, starts, ends, channel, holder, until)
            VALUES (@id, @provider, @room, @starts, @ends, @channel, @holder, @until)
            """,
            ("@id", hold.Id.Value),
            ("@provider", hold.Provider),
            ("@room", hold.Room.Value),
            ("@starts", hold.When.Start.Stored()),
            ("@ends", hold.When.End.Stored()),
            ("@channel", hold.Holder.Channel),
            ("@holder", hold.Holder.Value),
            ("@until", hold.Until.Stored()));
        foreach (var time in hold.Times)
        {
            await session.ExecuteAsync(
                "INSERT INTO hold_times (hold, provider, room, starts, ends) VALUES (@hold, @provider, @room, @starts, @ends)",
                ("@hold", hold.Id.Value),
                ("@provider", hold.Provider),
                ("@room", time.Room.Value),
                ("@starts", time.When.Start.Stored()),
                ("@ends", time.When.End.Stored()));
        }
    }

    /// <summary>Ends a hold; its times go with it.</summary>
    public static Task<int> EndAsync(Session session, BookingId id) =>
        session.ExecuteAsync("DELETE FROM holds WHERE id = @id", ("@id", id.Value));

    /// <summary>Those that have lapsed, the earliest first, without their further times.</summary>
    public static Task<IReadOnlyList<Hold>> LapsedAsync(Session session, Instant now, int atMost) => session.ListAsync(
        $"SELECT {Columns} FROM holds AS h WHERE h.until <= @now ORDER BY h.until, h.id LIMIT @most",
        Read,
        ("@now", now.Stored()),
        ("@most", atMost));

    /// <summary>Those that live and overlap a window, with all their times.</summary>
    public static async Task<IReadOnlyList<Hold>> LiveAsync(Session session, string provider, Interval window, Instant now)
    {
        var rows = await session.ListAsync(
            $"""
            SELECT {Columns}, t.starts, t.ends, t.room FROM holds AS h JOIN hold_times AS t ON t.hold = h.id
            WHERE h.until > @now AND h.id IN (
                SELECT hold FROM hold_times WHERE provider = @provider AND ends > @from AND starts < @until)
            ORDER BY h.starts, h.id, t.starts
            """,
            row => (Hold: Read(row), Time: new HeldTime(new RoomId(row.GetString(10)), row.GetInterval(8))),
            ("@provider", provider),
            ("@now", now.Stored()),
            ("@from", window.Start.Stored()),
            ("@until", window.End.Stored()));
        return [.. rows.GroupBy(row => row.Hold, (hold, of) => hold with
        {
            Further = of.Select(row => row.Time).Where(time => time != new HeldTime(hold.Room, hold.When)).ToArray(),
        })];
    }

    private static Hold Read(DbDataReader row) => new(
        new BookingId(row.GetString(0)),
        row.GetString(1),
        new RoomId(row.GetString(2)),
        row.GetInterval(3),
        new UserId(row.GetString(5), row.GetString(6)),
        row.GetInstant(7));
}
