using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;
using RoomBot.Dialog.Tests.Office;

namespace RoomBot.Dialog.Tests.Turns;

public sealed class UsageTests
{
    private const string LastWeek = "上周会议室使用情况";
    private static readonly Interval Tuesday = new(Instant.FromUtc(2026, 11, 10, 2, 0), Instant.FromUtc(2026, 11, 10, 4, 0));

    [Fact]
    public async Task Only_administrators_cause_a_question_to_the_room_system()
    {
        await using var office = new TestOffice();
        Assert.Contains("管理员", Assert.Single(await office.SayAsync("u1", LastWeek)).View.Text, StringComparison.Ordinal);
        Assert.Equal(0, office.Usage.Calls);
    }

    [Fact]
    public async Task A_room_system_without_an_account_is_said_to_have_none()
    {
        await using var office = new TestOffice { HasUsage = false };
        await office.RestartAsync();
        Assert.Contains("不提供使用数据", Assert.Single(await office.SayAsync("admin", LastWeek)).View.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_system_that_gives_no_answer_is_said_so_and_asked_again_the_next_time()
    {
        await using var office = new TestOffice();
        office.Usage.Down = new ProviderFault(ProviderFaultKind.TimedOut, "no answer in 10 s");
        Assert.Contains("没有回应", Assert.Single(await office.SayAsync("admin", LastWeek)).View.Text, StringComparison.Ordinal);
        office.Usage.Down = null;

        Assert.IsType<Reply.UsageCard>(Assert.Single(await office.SayAsync("admin", LastWeek)).Reply);
    }

    [Fact]
    public async Task What_was_read_is_kept_for_some_minutes()
    {
        await using var office = new TestOffice();
        await office.SayAsync("admin", LastWeek);
        await office.SayAsync("admin", "room usage last week");
        Assert.Equal(1, office.Usage.Calls);
        office.Clock.Advance(Duration.FromMinutes(10));
        await office.SayAsync("admin", LastWeek);
        Assert.Equal(2, office.Usage.Calls);
    }

    [Fact]
    public async Task Of_a_week_that_is_not_over_nothing_beyond_the_present_is_asked_for()
    {
        await using var office = new TestOffice();
        var card = Assert.IsType<Reply.UsageCard>(Assert.Single(await office.SayAsync("admin", "看一下这周会议室的使用统计")).Reply);

        Assert.Equal(office.Clock.GetCurrentInstant(), office.Usage.Asked.End);
        Assert.Equal(new LocalDateTime(2026, 11, 20, 10, 0), card.Until);
    }

    [Fact]
    public async Task While_it_is_counted_the_card_says_how_far_it_is_and_becomes_the_report()
    {
        await using var office = new TestOffice();
        var counted = new TaskCompletionSource();
        (office.Usage.Until, var before) = (counted.Task, office.Channel.Seen.Count);
        var asked = office.SayAsync("admin", LastWeek);
        await office.AdvanceUntilAsync(() => office.Channel.Seen.Count > before, Duration.FromSeconds(1));
        Assert.Contains("正在统计", office.Channel.Seen[^1].View.Text, StringComparison.Ordinal);
        office.Usage.Progress!.Report(0.5);
        await office.AdvanceUntilAsync(() => office.Channel.Seen[^1].View.Text.Contains("50%", StringComparison.Ordinal), Duration.FromSeconds(1));
        counted.SetResult();
        await asked;

        Assert.IsType<Reply.UsageCard>(office.Channel.Seen[^1].Reply);
        Assert.Single(office.Channel.Seen.Skip(before).Select(s => s.Message.Card).Distinct(StringComparer.Ordinal));
        Assert.Single(office.Channel.Seen.Skip(before), s => !s.Message.IsUpdate);
    }

    [Fact]
    public async Task Where_browsers_reach_the_bot_the_card_has_a_link_that_verifies()
    {
        await using var office = new TestOffice(settings: s => s with { PublicUrl = new Uri("https://bot.example.com/") });
        office.Usage.Reservations.Add(new Reservation(TestOffice.Rooms[0].Id, Tuesday));
        var view = Assert.Single(await office.SayAsync("admin", LastWeek)).View;

        var link = Assert.Single(view.Links).Address;
        var ticket = UsageTicket.Open(link.Query[$"?{UsageTicket.Field}=".Length..], office.Settings.Key.Span, office.Clock.GetCurrentInstant());
        Assert.Equal((new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 16), "memory"), (ticket!.First, ticket.Behind, ticket.Provider));
        Assert.Equal([("A301", 3)], view.Chart!.Bars.Select(b => (b.Label, b.Value)));
    }

    [Fact]
    public async Task Where_browsers_do_not_reach_the_bot_there_is_no_link()
    {
        await using var office = new TestOffice();
        Assert.Empty(Assert.Single(await office.SayAsync("admin", LastWeek)).View.Links);
    }
}
