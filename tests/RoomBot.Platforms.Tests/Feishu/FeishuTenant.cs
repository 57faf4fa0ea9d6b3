using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Feishu;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Fakes;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>A simulated tenant with rooms and people, and the adapter as the host would set it up, over real HTTP.</summary>
internal sealed class FeishuTenant : IAsyncDisposable
{
    private readonly FeishuServer home;

    private FeishuTenant(FeishuServer home, ServiceProvider services)
    {
        this.home = home;
        Services = services;
    }

    public FeishuSimulator Feishu => home.Feishu;

    public Uri Address => home.Address;

    public ServiceProvider Services { get; }

    /// <summary>The bot sends a card.</summary>
    /// <returns>The message's id.</returns>
    public async Task<string> SendAsync(string chat, string card)
    {
        var sent = await Services.GetRequiredService<FeishuClient>().GetAsync(
            isRepeatable: false, (api, token, stop) => api.SendAsync(token, "chat_id", new MessageRequest(chat, "interactive", card, Uuid: null), stop), TestContext.Current.CancellationToken);
        return sent.MessageId!;
    }

    public static async Task<FeishuTenant> StartAsync(FeishuSimulatorOptions? options = null, TimeProvider? time = null, params IEnumerable<(string Key, string Value)> settings)
    {
        options ??= new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50) };
        time ??= TimeProvider.System;
        var server = await FeishuServer.StartAsync(options, time, port: 0, TestContext.Current.CancellationToken);
        Fill(server.Feishu);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Feishu:AppId", options.AppId), new("Feishu:AppSecret", options.AppSecret), new("Feishu:VerificationToken", options.VerificationToken),
            new("Feishu:EncryptKey", options.EncryptKey), new("Feishu:BaseUrl", server.Address.ToString()),
            .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)),
        ]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddSingleton<IClock>(time.ToClock())
            .AddSingleton<ISignInStore, MemorySignInStore>().AddSingleton<IHeardLog, MemoryHeardLog>()
            .AddSingleton<ReplyWriter>().AddSingleton(new DialogSettings(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]) { Key = new byte[32] })
            .AddFeishu(configuration);
        return new FeishuTenant(server, services.BuildServiceProvider());
    }

    /// <summary>Nothing was done against the documentation.</summary>
    public async ValueTask DisposeAsync()
    {
        var violations = Feishu.Violations;
        await Services.DisposeAsync();
        await home.DisposeAsync();
        Assert.Empty(violations);
    }

    private static void Fill(FeishuSimulator feishu)
    {
        feishu.AddPerson("u1", "Ann");
        feishu.AddPerson("ou_bob", "Bob");
        feishu.AddPerson("ou_cid", "Cid");
        feishu.AddPerson("ou_dan", "Dan");
        feishu.Add(new SimulatedLevel("omb_sh", "上海", ""));
        feishu.Add(new SimulatedLevel("omb_a", "A座", "omb_sh"));
        feishu.Add(new SimulatedLevel("omb_3", "3层", "omb_a"));
        feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { Devices = ["投影仪", "白板"] });
        feishu.Add(new SimulatedRoom("omm_a302", "A302", 6, "omb_3") { Devices = ["电视"] });
        feishu.Add(new SimulatedRoom("omm_a303", "A303", 8, "omb_3") { IsEnabled = false });
        feishu.Add(new SimulatedRoom("omm_a304", "A304", 8, "omb_3") { NeedsApproval = true });
        feishu.Add(new SimulatedRoom("omm_a305", "A305", 8, "omb_3") { IsSilent = true });
        feishu.Add(new SimulatedRoom("omm_a306", "A306", 8, "omb_3") { Declines = true });
    }
}
