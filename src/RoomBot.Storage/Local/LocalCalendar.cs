using System.Collections.Concurrent;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Local;

/// <summary>
/// When the local rooms are taken, kept in memory and in step with the database: one small question tells whether anything
/// has changed, by this process or another, and only rooms that did are read again.
/// </summary>
/// <remarks>Asking the database for each of 500 rooms takes ten times as long as a whole turn may; see tests/RoomBot.Benchmarks/results.</remarks>
internal sealed class LocalCalendar(Database database, IClock clock) : IDisposable
{
    // What is longer ago is asked for seldom, and read from the database then.
    private static readonly Duration Remembered = Duration.FromDays(2);

    private readonly ConcurrentDictionary<RoomId, RoomCalendar> rooms = new();
    private readonly SemaphoreSlim gate = new(1, 1);
    private long version = -1;

    /// <summary>When rooms are taken; one entry per room, in the order asked.</summary>
    public async Task<IReadOnlyList<RoomBusy>> BusyAsync(
        IReadOnlyList<RoomId> asked, Interval window, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(
            async session => await session.FirstAsync("SELECT calendar FROM room_versions", row => row.GetInt64(0)),
            cancellationToken);
        var (from, until) = (window.Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());
        var busy = new RoomBusy[asked.Count];
        if (stored == Interlocked.Read(ref version) && Answer(asked, window, busy))
        {
            return busy;
        }

        await CatchUpAsync(asked, cancellationToken);
        if (!Answer(asked, window, busy))
        {
            for (var i = 0; i < busy.Length; i++)
            {
                busy[i] = (await ReadAsync(asked[i], window.Start, cancellationToken)).In(from, until);
            }
        }

        return busy;
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    // False where a room has not been read yet, or not from so long ago on.
    private bool Answer(IReadOnlyList<RoomId> asked, Interval window, RoomBusy[] busy)
    {
        var (from, until) = (window.Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());
        for (var i = 0; i < busy.Length; i++)
        {
            if (!rooms.TryGetValue(asked[i], out var calendar) || window.Start < calendar.Since)
            {
                return false;
            }

            busy[i] = calendar.In(from, until);
        }

        return true;
    }

    // All changes of what is kept are made here, one at a time: nothing read earlier replaces what was read later.
    private async Task CatchUpAsync(IReadOnlyList<RoomId> asked, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var changes = await database.ReadAsync(
                async session => await session.ListAsync(
                    """
                    SELECT room_versions.calendar, room_changes.room FROM room_versions
                    LEFT JOIN room_changes ON room_changes.calendar > @known
                    """,
                    row => (Version: row.GetInt64(0), Room: row.GetText(1)),
                    ("@known", version)),
                cancellationToken);
            var since = clock.GetCurrentInstant() - Remembered;
            foreach (var (_, room) in changes)
            {
                if (room is not null && rooms.ContainsKey(new RoomId(room)))
                {
                    rooms[new RoomId(room)] = await ReadAsync(new RoomId(room), since, cancellationToken);
                }
            }

            foreach (var room in asked)
            {
                if (!rooms.ContainsKey(room))
                {
                    rooms[room] = await ReadAsync(room, since, cancellationToken);
                }
            }

            Interlocked.Exchange(ref version, changes[0].Version);
        }
        finally
        {
            gate.Release();
        }
    }

    private Task<RoomCalendar> ReadAsync(RoomId room, Instant since, CancellationToken cancellationToken) => database.ReadAsync(
        async session => new RoomCalendar(
            since,
            await session.ListAsync(
                """
                SELECT o.starts, o.ends, e.organiser, e.topic
                FROM room_occurrences AS o JOIN room_events AS e ON e.id = o.event
                WHERE o.room = @room AND o.ends > @since ORDER BY o.starts
                """,
                row => new BusyInterval(row.GetInterval(0), row.GetString(2)) { Topic = row.GetString(3) },
                ("@room", room.Value),
                ("@since", since.Stored()))),
        cancellationToken);
}
