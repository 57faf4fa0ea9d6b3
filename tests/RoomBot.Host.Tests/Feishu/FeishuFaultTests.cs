using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>What goes wrong at Feishu while a room is booked: the user reads the truth, nothing is booked twice, no event is left behind.</summary>
public sealed class FeishuFaultTests
{
    private const string Booked = "已预订";

    private static readonly Fault _tooMany = new Fault.TooMany(1);
    private static readonly Fault _broken = new Fault.Broken();
    private static readonly Fault _lost = new Fault.AnswerLost();
    private static readonly Fault _stuck = new Fault.AnswerStuck();
    private static readonly Fault _silent = new Fault.Silent();
    private static readonly Fault _expired = new Fault.TokenExpired();

    /// <summary>What goes wrong after Confirm was pressed, and is got over.</summary>
    public static TheoryData<string, string, Fault, int> GotOver => new()
    {
        { "429 for a second", FeishuCalls.CreateEvent, _tooMany, 1 },
        { "429 for a second", FeishuCalls.AddAttendees, _tooMany, 1 },
        { "429 for a second", FeishuCalls.Attendees, _tooMany, 1 },
        { "500 twice", FeishuCalls.Calendar, _broken, 2 },
        { "500 twice", FeishuCalls.CreateEvent, _broken, 2 },
        { "500 twice", FeishuCalls.AddAttendees, _broken, 2 },
        { "500 twice", FeishuCalls.Attendees, _broken, 2 },
        { "time-out after the write went through", FeishuCalls.CreateEvent, _stuck, 1 },
        { "time-out after the write went through", FeishuCalls.AddAttendees, _stuck, 1 },
        { "no answer", FeishuCalls.CreateEvent, _silent, 1 },
        { "answer lost on its way", FeishuCalls.CreateEvent, _lost, 1 },
        { "answers lost on their way", FeishuCalls.CreateEvent, _lost, 4 },
        { "answers lost on their way", FeishuCalls.AddAttendees, _lost, 4 },
        { "token expired half-way", FeishuCalls.CreateEvent, _expired, 1 },
        { "token expired half-way", FeishuCalls.AddAttendees, _expired, 1 },
        { "token expired half-way", FeishuCalls.Attendees, _expired, 1 },
    };

    [Theory, MemberData(nameof(GotOver))]
    public async Task What_can_be_got_over_ends_in_one_booking(string what, string call, Fault fault, int times)
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        office.Feishu.Faults.Plan(call, fault, times);
        await office.ConfirmAsync(confirm);

        await office.SeenAsync(Direct(Alice), Booked);
        var made = Assert.Single(office.Feishu.Events);
        Assert.True(made.Rooms["omm_a301"] is "accept", what);
        Assert.Single(office.Feishu.Messages(Direct(Alice)), m => m.Text.Contains(Booked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_declines_is_told_with_other_rooms_and_its_event_is_gone()
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        var (from, until) = FeishuBookingTests.Tomorrow(15, 16);
        office.Feishu.Take("omm_a301", from, until, Bob, "评审");
        await office.ConfirmAsync(confirm);

        var told = await office.SeenAsync(Direct(Alice), "已被占用");
        Assert.Contains(CardWords.Buttons(told.Card!), b => b.Contains("A302", StringComparison.Ordinal) || b.Contains("B105", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Feishu.Events, office.IsBots);
        Assert.DoesNotContain(office.Feishu.Messages(Direct(Alice)), m => m.Text.Contains(Booked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_declines_for_another_reason_leaves_no_event_either()
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        office.Feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { Declines = true });
        await office.ConfirmAsync(confirm);

        await UntilAsync(() => office.Feishu.Calls.Any(c => c is { Name: FeishuCalls.DeleteEvent, Code: 0 }), office.Journal);
        await UntilAsync(() => CardWords.Buttons(office.Feishu.Messages(Direct(Alice))[^1].Card!).Count > 0, office.Journal);
        Assert.Empty(office.Feishu.Events);
        Assert.DoesNotContain(office.Feishu.Messages(Direct(Alice)), m => m.Text.Contains(Booked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_removal_that_fails_is_repeated_until_the_event_is_gone()
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        office.Feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { Declines = true });
        office.Feishu.Faults.Plan(FeishuCalls.DeleteEvent, _broken, times: 5);
        await office.ConfirmAsync(confirm);

        await UntilAsync(() => office.Feishu.Calls.Any(c => c is { Name: FeishuCalls.DeleteEvent, Code: 0 }), office.Journal);
        Assert.Empty(office.Feishu.Events);
        Assert.DoesNotContain(office.Feishu.Messages(Direct(Alice)), m => m.Text.Contains(Booked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_a_room_does_not_answer_nobody_is_told_that_it_is_booked()
    {
        await using var office = await OpenAsync(settings: ("Feishu:AcceptWithin", "00:00:01"));
        var confirm = await office.ToConfirmAsync();
        office.Feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { IsSilent = true });
        await office.ConfirmAsync(confirm);

        var told = await office.SeenAsync(Direct(Alice), "还没有订到");
        Assert.DoesNotContain(Booked, string.Concat(told.History), StringComparison.Ordinal);

        // It answers at last: what is told then is what stands.
        office.Feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3"));
        await office.SeenAsync(Direct(Alice), Booked);
        Assert.Equal("accept", Assert.Single(office.Feishu.Events).Rooms["omm_a301"]);
    }

    [Fact]
    public async Task Without_free_busy_no_room_is_called_free()
    {
        await using var office = await OpenAsync();
        office.Feishu.Faults.Plan(FeishuCalls.Busy, _broken, times: 1000);

        var told = await office.AskAsync(Alice, "明天下午3点到4点有空的会议室吗", "没有回应");
        Assert.DoesNotContain(CardWords.Buttons(told.Card!), b => b.StartsWith("预订", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_cannot_be_updated_any_more_is_followed_by_a_new_message()
    {
        await using var office = await OpenAsync(new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromSeconds(3) });
        var confirm = await office.ToConfirmAsync();
        office.Feishu.Faults.Plan(FeishuCalls.Patch, new Fault.Refused(230031, 400), times: 1000);
        await office.ConfirmAsync(confirm);

        var told = await office.SeenAsync(Direct(Alice), Booked);
        Assert.NotEqual(confirm.Id, told.Id);
        Assert.Single(office.Feishu.Events);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(0)]
    public async Task An_answer_that_Feishu_does_not_take_at_once_comes_once(int status)
    {
        await using var office = await OpenAsync();
        office.Feishu.Faults.Plan(FeishuCalls.Send, status switch { 429 => _tooMany, 500 => _broken, _ => _lost }, times: 4);
        await office.AskAsync(Alice, "你会什么", "我可以");

        await UntilAsync(() => office.Feishu.Calls.Any(c => c is { Name: FeishuCalls.Send, Code: 0 }), office.Journal);
        Assert.Single(office.Feishu.Messages(Direct(Alice)), office.IsBots);
    }
}
