using System.Globalization;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Storage;

namespace RoomBot.Benchmarks.Storage;

/// <summary>A database in a folder of its own, on the disk the system keeps temporary files on.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet knows of no disposing: a benchmark's clean-up calls End
internal sealed class BenchmarkDatabase : IClock
#pragma warning restore CA1001
{
    private readonly string folder = Directory.CreateTempSubdirectory("roombot-benchmark-").FullName;
    private readonly ServiceProvider services;

    public BenchmarkDatabase()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "roombot.db")}",
        };
        services = new ServiceCollection()
            .AddSingleton<IClock>(this)
            .AddRoomBotStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    /// <summary>The moment at which everything happens; the bookings begin with this day.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 4, 0, 0);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Instant GetCurrentInstant() => Now;

    /// <summary>
    /// Rooms with bookings of an hour from today on, the same number in each, four a day: in every other room at 15:00, 13:00,
    /// 11:00 and 9:00, in the others an hour earlier. However many there are, at 15:00 today half the rooms are taken.
    /// </summary>
    public async Task FillAsync(int rooms, int bookings)
    {
        await Get<RoomStore>().PutAsync([.. Enumerable.Range(0, rooms).Select(ARoom)], CancellationToken.None);
        await Get<Database>().WriteAsync(
            async session =>
            {
                await session.Connection.ExecuteAsync(
                    """
                    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < @bookings - 1)
                    INSERT INTO room_events (id, key, state, organiser, topic, created_at)
                    SELECT n + 1, 'k' || n, 'standing', 'Ann', 'Weekly', 0 FROM numbers
                    """,
                    new { bookings });
                return await session.Connection.ExecuteAsync(
                    """
                    INSERT INTO room_occurrences (event, room, starts, ends, accepted)
                    SELECT event, 'r' || room, start, start + @hour, 1 FROM (
                        SELECT event, room, @from + @day * (n / 4) + @hour * (15 - room % 2 - 2 * (n % 4)) AS start
                        FROM (SELECT id AS event, (id - 1) % @rooms AS room, (id - 1) / @rooms AS n FROM room_events))
                    """,
                    new
                    {
                        rooms,
                        from = Now.ToUnixTimeTicks(),
                        hour = NodaConstants.TicksPerHour,
                        day = NodaConstants.TicksPerDay,
                    });
            },
            CancellationToken.None);
    }

    /// <summary>Takes it away; not asynchronous, because in this process BenchmarkDotNet does not wait for such a clean-up.</summary>
    public void End()
    {
        services.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static Room ARoom(int i) => new(
        new RoomId("r" + i.ToString(CultureInfo.InvariantCulture)),
        "A" + i.ToString(CultureInfo.InvariantCulture),
        4 + (i % 16),
        new Place(i % 2 == 0 ? "上海" : "北京", "A座", (i % 20).ToString(CultureInfo.InvariantCulture)),
        (Equipment)(i % 128));
}
