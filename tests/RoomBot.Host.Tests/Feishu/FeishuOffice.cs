using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using RoomBot.Host.Settings;
using RoomBot.Simulators.Feishu;
using SQLitePCL;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The bot as <c>serve</c> sets it up, over real HTTP against a simulated Feishu; it can be stopped and started again over the same database.</summary>
internal sealed class FeishuOffice : IAsyncDisposable
{
    public const string Alice = "ou_alice";
    public const string Bob = "ou_bob";
    public const string Admin = "ou_admin";
    public const string Team = "oc_team";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(45);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-feishu-");
    private readonly FeishuServer _server;
    private readonly TimeProvider _time;
    private readonly (string Key, string Value)[] _settings;
    private WebApplication? _bot;

    private FeishuOffice(FeishuServer server, TimeProvider time, (string Key, string Value)[] settings)
    {
        (_server, _time, _settings) = (server, time, settings);
        Fill(server.Feishu);
    }

    public FeishuSimulator Feishu => _server.Feishu;

    public FeishuSimulatorOptions Options { get; private init; } = new();

    /// <summary>What the bot was last started with.</summary>
    public IConfigurationRoot Configuration { get; private set; } = new ConfigurationBuilder().Build();

    /// <summary>Where the simulated Feishu listens.</summary>
    public Uri Address => _server.Address;

    public Uri Webhook => new(new Uri(_bot!.Urls.First()), "/webhooks/feishu");

