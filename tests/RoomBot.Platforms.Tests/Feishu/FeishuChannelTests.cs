using Microsoft.Extensions.DependencyInjection;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using RoomBot.Testing.Contracts;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuChannelTests : ChannelContract, IAsyncDisposable
{
    private const int TooLongAgo = 230031;

    private FeishuTenant? tenant;

    public async ValueTask DisposeAsync()
    {
        if (tenant is not null)
        {
            await tenant.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task<ChannelSetting> StartAsync(FakeClock clock)
    {
        const string Bob = "ou_bob";
        const string Chat = $"oc_direct_{Bob}";
        tenant = await FeishuTenant.StartAsync(time: clock);
        var feishu = tenant.Feishu;
        return new ChannelSetting(tenant.Services.GetRequiredService<IChannel>(), new ConversationKey(ChannelName.Feishu, Chat, Bob))
        {
            Shown = () => [.. feishu.Messages(Chat).Select(message => message.Text)],
            Trouble = (trouble, times) => feishu.Plan(trouble, times, FeishuCalls.Send, FeishuCalls.Patch),
            ThrowOut = () => feishu.Leave(Chat),
            EndUpdates = () => feishu.Faults.Plan(FeishuCalls.Patch, new Fault.Refused(TooLongAgo, 400), times: 9),
        };
    }
}
