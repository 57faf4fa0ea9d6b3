using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Webhook in, card out, click, booked: against the simulated Feishu over real HTTP.</summary>
public sealed class FeishuBookingTests
{
    [Fact]
    public async Task A_room_asked_for_by_name_is_booked_with_one_click()
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        Assert.Empty(office.Feishu.Events);

        var click = await office.ConfirmAsync(confirm);
        Assert.Equal(0, click.Error);
        Assert.InRange(click.Took, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        var booked = await office.SeenAsync(Direct(Alice), "已预订");

        // The clicked card itself has become the booked one.
        Assert.Equal(confirm.Id, booked.Id);
        Assert.DoesNotContain(CardWords.Buttons(booked.Card!), b => b.StartsWith("确认", StringComparison.Ordinal));
        var made = Assert.Single(office.Feishu.Events);
        Assert.Equal("周会", made.Summary);
        Assert.Equal("accept", made.Rooms["omm_a301"]);
        Assert.Contains(Alice, made.People);
    }

    [Fact]
    public async Task Booked_is_said_only_when_the_room_has_accepted()
    {
        await using var office = await OpenAsync(new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromSeconds(3) });
        var confirm = await office.ToConfirmAsync();
        await office.ConfirmAsync(confirm);
        Assert.DoesNotContain("已预订", office.Feishu.Message(confirm.Id).Text, StringComparison.Ordinal);
        await office.SeenAsync(Direct(Alice), "已预订");

        Assert.Equal("accept", Assert.Single(office.Feishu.Events).Rooms["omm_a301"]);
        Assert.All(office.Feishu.Message(confirm.Id).History.SkipLast(1), card => Assert.DoesNotContain("已预订", card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_group_the_answer_replies_to_the_question_and_only_the_asker_may_click()
    {
        await using var office = await OpenAsync();
        var confirm = await office.AskAsync(Alice, "@RoomBot 订明天下午3点到4点的A301，周会", "确认预订", Team);
        Assert.Equal(office.Feishu.Messages(Team)[0].Id, confirm.ReplyTo);

        var others = await office.ConfirmAsync(confirm, Bob);
        Assert.Contains("王芳", others.Toast, StringComparison.Ordinal);
        Assert.Empty(office.Feishu.Events);

        await office.ConfirmAsync(confirm);
        await office.SeenAsync(Team, "已预订");
        Assert.Single(office.Feishu.Events);
    }

    [Fact]
    public async Task What_is_said_in_a_group_without_a_mention_is_none_of_the_bots_business()
    {
        await using var office = await OpenAsync();
        await office.Feishu.SayAsync(Alice, Team, "订明天下午3点到4点的A301");
        await office.AskAsync(Alice, "@RoomBot 你会什么", "我可以", Team);

        Assert.Single(office.Feishu.Messages(Team), office.IsBots);
    }

    [Fact]
    public async Task A_taken_room_is_said_to_be_taken_and_another_is_a_click_away()
    {
        await using var office = await OpenAsync();
        var (from, until) = Tomorrow(15, 16);
        office.Feishu.Take("omm_a301", from, until, Bob, "评审");
        var offer = await office.AskAsync(Alice, "订明天下午3点到4点的A301，周会", "A302");

        var confirm = offer.Card is not null && CardWords.Buttons(offer.Card).FirstOrDefault(b => b.Contains("A302", StringComparison.Ordinal)) is { } label
            ? await office.Feishu.ClickAsync(Alice, offer.Id, label)
            : throw new InvalidOperationException(offer.Text);
        Assert.Equal(0, confirm.Error);
        await office.ConfirmAsync(await office.SeenAsync(Direct(Alice), "确认预订"));
        await office.SeenAsync(Direct(Alice), "已预订");

        Assert.Equal("accept", office.Feishu.Events.Single(office.IsBots).Rooms["omm_a302"]);
    }

    [Fact]
    public async Task A_booking_is_cancelled_at_Feishu_too()
    {
        await using var office = await OpenAsync();
        await office.ConfirmAsync(await office.ToConfirmAsync());
        var booked = await office.SeenAsync(Direct(Alice), "已预订");
        await office.Feishu.ClickAsync(Alice, booked.Id, "取消");
        await UntilAsync(() => CardWords.Buttons(office.Feishu.Message(booked.Id).Card!).Any(b => b.StartsWith("确认", StringComparison.Ordinal))
            || office.Feishu.Message(booked.Id).Text.Contains("已取消", StringComparison.Ordinal), office.Journal);
        if (!office.Feishu.Message(booked.Id).Text.Contains("已取消", StringComparison.Ordinal))
        {
            await office.Feishu.ClickAsync(Alice, booked.Id, "确认");
        }

        await office.SeenAsync(Direct(Alice), "已取消");
        Assert.Empty(office.Feishu.Events);
    }

    [Fact]
    public async Task An_event_that_somebody_deleted_in_Feishu_is_no_booking_any_more()
    {
        await using var office = await OpenAsync();
        await office.ConfirmAsync(await office.ToConfirmAsync());
        await office.SeenAsync(Direct(Alice), "已预订");
        office.Feishu.DeleteElsewhere(Assert.Single(office.Feishu.Events).Id);

        var list = await office.AskAsync(Alice, "我订了哪些会议室", "");

        Assert.DoesNotContain("A301 ·", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(CardWords.Buttons(list.Card!), b => b.Contains("取消", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_who_confirm_the_same_room_at_the_same_moment_get_one_booking_and_one_alternative()
    {
        await using var office = await OpenAsync(settings: ("RoomBot:HoldFor", "00:00:30"));
        var rooms = await Task.WhenAll(
            office.AskAsync(Alice, "订明天下午3点到4点的A301，周会", "A301"), office.AskAsync(Bob, "订明天下午3点到4点的A301，评审", "A301"));
        await Task.WhenAll(rooms.Select(card => PressFirstAsync(office, card)));

        await UntilAsync(() => office.Feishu.Events.Any(e => e.Rooms.GetValueOrDefault("omm_a301") is "accept"), office.Journal);
        await UntilAsync(() => new[] { Alice, Bob }.Count(p => office.Feishu.Messages(Direct(p)).Any(m => m.Text.Contains("已预订", StringComparison.Ordinal))) == 1, office.Journal);
        Assert.Single(office.Feishu.Events, e => e.Rooms.ContainsKey("omm_a301"));
        var other = new[] { Alice, Bob }.Single(p => !office.Feishu.Messages(Direct(p)).Any(m => m.Text.Contains("已预订", StringComparison.Ordinal)));
        var told = office.Feishu.Messages(Direct(other))[^1];
        Assert.True(CardWords.Buttons(told.Card!).Count > 0, told.Text);
    }

    internal static (DateTimeOffset From, DateTimeOffset Until) Tomorrow(int from, int until)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var day = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).Date.AddDays(1);
        return (new DateTimeOffset(day.AddHours(from), TimeSpan.FromHours(8)), new DateTimeOffset(day.AddHours(until), TimeSpan.FromHours(8)));
    }

    private static Task PressFirstAsync(FeishuOffice office, SimulatedMessage card) =>
        CardWords.Buttons(card.Card!).FirstOrDefault(b => b.StartsWith("确认", StringComparison.Ordinal)) is { } confirm
            ? office.Feishu.ClickAsync(card.Chat[Direct("").Length..], card.Id, confirm)
            : Task.CompletedTask;
}
