using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>What people and administrators do at Feishu itself while the bot runs.</summary>
public sealed class FeishuChangesTests
{
    [Fact]
    public async Task A_booking_that_was_moved_in_Feishu_is_listed_at_its_new_time()
    {
        await using var office = await OpenAsync();
        await office.ConfirmAsync(await office.ToConfirmAsync());
        await office.SeenAsync(Direct(Alice), "已预订");
        var (from, until) = FeishuBookingTests.Tomorrow(17, 18);
        office.Feishu.MoveElsewhere(Assert.Single(office.Feishu.Events).Id, from, until);
        await UntilAsync(() => office.Feishu.Events[0].Rooms["omm_a301"] is "accept", office.Journal);

        var list = await office.AskAsync(Alice, "我订了哪些会议室", "17:00");

        Assert.DoesNotContain("15:00", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_direct_chat_is_welcomed_once_and_a_group_when_the_bot_is_added()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.Feishu.EnterAsync(Alice, Direct(Alice))).IsTaken);
        await office.SeenAsync(Direct(Alice), "我可以");
        await office.Feishu.EnterAsync(Alice, Direct(Alice));
        await office.Feishu.EnterAsync(Bob, Team);
        await office.SeenAsync(Team, "我可以");

        Assert.Single(office.Feishu.Messages(Direct(Alice)));
    }

    [Fact]
    public async Task A_chat_that_the_bot_was_thrown_out_of_does_not_hold_up_the_others()
    {
        await using var office = await OpenAsync();
        office.Feishu.Watch = (call, isDone) =>
        {
            if (!isDone && call.Name is FeishuCalls.Send)
            {
                office.Feishu.Watch = null;
                office.Feishu.Leave(Direct(Alice));
            }

            return Task.CompletedTask;
        };
        await office.Feishu.SayAsync(Alice, Direct(Alice), "你会什么");
        await UntilAsync(() => office.Feishu.Calls.Any(c => c is { Name: FeishuCalls.Send, Code: 230002 }), office.Journal);
        await office.AskAsync(Bob, "你会什么", "我可以");

        Assert.Single(office.Feishu.Calls, c => c is { Name: FeishuCalls.Send, Code: 230002 });
    }
}
