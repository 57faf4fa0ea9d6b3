using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;
using RoomBot.Dialog.Turns;
using RoomBot.Testing.Fakes;

namespace RoomBot.Dialog.Tests.Turns;

public sealed class TurnLoopTests
{
    private static readonly LocalDateTime Ten = new(2026, 11, 20, 10, 0);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        await using var office = new TestOffice();
        var message = office.Message("u1", "help");

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.Loop.AcceptAsync(message, Now)));
        await office.Loop.WhenHandledAsync(message.Id, Now);

        Assert.Single(results, AcceptResult.Accepted);
        Assert.Equal(9, results.Count(r => r is AcceptResult.SeenBefore));
        Assert.Single(office.Channel.Seen);
    }

    [Fact]
    public async Task An_action_that_nobody_was_given_is_refused_and_not_stored()
    {
        await using var office = new TestOffice();
        Assert.Equal(AcceptResult.UnknownAction, await office.Loop.AcceptAsync(office.Click("u1", "nobody-was-given-this"), Now));
        Assert.Equal(0, office.Stores.Open);
    }

    [Fact]
    public async Task The_ids_of_buttons_are_told_apart_and_cannot_be_worked_out_from_another_card()
    {
        await using var office = new TestOffice();
        foreach (var (user, text) in new[] { ("u1", "free room tomorrow at 3pm"), ("u2", "free room tomorrow at 3pm") })
        {
            var message = office.Message(user, text);
            await office.Loop.AcceptAsync(message, Now);
            await office.Loop.WhenHandledAsync(message.Id, Now);
        }

        var cards = office.Channel.Seen.Select(m => m.Reply.Actions.Select(a => a.Id).ToList()).ToList();
        Assert.Equal(2, cards.Count);
        Assert.All(cards, ids => Assert.True(ids.Count > 1));
        Assert.Distinct(cards.SelectMany(ids => ids));
        Assert.All(cards.SelectMany(ids => ids), id => Assert.Matches("^[a-z0-9]{33,40}$", id));
        Assert.Empty(cards[0].Select(id => id[..8]).Intersect(cards[1].Select(id => id[..8])));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_acknowledged_and_not_answered()
    {
        await using var office = new TestOffice();
        office.Stores.Fault = m => m is "AddAsync" ? FaultKind.NoAnswer : FaultKind.None;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => office.Loop.AcceptAsync(office.Message("u1", "help"), Now));
        Assert.Empty(office.Channel.Seen);
    }

    [Fact]
    public async Task A_turn_waits_for_a_database_that_does_not_answer_and_then_answers_once()
    {
        await using var office = new TestOffice();
        var refusals = 3;
        office.Stores.Fault = m => m is "CommitAsync" && refusals-- > 0 ? FaultKind.NoAnswer : FaultKind.None;
        var message = office.Message("u1", "help");
        await office.Loop.AcceptAsync(message, Now);

        var handled = office.Loop.WhenHandledAsync(message.Id, Now);
        await office.AdvanceUntilAsync(handled, Duration.FromSeconds(1));

        Assert.Equal(CardKind.Help, Assert.Single(office.Channel.Seen).Card);
    }

    [Fact]
    public async Task A_bug_in_a_turn_is_told_and_the_activity_is_done_with()
    {
        await using var office = new TestOffice();
        office.Provider.Fault = _ => FaultKind.CrashBefore;

        var told = Assert.Single(await office.SayAsync("u1", "free room at 3pm"));

        Assert.IsType<Problem.InTheBot>(Assert.IsType<Reply.ErrorCard>(told.Reply).What);
        Assert.Equal(0, office.Stores.Open);
        office.Provider.Fault = _ => FaultKind.None;
        Assert.Equal(CardKind.Rooms, Assert.Single(await office.SayAsync("u1", "free room at 3pm")).Card);
    }

    [Fact]
    public async Task A_conversation_that_is_stuck_holds_up_nobody_else()
    {
        await using var office = new TestOffice();
        using var gate = new ManualResetEventSlim();
        var first = 1;
        office.Provider.Fault = _ =>
        {
            if (Interlocked.Exchange(ref first, 0) == 1)
            {
                gate.Wait(Now);
            }

            return FaultKind.None;
        };
        var stuck = office.Message("u1", "free room at 3pm");
        await office.Loop.AcceptAsync(stuck, Now);
        var behind = office.Message("u1", "help");
        await office.Loop.AcceptAsync(behind, Now);

        Assert.Equal(CardKind.Help, Assert.Single(await office.SayAsync("u2", "help")).Card);
        gate.Set();
        await office.Loop.WhenHandledAsync(behind.Id, Now);

        Assert.Equal([CardKind.Rooms, CardKind.Help], office.Channel.Seen.Where(s => s.To is "u1" && !s.Message.IsInterim).Select(s => s.Card));
    }

    [Fact]
    public async Task What_was_acknowledged_but_not_begun_is_answered_after_the_restart()
    {
        await using var office = new TestOffice();
        await office.Loop.StopAsync(Now);
        var message = office.Message("u1", "help");
        Assert.Equal(AcceptResult.Accepted, await office.Loop.AcceptAsync(message, Now));
        Assert.Empty(office.Channel.Seen);

        await office.RestartAsync();
        await office.Loop.WhenHandledAsync(message.Id, Now);

        Assert.Equal(CardKind.Help, Assert.Single(office.Channel.Seen).Card);
    }

    [Fact]
    public async Task Work_that_takes_longer_than_a_moment_says_so_on_the_card_that_then_answers()
    {
        await using var office = new TestOffice();
        var rooms = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        using var gate = new ManualResetEventSlim();
        office.Provider.Fault = m =>
        {
            if (m is "BookAsync")
            {
                gate.Wait(Now);
            }

            return FaultKind.None;
        };
        var click = office.Click("u1", rooms[0].Action(ActionKind.Confirm).Id);
        await office.Loop.AcceptAsync(click, Now);
        await office.AdvanceUntilAsync(() => office.Channel.Seen.Any(s => s.Message.IsInterim), Duration.FromMilliseconds(400));
        gate.Set();
        await office.Loop.WhenHandledAsync(click.Id, Now);

        var shown = office.Channel.Seen.Skip(rooms.Count).ToList();
        Assert.Equal([CardKind.Notice, CardKind.Booked], shown.Select(s => s.Card));
        Assert.All(shown, s => Assert.True(s.Message.IsUpdate));
        Assert.Empty(shown[0].Reply.Actions);
        Assert.Single(shown.Select(s => s.Message.Card).Distinct());
    }

    [Fact]
    public async Task A_reply_that_the_channel_does_not_take_is_offered_again_until_it_does()
    {
        await using var office = new TestOffice();
        var refusals = 4;
        office.Channel.Fault = _ => refusals-- > 0 ? new SendResult.Later(null, "429") : null;
        await office.SayAsync("u1", "help");
        Assert.Empty(office.Channel.Seen);

        await office.AdvanceUntilAsync(() => office.Channel.Seen.Count > 0, Duration.FromSeconds(5));

        Assert.Equal(CardKind.Help, Assert.Single(office.Channel.Seen).Card);
    }

    [Fact]
    public async Task A_reply_that_was_not_taken_before_a_restart_is_sent_after_it()
    {
        await using var office = new TestOffice();
        office.Channel.Fault = _ => new SendResult.Later(Duration.FromHours(1), "down");
        await office.SayAsync("u1", "help");
        office.Channel.Fault = _ => null;

        await office.RestartAsync();
        await office.Loop.WhenSentAsync(Now);

        Assert.Equal(CardKind.Help, Assert.Single(office.Channel.Seen).Card);
    }

    [Fact]
    public async Task A_card_that_can_no_longer_be_updated_is_followed_by_a_new_message()
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        office.Channel.Fault = m => m.IsUpdate ? new SendResult.TooLateToUpdate() : null;

        var booked = Assert.Single(await office.ClickAsync("u1", shown[0].Action(ActionKind.Confirm)));

        Assert.Equal(CardKind.Booked, booked.Card);
        Assert.False(booked.Message.IsUpdate);
    }

    [Fact]
    public async Task A_hold_that_ends_is_said_on_its_card_once()
    {
        await using var office = new TestOffice();
        await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        Assert.Empty(await office.WaitUntilAsync(Ten.PlusMinutes(2)));

        var told = Assert.Single(await office.WaitUntilAsync(Ten.PlusMinutes(4)));

        Assert.Equal(CancelledHow.HoldEnded, Assert.IsType<Reply.CancelledCard>(told.Reply).How);
        Assert.True(told.Message.IsUpdate);
        Assert.Empty(await office.WaitUntilAsync(Ten.PlusMinutes(10)));
    }

    [Fact]
    public async Task A_booking_that_waited_for_approval_is_told_on_its_card_when_it_is_answered()
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book A501 tomorrow 2-3pm");
        var waiting = Assert.Single(await office.ClickAsync("u1", shown[0].Action(ActionKind.Confirm)));
        Assert.IsType<Notice.Waiting>(Assert.IsType<Reply.NoticeCard>(waiting.Reply).What);

        office.Provider.Settle(accept: true);
        var told = Assert.Single(await office.WaitUntilAsync(Ten.PlusMinutes(30)));

        Assert.Equal(BookedHow.Accepted, Assert.IsType<Reply.BookedCard>(told.Reply).How);
        Assert.Equal(waiting.Message.Card, told.Message.Card);
        Assert.Equal(BookingStatus.Confirmed, Assert.Single(office.Bookings.All).Status);
    }

    [Fact]
    public async Task An_administrator_may_click_anybodys_card_and_books_for_its_owner()
    {
        await using var office = new TestOffice();
        var shown = await office.SayAsync("u1", "book Everest tomorrow 2-3pm");
        Assert.Equal(CardKind.Booked, Assert.Single(await office.ClickAsync("admin", shown[0].Action(ActionKind.Confirm))).Card);
        Assert.Equal("u1", Assert.Single(office.Bookings.All).Requester.Id.Value);
    }

    [Fact]
    public async Task Of_many_who_choose_a_room_at_once_one_may_confirm_it_and_the_others_are_told()
    {
        await using var office = new TestOffice();
        string[] people = ["u1", "u2", "u3", "u4", "u5"];
        var clicks = new List<Activity.CardAction>();
        foreach (var who in people)
        {
            var shown = await office.SayAsync(who, "free room tomorrow 2-3pm for 11 people");
            clicks.Add(office.Click(who, shown[0].Action(ActionKind.Book, "Everest").Id));
        }

        await Task.WhenAll(clicks.Select(office.HandleAsync));

        var answers = office.Channel.Seen.Skip(people.Length).Where(s => !s.Message.IsInterim).ToList();
        Assert.Single(answers, s => s.Card is CardKind.Confirm);
        Assert.Equal(people.Length - 1, answers.Count(s => s.Card is CardKind.Conflict));
        Assert.Equal(people.Order(), answers.Select(s => s.To).Order());
    }

    [Fact]
    public async Task Of_many_who_confirm_after_their_holds_have_ended_one_books_and_the_others_are_told()
    {
        await using var office = new TestOffice();
        string[] people = ["u1", "u2", "u3", "u4", "u5"];
        var clicks = new List<Activity.CardAction>();
        foreach (var (who, i) in people.Select((who, i) => (who, i)))
        {
            var shown = await office.SayAsync(who, "book Everest tomorrow 2-3pm");
            clicks.Add(office.Click(who, shown[0].Action(ActionKind.Confirm).Id));
            await office.WaitUntilAsync(Ten.PlusMinutes(4 * (i + 1)));
        }

        var before = office.Channel.Seen.Count;
        await Task.WhenAll(clicks.Select(office.HandleAsync));

        var answers = office.Channel.Seen.Skip(before).Where(s => !s.Message.IsInterim).ToList();
        Assert.Single(answers, s => s.Card is CardKind.Booked);
        Assert.Equal(people.Length - 1, answers.Count(s => s.Card is CardKind.Conflict));
        Assert.Equal(people.Order(), answers.Select(s => s.To).Order());
        Assert.Single(office.Provider.Events);
    }
}