    public static async Task<FeishuOffice> OpenAsync(FeishuSimulatorOptions? options = null, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        options ??= new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50) };
        time ??= TimeProvider.System;
        var server = await FeishuServer.StartAsync(options, time, port: 0, TestContext.Current.CancellationToken);
        var office = new FeishuOffice(server, time, settings) { Options = options };
        await office.StartAsync();
        return office;
    }

    /// <summary>True for what the bot wrote.</summary>
    public bool IsBots(SimulatedMessage message) => string.Equals(message.From, Options.BotId, StringComparison.Ordinal);

    /// <summary>True for an event in the bot's own calendar.</summary>
    public bool IsBots(SimulatedEvent made) => string.Equals(made.Owner, Options.BotId, StringComparison.Ordinal);

    public static string Direct(string person) => $"oc_direct_{person}";

    /// <summary>Starts the bot, with settings of this run alone where some are given.</summary>
    public async Task StartAsync(params (string Key, string Value)[] besides)
    {
        KeyValuePair<string, string?>[] usual =
        [
            new("urls", "http://127.0.0.1:0"), new("Storage:ConnectionString", Database),
            new("Serilog:MinimumLevel:Default", "Fatal"), new("RoomBot:Admins:0", $"feishu:{Admin}"),
            new("Feishu:AppId", Options.AppId), new("Feishu:AppSecret", Options.AppSecret), new("Feishu:VerificationToken", Options.VerificationToken),
            new("Feishu:EncryptKey", Options.EncryptKey), new("Feishu:BaseUrl", _server.Address.ToString()), new("Feishu:CallTimeout", "00:00:02"),
        ];
        var configuration = Configuration = new ConfigurationBuilder().AddInMemoryCollection(usual)
            .AddInMemoryCollection(_settings.Concat(besides).Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        var settings = CheckedSettings.Require(configuration);
        _bot = await HostSetup.BuildAsync(configuration, settings, PlatformParts.Of(settings, configuration), _time, TestContext.Current.CancellationToken);
        await _bot.StartAsync(TestContext.Current.CancellationToken);
        if (!_settings.Any(s => s is ("Feishu:Transport", "LongConnection")))
        {
            Feishu.Webhook = Webhook;
        }
    }

    /// <summary>Nobody can write to the database until what is returned is disposed of.</summary>
    public IDisposable LockStorage()
    {
        Batteries_V2.Init();
        var other = new SqliteConnection(Database);
        other.Open();
        other.BeginTransaction(System.Data.IsolationLevel.Serializable);
        return other;
    }

    public async Task StopAsync()
    {
        await _bot!.StopAsync(TestContext.Current.CancellationToken);
        await _bot.DisposeAsync();
        _bot = null;
    }

    /// <summary>Somebody writes; the bot's next message to that chat that holds the words.</summary>
    public async Task<SimulatedMessage> AskAsync(string person, string text, string words, string? chat = null)
    {
        var where = chat ?? Direct(person);
        var before = Feishu.Messages(where).Count;
        var push = await Feishu.SayAsync(person, where, text);
        Assert.True(push.IsTaken, $"not taken: {push}");
        return await SeenAsync(where, words, before + 1);
    }

    /// <summary>A message of Alice's in her direct chat, as Feishu tells it: the same for the same id.</summary>
    public static JsonObject Said(string id, string text = "你会什么") => new()
    {
        ["sender"] = new JsonObject { ["sender_id"] = new JsonObject { ["open_id"] = Alice }, ["sender_type"] = "user" },
        ["message"] = new JsonObject
        {
            ["message_id"] = $"om_{id}",
            ["chat_id"] = Direct(Alice),
            ["chat_type"] = "p2p",
            ["message_type"] = "text",
            ["create_time"] = $"{1795225200000 + id.Sum(c => c)}",
            ["content"] = new JsonObject { ["text"] = text }.ToJsonString(),
        },
    };

    /// <summary>Waits until a message of the bot's holds the words.</summary>
    public async Task<SimulatedMessage> SeenAsync(string chat, string words, int after = 0)
    {
        SimulatedMessage? found = null;
        await UntilAsync(
            () => (found = Feishu.Messages(chat).Skip(after).LastOrDefault(m => IsBots(m) && m.Text.Contains(words, StringComparison.Ordinal))) is not null,
            () => $"Nobody said “{words}” in {chat}: {string.Join(" // ", Feishu.Messages(chat).Select(m => $"{m.From}: {m.Text.ReplaceLineEndings(" · ")}"))}\n{Journal()}");
        return found!;
    }

    /// <summary>Asks for a room by name up to its confirm card.</summary>
    public Task<SimulatedMessage> ToConfirmAsync(string person = Alice, string room = "A301", string time = "明天下午3点到4点") =>
        AskAsync(person, $"订{time}的{room}，周会", "确认预订");

    /// <summary>Presses Confirm on the card.</summary>
    public Task<FeishuClick> ConfirmAsync(SimulatedMessage card, string person = Alice) => Feishu.ClickAsync(person, card.Id, "确认");

    public static async Task UntilAsync(Func<bool> holds, Func<string> otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !holds();)
        {
            Assert.True(waited.Elapsed < _patience, otherwise());
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the bot called, with the codes it got.</summary>
    public string Journal() => string.Join('\n', Feishu.Calls.Select(c => $"{c.Number} {c.Name} {c.Status} {c.Code}"));

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await StopAsync();
        }

        var violations = Feishu.Violations;
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(violations);
    }

    private string Database => $"Data Source={Path.Combine(_folder.FullName, "bot.db")};Pooling=False";

    private static void Fill(FeishuSimulator feishu)
    {
        feishu.AddPerson(Alice, "王芳");
        feishu.AddPerson(Bob, "李雷");
        feishu.AddPerson(Admin, "陈管理");
        feishu.AddGroup(Team, "项目组", Alice, Bob, Admin);
        feishu.Add(new SimulatedLevel("omb_sh", "上海", ""));
        feishu.Add(new SimulatedLevel("omb_a", "A座", "omb_sh"));
        feishu.Add(new SimulatedLevel("omb_3", "3层", "omb_a"));
        feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { Devices = ["投影仪", "白板"] });
        feishu.Add(new SimulatedRoom("omm_a302", "A302", 6, "omb_3") { Devices = ["电视"] });
        feishu.Add(new SimulatedRoom("omm_b105", "B105", 20, "omb_a") { Devices = ["视频会议"] });
    }
}
