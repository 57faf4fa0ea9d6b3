using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu;
using RoomBot.Platforms.Shared;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using RoomBot.Testing.Contracts;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuClientTests : ClientContract, IAsyncDisposable
{
    private const string Chat = "oc_direct_ou_bob";
    private const string Card = """{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"hello"}]}}""";

    private FeishuTenant? tenant;

    public async ValueTask DisposeAsync()
    {
        if (tenant is not null)
        {
            await tenant.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task<ClientSetting> StartAsync(FakeClock clock)
    {
        var options = new FeishuSimulatorOptions { HasRateLimits = false };
        var started = tenant = await FeishuTenant.StartAsync(options, clock);
        var (client, feishu) = (started.Services.GetRequiredService<FeishuClient>(), started.Feishu);
        return new ClientSetting(() => FaultAsync(client.BotAsync(TestContext.Current.CancellationToken)), () => FaultAsync(started.SendAsync(Chat, Card)))
        {
            TokensFetched = () => feishu.Count(FeishuCalls.Token),
            TokenLife = Duration.FromTimeSpan(options.TokenLife),
            Asked = () => feishu.Count(FeishuCalls.Bot),
            Written = () => feishu.Count(FeishuCalls.Send),
            ExpireTokens = feishu.ExpireTokens,
            RefuseCredentials = () => feishu.Faults.Plan(FeishuCalls.Token, new Fault.Refused(10014, 400), times: 9),
            Trouble = (trouble, times) => feishu.Plan(trouble, times, FeishuCalls.Bot, FeishuCalls.Send),
        };
    }

    private static async Task<ProviderFault?> FaultAsync(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (PlatformFaultException exception)
        {
            return exception.Fault;
        }
    }
}
