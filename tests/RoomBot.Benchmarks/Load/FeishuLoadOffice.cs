using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using RoomBot.Host;
using RoomBot.Host.Settings;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Benchmarks.Load;

/// <summary>The bot as <c>serve</c> sets it up, its database on disk, beside a simulated Feishu without rate limits, in this process.</summary>
internal sealed class FeishuLoadOffice : IAsyncDisposable
{
    private const int People = 200;

    private readonly DirectoryInfo _folder;
    private readonly FeishuServer _server;
    private readonly WebApplication _bot;
    private int _sent;

    private FeishuLoadOffice(DirectoryInfo folder, FeishuServer server, WebApplication bot) => (_folder, _server, _bot) = (folder, server, bot);

    public FeishuSimulator Feishu => _server.Feishu;

    public IServiceProvider Services => _bot.Services;

    public Uri Webhook => new(new Uri(_bot.Urls.First()), "/webhooks/feishu");

    public static string Room(int number) => string.Create(CultureInfo.InvariantCulture, $"omm_{number:000}");

    public static async Task<FeishuLoadOffice> OpenAsync(TimeSpan latency, int rooms)
    {
        var options = new FeishuSimulatorOptions { Latency = latency, HasRateLimits = false };
        var server = await FeishuServer.StartAsync(options, TimeProvider.System, port: 0, CancellationToken.None);
        Fill(server.Feishu, rooms);
        var folder = Directory.CreateTempSubdirectory("roombot-feishu-load-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"), new("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "load.db")}"),
            new("Serilog:MinimumLevel:Default", "Fatal"), new("Feishu:AppId", options.AppId), new("Feishu:AppSecret", options.AppSecret),
            new("Feishu:VerificationToken", options.VerificationToken), new("Feishu:EncryptKey", options.EncryptKey), new("Feishu:BaseUrl", server.Address.ToString()),
        ]).Build();
        var settings = CheckedSettings.Require(configuration);
        var bot = await HostSetup.BuildAsync(configuration, settings, PlatformParts.Of(settings, configuration), TimeProvider.System, CancellationToken.None);
        await bot.StartAsync();
        return new FeishuLoadOffice(folder, server, bot);
    }

    /// <summary>A message of the next person's, encrypted and signed, as the platform sends it.</summary>
    public HttpRequestMessage Push(Uri address, string text, out string chat)
    {
        var number = Interlocked.Increment(ref _sent);
        var person = string.Create(CultureInfo.InvariantCulture, $"ou_{number % People}");
        chat = $"oc_direct_{person}";
        var options = new FeishuSimulatorOptions();
        var now = TimeProvider.System.GetUtcNow();
        var body = FeishuCipher.Seal(Event(options, number, person, chat, text, now), options.EncryptKey);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var push = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        push.Headers.Add("X-Lark-Request-Timestamp", timestamp);
        push.Headers.Add("X-Lark-Request-Nonce", "nonce");
        push.Headers.Add("X-Lark-Signature", FeishuCipher.Sign(timestamp, "nonce", options.EncryptKey, body));
        return push;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void Fill(FeishuSimulator feishu, int rooms)
    {
        feishu.Add(new SimulatedLevel("omb_sh", "上海", ""));
        for (var n = 0; n < rooms; n++)
        {
            feishu.Add(new SimulatedRoom(Room(n), string.Create(CultureInfo.InvariantCulture, $"R{n:000}"), 4 + (n % 17), "omb_sh"));
        }

        for (var n = 0; n < People; n++)
        {
            var person = string.Create(CultureInfo.InvariantCulture, $"ou_{n}");
            feishu.AddPerson(person, $"同事{person[3..]}");
        }
    }

    private static string Event(FeishuSimulatorOptions options, int number, string person, string chat, string text, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var id = string.Create(CultureInfo.InvariantCulture, $"{number:x8}{now.Ticks:x16}");
        return new JsonObject
        {
            ["schema"] = "2.0",
            ["header"] = new JsonObject
            {
                ["event_id"] = $"e{id}",
                ["event_type"] = "im.message.receive_v1",
                ["create_time"] = at,
                ["token"] = options.VerificationToken,
                ["app_id"] = options.AppId,
                ["tenant_key"] = "t1",
            },
            ["event"] = new JsonObject
            {
                ["sender"] = new JsonObject { ["sender_id"] = new JsonObject { ["open_id"] = person, ["union_id"] = "on_1" }, ["sender_type"] = "user", ["tenant_key"] = "t1" },
                ["message"] = new JsonObject
                {
                    ["message_id"] = $"om_{id}",
                    ["create_time"] = at,
                    ["update_time"] = at,
                    ["chat_id"] = chat,
                    ["chat_type"] = "p2p",
                    ["message_type"] = "text",
                    ["content"] = new JsonObject { ["text"] = text }.ToJsonString(),
                },
            },
        }.ToJsonString();
    }
}
