using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.People;
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

    public static TheoryData<int> Permanent { get; } =
        [230001, 230015, 230017, 230022, 230025, 230028, 230054, 230055, 230071, 230072, 230075, 230111, 99992352, 99992355, 99992356, 99992402, 9499, 19036];

    [Theory, MemberData(nameof(Permanent))]
    public async Task What_Feishu_will_never_take_is_not_tried_for_ever(int code)
    {
        var result = await RefusedAsync(FeishuCalls.Send, new Fault.Refused(code, 400));

        Assert.Contains($"{code}", Assert.IsType<SendResult.Never>(result).Why, StringComparison.Ordinal);
    }

    [Theory, InlineData(18052), InlineData(18053), InlineData(230013), InlineData(230099)]
    public async Task A_card_for_one_member_that_cannot_be_shown_is_not_tried_for_ever(int code)
    {
        var result = await RefusedAsync(FeishuCalls.SendEphemeral, new Fault.Refused(code, 400), isForOne: true);

        Assert.Contains($"{code}", Assert.IsType<SendResult.Never>(result).Why, StringComparison.Ordinal);
    }

    [Theory, InlineData(11232, 400), InlineData(2200, 500), InlineData(10014, 400)]
    public async Task A_card_for_one_member_is_tried_later_where_that_may_help(int code, int status) =>
        Assert.IsType<SendResult.Later>(await RefusedAsync(FeishuCalls.SendEphemeral, new Fault.Refused(code, status), isForOne: true));

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

    private async Task<SendResult> RefusedAsync(string call, Fault fault, bool isForOne = false)
    {
        var clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
        var setting = await StartAsync(clock);
        tenant!.Feishu.Faults.Plan(call, fault, times: 9);
        var message = TurnSamples.Message(TurnSamples.Digits(1), TurnSamples.Card("c1")) with { Conversation = setting.Chat };
        return await clock.PassUntilAsync(setting.Channel.SendAsync(
            isForOne ? message with { Chat = ChatKind.Group, OnlyFor = new Person(setting.Chat.User, "Bob") } : message, TestContext.Current.CancellationToken));
    }
}
