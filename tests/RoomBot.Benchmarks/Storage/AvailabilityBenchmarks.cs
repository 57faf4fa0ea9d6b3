using BenchmarkDotNet.Attributes;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Storage;

namespace RoomBot.Benchmarks.Storage;

/// <summary>
/// Which rooms are free for an hour at three, when half of them are taken: linear in rooms, logarithmic in bookings. Beside the search as it
/// is, what the same question costs when the database is asked for each room.
/// </summary>
public class AvailabilityBenchmarks
{
    private static readonly Interval When = new(
        BenchmarkDatabase.Now + Duration.FromHours(15), BenchmarkDatabase.Now + Duration.FromHours(16));

    private BenchmarkDatabase database = null!;
    private RoomId[] rooms = [];
    private RoomFinder finder = null!;
    private IRoomProvider provider = null!;
    private RoomQuery query = null!;

    /// <summary>Rooms and bookings, one of them growing at a time.</summary>
    public static IEnumerable<string> Sizes => ["100/20000", "1000/20000", "10000/20000", "500/2000", "500/20000", "500/200000"];

    /// <summary>Rooms/bookings.</summary>
    [ParamsSource(nameof(Sizes))]
    public string Office { get; set; } = "500/20000";

    /// <summary>Fills the office and asks once, as the first user of the day does.</summary>
    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    /// <summary>Takes the office away.</summary>
    [GlobalCleanup]
    public void End() => database.End();

    /// <summary>The whole search: directory, calendar, holds, ranking.</summary>
    [Benchmark(Baseline = true)]
    public Task<FindResult> FindAsync() => finder.FindAsync(query, BenchmarkDatabase.Now, CancellationToken.None);

    /// <summary>When all rooms are taken, from the calendar in memory.</summary>
    [Benchmark]
    public Task<IReadOnlyList<RoomBusy>> BusyAsync() => provider.BusyAsync(rooms, When, CancellationToken.None);

    /// <summary>The same by one prepared question to the database for each room.</summary>
    [Benchmark]
    public Task<int> BusyBySqlAsync() => database.Get<Database>().ReadAsync(
        async session =>
        {
            var taken = 0;
            foreach (var room in rooms)
            {
                taken += (await session.ListAsync(
                    "SELECT starts, ends FROM room_occurrences WHERE room = @room AND ends > @from AND starts < @until ORDER BY starts",
                    row => row.GetInt64(0),
                    ("@room", room.Value),
                    ("@from", When.Start.ToUnixTimeTicks()),
                    ("@until", When.End.ToUnixTimeTicks()))).Count;
            }

            return taken;
        },
        CancellationToken.None);

    // Not the setup itself: in this process BenchmarkDotNet does not wait for one that is asynchronous.
    private async Task FillAsync()
    {
        database = new BenchmarkDatabase();
        var sizes = Office.Split('/').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        await database.FillAsync(sizes[0], sizes[1]);
        provider = database.Get<IRoomProvider>();
        finder = new RoomFinder(provider, database.Get<IBookingStore>());
        rooms = [.. (await database.Get<RoomStore>().ListAsync(CancellationToken.None)).Select(r => r.Id)];
        query = new RoomQuery(new UserId("test", "u1"), When, DateTimeZone.Utc) { Capacity = 8 };
        await BusyAsync();
    }
}
