using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Storage;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Benchmarks.Load;

/// <summary>The bot over a database in a folder of its own: 500 rooms and 20,000 bookings.</summary>
internal sealed class LoadOffice : IAsyncDisposable
{
    private const int Rooms = 500;
    private const int BookingsPerRoom = 40;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-load-");

    private LoadOffice() => Services = Build();

    public ServiceProvider Services { get; }

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "load.db")}";

    public static async Task<LoadOffice> OpenAsync()
    {
        var office = new LoadOffice();
        await office.FillAsync();
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", Connection)]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IClock>(TimeProvider.System.ToClock())
            .AddSingleton<ITimeRecognizer, TimeRecognizer>()
            .AddSingleton<IUnderstander, Understander>()
            .AddSingleton<IChannel, LoadChannel>()
            .AddSingleton(new DialogSettings(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]) { Key = new byte[32] })
            .AddRoomBotStorage(configuration)
            .AddRoomBotDialog()
            .BuildServiceProvider();
    }

    private async Task FillAsync()
    {
        var csv = new StringBuilder("id,name,capacity,city,building,floor,equipment\n");
        for (var room = 0; room < Rooms; room++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"r{room},R{room},{4 + (room % 17)},上海,{(char)('A' + (room % 5))}座,{room % 20},{(room % 2 == 0 ? "projector" : "video")}\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        await Services.GetRequiredService<RoomImport>().ImportAsync(file, skipBad: false, CancellationToken.None);

        // Others' meetings, an hour each, on the days from tomorrow on; written as the room system keeps them.
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var first = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 86400 + 1;
        for (var n = 0; n < Rooms * BookingsPerRoom; n++)
        {
            var (room, at) = (n % Rooms, n / Rooms);
            var starts = Instant.FromUnixTimeSeconds(((first + (at / 4)) * 86400) + ((1 + (at % 4 * 2) + (room % 2)) * 3600));
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                INSERT INTO room_events (id, key, state, organiser, topic, created_at) VALUES (@id, @key, 'standing', 'others', 'weekly', 0);
                INSERT INTO room_occurrences (event, room, starts, ends, accepted) VALUES (@id, @room, @starts, @ends, 1);
                """;
            command.Parameters.AddWithValue("@id", n + 1);
            command.Parameters.AddWithValue("@key", $"load-{n}");
            command.Parameters.AddWithValue("@room", $"r{room}");
            command.Parameters.AddWithValue("@starts", starts.ToUnixTimeTicks());
            command.Parameters.AddWithValue("@ends", (starts + Duration.FromHours(1)).ToUnixTimeTicks());
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
