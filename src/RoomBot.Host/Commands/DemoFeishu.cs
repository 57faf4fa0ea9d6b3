using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;
using RoomBot.Dialog.Channels;
using RoomBot.Host.Channels;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Host.Commands;

/// <summary>The Feishu of the demo: a simulated tenant with the playground's people and rooms, to which the bot speaks as it would to the real one.</summary>
internal sealed class DemoFeishu : IAsyncDisposable
{
    private const int RoomsWithPast = 4;
    private const int DaysOfPast = 7;

    private readonly FeishuServer _server;

    private DemoFeishu(FeishuServer server)
    {
        _server = server;
        Window = new FeishuWindow(server.Feishu);
    }

    /// <summary>What its page calls.</summary>
    public FeishuWindow Window { get; }

    /// <summary>The administrator, as Feishu knows them.</summary>
    public static UserId Administrator => new(ChannelName.Feishu.Value, $"ou_{WebChatOffice.Administrator.Value}");

    /// <summary>Starts it, and sets the bot up for it.</summary>
    /// <param name="configuration">Gets the settings of Feishu; those that are there are for the real one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<DemoFeishu> StartAsync(IConfigurationRoot configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(700) };
        var server = await FeishuServer.StartAsync(options, time, port: 0, cancellationToken);
        foreach (var (key, value) in new[]
        {
            ("AppId", options.AppId), ("AppSecret", options.AppSecret), ("VerificationToken", options.VerificationToken), ("EncryptKey", options.EncryptKey),
            ("BaseUrl", server.Address.ToString()), ("Transport", "LongConnection"), ("Rooms", "Feishu"),
        })
        {
            configuration[$"Feishu:{key}"] = value;
        }

        return new DemoFeishu(server);
    }

    /// <summary>Puts the people and rooms there.</summary>
    /// <param name="services">Where the sample rooms are.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var feishu = _server.Feishu;
        foreach (var person in WebChatOffice.People)
        {
            feishu.AddPerson($"ou_{person.Id.Value}", person.Name);
        }

        feishu.AddGroup("oc_team", "Team", [.. WebChatOffice.People.Select(p => $"ou_{p.Id.Value}")]);
        var local = services.GetServices<IRoomProvider>().First(provider => provider.Name is "local");
        if (await local.RoomsAsync(WebChatOffice.Administrator, cancellationToken) is RoomsAnswer.Known known)
        {
            foreach (var room in known.Rooms)
            {
                Add(feishu, room);
            }

            AddPast(feishu, [.. known.Rooms.Where(room => room.Enabled).Take(RoomsWithPast)], services.GetRequiredService<IClock>().GetCurrentInstant());
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // Meetings of the last days, so that a report of usage has something to tell.
    private static void AddPast(FeishuSimulator feishu, IReadOnlyList<Room> rooms, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var noon = ZonedTimes.Day(now.InZone(zone).Date, zone).Start + Duration.FromHours(12);
        for (var back = 1; back <= DaysOfPast; back++)
        {
            for (var n = 0; n < rooms.Count; n++)
            {
                var start = noon - Duration.FromDays(back) + Duration.FromHours(n - 2);
                var meeting = feishu.Take(
                    $"omm_{rooms[n].Id.Value}", start.ToDateTimeOffset(), (start + Duration.FromHours(rooms.Count - n)).ToDateTimeOffset(), $"ou_{WebChatOffice.People[n % WebChatOffice.People.Count].Id.Value}");
                if ((back + n) % 3 > 0)
                {
                    feishu.CheckIn(meeting);
                }
            }
        }
    }

    private static void Add(FeishuSimulator feishu, Room room)
    {
        var above = "";
        foreach (var name in new[] { room.Place.City, room.Place.Building, room.Place.Floor }.Where(name => name.Length > 0))
        {
            var id = $"omb_{above}{name}".Replace("omb_omb_", "omb_", StringComparison.Ordinal);
            feishu.Add(new SimulatedLevel(id, name, above));
            above = id;
        }

        feishu.Add(new SimulatedRoom($"omm_{room.Id.Value}", room.Name, room.Capacity, above)
        {
            Devices = [.. Enum.GetValues<Equipment>().Where(e => e != Equipment.None && room.Equipment.HasFlag(e)).Select(e => e.ToString())],
            IsEnabled = room.Enabled,
            NeedsApproval = room.NeedsApproval,
        });
    }
}
