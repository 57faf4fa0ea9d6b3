using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every store of conversations keeps to.</summary>
public abstract class ConversationStoreContract
{
    private static readonly string CardId = TurnSamples.Digits(1);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The stores of this test's own database.</summary>
    protected abstract TurnStores Stores { get; }

    /// <summary>Ends the process, as it were, and starts another over the same database.</summary>
    protected abstract Task RestartAsync();

    [Fact]
    public async Task A_conversation_without_turns_has_no_memory() =>
        Assert.Null(await Stores.Conversations.LoadAsync(TurnSamples.Key, Now));

    [Fact]
    public async Task A_turn_leaves_memory_cards_and_replies_and_its_activity_is_handled()
    {
        await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now);
        var card = TurnSamples.Card(CardId, "a1", "a2");
        var reply = TurnSamples.Message(TurnSamples.Digits(7), card);

        Assert.True(await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "en", [card], [reply]), Now));
        await RestartAsync();

        Assert.Equal("en", (await Stores.Conversations.LoadAsync(TurnSamples.Key, Now))?.Language);
        Assert.Equal(CardId, (await Stores.Conversations.CardOfActionAsync("a2", Now))?.Id);
        Assert.True((await Stores.Conversations.CardAsync(CardId, Now))?.IsOpen);
        Assert.Equal(reply.Key, Assert.Single(await Stores.Outbox.OpenAsync(Now)).Key);
        Assert.Empty(await Stores.Inbox.OpenAsync(Now));
    }

    [Fact]
    public async Task Conversations_are_told_apart_by_channel_chat_and_member()
    {
        await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "en", [], []), Now);

        Assert.Null(await Stores.Conversations.LoadAsync(TurnSamples.Key with { Chat = "oc_2" }, Now));
        Assert.Null(await Stores.Conversations.LoadAsync(TurnSamples.Key with { Member = "ou_2" }, Now));
        Assert.NotNull(await Stores.Conversations.LoadAsync(TurnSamples.Key, Now));
    }

    [Fact]
    public async Task A_turn_that_is_committed_again_changes_nothing()
    {
        await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now);
        Assert.True(await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "en", [], []), Now));

        var card = TurnSamples.Card(CardId, "a1");
        var again = TurnSamples.Commit("feishu:om_1", "zh", [card], [TurnSamples.Message(TurnSamples.Digits(7), card)]);
        Assert.False(await Stores.Conversations.CommitAsync(again, Now));
        Assert.False(await Stores.Conversations.CommitAsync(again with { IsFinal = false }, Now));

        Assert.Equal("en", (await Stores.Conversations.LoadAsync(TurnSamples.Key, Now))?.Language);
        Assert.Null(await Stores.Conversations.CardOfActionAsync("a1", Now));
        Assert.Empty(await Stores.Outbox.OpenAsync(Now));
    }

    [Fact]
    public async Task An_interim_commit_stores_its_replies_once_and_leaves_the_activity_open()
    {
        await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now);
        var card = TurnSamples.Card(CardId, "a1");
        var interim = TurnSamples.Commit("feishu:om_1", "en", [card], [TurnSamples.Message(TurnSamples.Digits(7), card)]) with { IsFinal = false };

        Assert.True(await Stores.Conversations.CommitAsync(interim, Now));
        await RestartAsync();
        Assert.True(await Stores.Conversations.CommitAsync(interim, Now));

        Assert.Single(await Stores.Inbox.OpenAsync(Now));
        var reply = Assert.Single(await Stores.Outbox.OpenAsync(Now));
        await Stores.Outbox.SentAsync(reply, "om_out", TurnSamples.At, Now);
        Assert.True(await Stores.Conversations.CommitAsync(interim with { IsFinal = true }, Now));
        Assert.Empty(await Stores.Inbox.OpenAsync(Now));
        Assert.Empty(await Stores.Outbox.OpenAsync(Now));
    }

    [Fact]
    public async Task A_card_keeps_all_the_actions_it_ever_had()
    {
        await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "en", [TurnSamples.Card(CardId, "a1", "a2")], []), Now);
        await Stores.Conversations.CommitAsync(
            TurnSamples.Commit("feishu:om_2", "en", [TurnSamples.Card(CardId, "a3") with { IsOpen = false }], []), Now);

        foreach (var action in new[] { "a1", "a2", "a3" })
        {
            var card = await Stores.Conversations.CardOfActionAsync(action, Now);
            Assert.False(card?.IsOpen);
            Assert.Equal("a3", Assert.Single(card!.Reply.Actions).Id);
        }

        Assert.Null(await Stores.Conversations.CardOfActionAsync("a4", Now));
        Assert.Null(await Stores.Conversations.CardAsync(TurnSamples.Digits(2), Now));
    }

    [Fact]
    public async Task The_card_of_a_button_is_found_by_what_the_ids_of_its_buttons_begin_with()
    {
        var (one, other) = (TurnSamples.Digits(11), TurnSamples.Digits(12));
        await Stores.Conversations.CommitAsync(
            TurnSamples.Commit("feishu:om_1", "en", [TurnSamples.Card(CardId, $"{one}0", $"{one}1", other)], []), Now);

        Assert.Equal(CardId, (await Stores.Conversations.CardOfActionAsync($"{one}1", Now))?.Id);
        Assert.Equal(CardId, (await Stores.Conversations.CardOfActionAsync(other, Now))?.Id);
        Assert.Null(await Stores.Conversations.CardOfActionAsync(TurnSamples.Digits(13) + "0", Now));
        Assert.Null(await Stores.Conversations.CardOfActionAsync(one[..31], Now));
    }

    [Fact]
    public async Task Of_many_commits_of_one_turn_at_once_one_counts()
    {
        await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now);

        var committed = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", $"l{i}", [], []), Now))));

        var winner = Assert.Single(Enumerable.Range(0, 20), i => committed[i]);
        Assert.Equal($"l{winner}", (await Stores.Conversations.LoadAsync(TurnSamples.Key, Now))?.Language);
    }
}
