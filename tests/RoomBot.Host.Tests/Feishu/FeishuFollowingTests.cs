using System.Text.Json.Nodes;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>What people move or delete in Feishu's own client: the bot's record and card follow, without being asked.</summary>
public sealed class FeishuFollowingTests
{
    private static readonly (string, string) _often = ("Feishu:FollowEvery", "00:00:05");

    [Fact]
    public async Task An_event_that_somebody_moved_is_shown_at_its_new_time()
    {
        await using var office = await OpenAsync(settings: _often);
        var card = await BookAsync(office);
        var (from, until) = FeishuBookingTests.Tomorrow(17, 18);
        office.Feishu.MoveElsewhere(Assert.Single(office.Feishu.Events).Id, from, until);

        await UntilAsync(() => office.Feishu.Message(card.Id).Text.Contains("17:00", StringComparison.Ordinal), office.Journal);

        var list = await office.AskAsync(Alice, "我订了哪些会议室", "17:00");
        Assert.DoesNotContain("15:00", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_somebody_deleted_is_said_to_be_cancelled()
    {
        await using var office = await OpenAsync(settings: _often);
        var card = await BookAsync(office);
        office.Feishu.DeleteElsewhere(Assert.Single(office.Feishu.Events).Id);

        await UntilAsync(() => office.Feishu.Message(card.Id).Text.Contains("已取消", StringComparison.Ordinal), office.Journal);
        Assert.DoesNotContain(CardWords.Buttons(office.Feishu.Message(card.Id).Card!), b => b.Contains("取消", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_Feishu_pushes_is_followed_without_waiting_for_the_next_round()
    {
        await using var office = await OpenAsync(settings: [("RoomBot:PublicUrl", "https://bot.example/roombot"), ("Feishu:FollowEvery", "1.00:00:00")]);
        await FeishuSignInTests.SignInAsync(office, Alice);
        var card = await BookAsync(office);
        var made = Assert.Single(office.Feishu.Events);
        office.Feishu.DeleteElsewhere(made.Id);
        await office.Feishu.PushAsync("calendar.calendar.event.changed_v4", new JsonObject
        {
            ["calendar_id"] = $"feishu.cn_{Alice}@group.calendar.feishu.cn",
            ["calendar_event_id"] = made.Id,
            ["change_type"] = "delete",
        });

        await UntilAsync(() => office.Feishu.Message(card.Id).Text.Contains("已取消", StringComparison.Ordinal), office.Journal);
    }

    [Fact]
    public async Task A_room_that_Feishu_says_has_changed_is_looked_at_without_waiting_for_the_next_round()
    {
        await using var office = await OpenAsync(settings: ("Feishu:FollowEvery", "1.00:00:00"));
        var card = await BookAsync(office);
        office.Feishu.DeleteElsewhere(Assert.Single(office.Feishu.Events).Id);
        await office.Feishu.PushAsync("meeting_room.meeting_room.status_changed_v1", new JsonObject { ["room_name"] = "A301", ["room_id"] = "omm_a301" });

        await UntilAsync(() => office.Feishu.Message(card.Id).Text.Contains("已取消", StringComparison.Ordinal), office.Journal);
    }

    [Fact]
    public async Task A_room_that_has_not_answered_the_move_when_it_is_pushed_is_asked_again_soon()
    {
        await using var office = await OpenAsync(new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromSeconds(4) }, settings: ("Feishu:FollowEvery", "1.00:00:00"));
        var card = await BookAsync(office);
        var (from, until) = FeishuBookingTests.Tomorrow(17, 18);
        office.Feishu.MoveElsewhere(Assert.Single(office.Feishu.Events).Id, from, until);
        await office.Feishu.PushAsync("meeting_room.meeting_room.status_changed_v1", new JsonObject { ["room_name"] = "A301", ["room_id"] = "omm_a301" });

        await UntilAsync(() => office.Feishu.Message(card.Id).Text.Contains("17:00", StringComparison.Ordinal), office.Journal);
    }

    [Fact]
    public async Task What_stands_as_recorded_costs_one_question_a_round_and_no_answer_is_no_change()
    {
        await using var office = await OpenAsync(settings: _often);
        var card = await BookAsync(office);
        var before = office.Feishu.Calls.Count;
        office.Feishu.Faults.Plan(FeishuCalls.Busy, new Fault.Refused(99991672, 400));
        await UntilAsync(() => office.Feishu.Calls.Skip(before).Count(c => c.Name is FeishuCalls.Busy) >= 3, office.Journal);

        Assert.DoesNotContain(office.Feishu.Calls.Skip(before), c => c.Name is not FeishuCalls.Busy);
        Assert.Contains("已预订", office.Feishu.Message(card.Id).Text, StringComparison.Ordinal);
    }

    private static async Task<SimulatedMessage> BookAsync(FeishuOffice office)
    {
        await office.ConfirmAsync(await office.ToConfirmAsync());
        return await office.SeenAsync(Direct(Alice), "已预订");
    }
}
