using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;
using RoomBot.Testing.Fakes;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>What goes wrong outside, and what people send that nobody expects.</summary>
public sealed class FaultTests
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    public static TheoryData<string> Hostile =>
    [
        "", "   ", "\n\n", "😀😀😀", "\u0000\u0001\u0007", "\u202Eשלום\u202C", "{{room}} {{#each}} ${x} <%= 1 %>", "'; DROP TABLE bookings; --",
        """{"action":"x","$type":"take"}""", "订明天下午3点的会议室，主题是<script>alert(1)</script>{{x}}", new string('啊', 500_000), new string('(', 100_000),
        string.Concat(Enumerable.Repeat("明天下午3点", 20_000)), "\uD800",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public async Task Whatever_people_write_has_one_polite_answer(string text)
    {
        await using var office = new TestOffice();
        var answer = Assert.Single(await office.SayAsync("u1", text));
        Assert.NotEqual(CardKind.Error, answer.Card);
        Assert.NotEqual("", answer.View.Text);
        Assert.Equal(DialogJson.Write(answer.Reply), DialogJson.Write(DialogJson.ReadReply(DialogJson.Write(answer.Reply))));
        Assert.Equal(0, office.Stores.Open);
    }

    [Fact]
    public async Task A_search_without_an_answer_offers_nothing_and_can_be_tried_again()
    {
        await using var office = new TestOffice();
        office.Provider.Fault = m => m is "BusyAsync" ? FaultKind.NoAnswer : FaultKind.None;
        var told = Assert.Single(await office.SayAsync("u1", "free room tomorrow at 3pm"));
        Assert.IsType<Problem.NoAnswer>(Assert.IsType<Reply.ErrorCard>(told.Reply).What);

        office.Provider.Fault = _ => FaultKind.None;
        Assert.Equal(CardKind.Rooms, Assert.Single(await office.ClickAsync("u1", told.Action(ActionKind.Pick))).Card);
    }

    [Fact]
    public async Task A_booking_without_an_answer_is_told_as_not_made_and_nothing_is_left()
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        office.Provider.Fault = _ => FaultKind.NoAnswer;
        var click = office.Click("u1", shown[0].Action(ActionKind.Confirm).Id);
        await office.Loop.AcceptAsync(click, TestContext.Current.CancellationToken);
        await office.AdvanceUntilAsync(office.Loop.WhenHandledAsync(click.Id, TestContext.Current.CancellationToken), Step);

        var told = office.Channel.Seen[^1];
        Assert.IsType<Problem.NoAnswer>(Assert.IsType<Reply.ErrorCard>(told.Reply).What);
        Assert.DoesNotContain(office.Bookings.All, b => b.Status is BookingStatus.Confirmed);
        Assert.Empty(office.Provider.Events);

        office.Provider.Fault = _ => FaultKind.None;
        Assert.Equal(CardKind.Confirm, Assert.Single(await office.ClickAsync("u1", told.Action(ActionKind.Book, "Everest"))).Card);
    }

    [Fact]
    public async Task A_cancellation_without_an_answer_is_told_as_not_done_and_can_be_tried_again()
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        var booked = Assert.Single(await office.ClickAsync("u1", shown[0].Action(ActionKind.Confirm)));
        office.Provider.Fault = _ => FaultKind.NoAnswer;
        var click = office.Click("u1", booked.Action(ActionKind.Cancel).Id);
        await office.Loop.AcceptAsync(click, TestContext.Current.CancellationToken);
        await office.AdvanceUntilAsync(office.Loop.WhenHandledAsync(click.Id, TestContext.Current.CancellationToken), Step);

        var told = office.Channel.Seen[^1];
        Assert.IsType<Problem.NotCancelled>(Assert.IsType<Reply.ErrorCard>(told.Reply).What);
        Assert.Single(office.Provider.Events);

        office.Provider.Fault = _ => FaultKind.None;
        Assert.Equal(CardKind.Cancelled, Assert.Single(await office.ClickAsync("u1", told.Action(ActionKind.Cancel))).Card);
        Assert.Empty(office.Provider.Events);
    }

    [Theory]
    [InlineData("book Everest on December 30 2-3pm", "14")]
    [InlineData("book Everest tomorrow 9am-3pm", "4 h")]
    [InlineData("book Everest every Monday 2-3pm until end of January", "14")]
    public async Task A_refusal_by_a_policy_names_its_figure_and_holds_nothing(string text, string figure)
    {
        await using var office = new TestOffice(settings: s => s with
        {
            Policies = new PolicySet([.. s.Policies.Rules, new PolicyRule.HorizonDays(14), new PolicyRule.MaxDuration(Duration.FromHours(4))]),
        });
        var told = Assert.Single(await office.SayAsync("u1", text));
        Assert.IsType<Problem.AgainstRule>(Assert.IsType<Reply.ErrorCard>(told.Reply).What);
        Assert.Contains(figure, told.View.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_all_the_bookings_of_a_day_gets_no_other_but_may_move_one()
    {
        await using var office = new TestOffice(settings: s => s with
        {
            Policies = new PolicySet([.. s.Policies.Rules, new PolicyRule.MaxBookingsPerUserPerDay(1)]),
        });
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        await office.ClickAsync("u1", shown[0].Action(ActionKind.Confirm));

        Assert.Equal(CardKind.Confirm, (await office.SayAsync("u1", "改到5点"))[^1].Card);
        var refused = (await office.SayAsync("u1", "book K2 tomorrow 9-10am"))[^1];
        Assert.Equal(1, Assert.IsType<PolicyRule.MaxBookingsPerUserPerDay>(Assert.IsType<Problem.AgainstRule>(Assert.IsType<Reply.ErrorCard>(refused.Reply).What).Rule).Most);
    }
}
