using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every outbox keeps to.</summary>
public abstract class OutboxContract
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The stores of this test's own database.</summary>
    protected abstract TurnStores Stores { get; }

    /// <summary>Ends the process, as it were, and starts another over the same database.</summary>
    protected abstract Task RestartAsync();

    [Fact]
    public async Task Replies_are_open_in_the_order_they_were_stored_until_they_are_sent()
    {
        var replies = await StoreAsync("feishu:om_1", TurnSamples.Card(TurnSamples.Digits(1)), 3, 1, 2);
        await RestartAsync();

        Assert.Equal(replies.Select(r => r.Key), (await Stores.Outbox.OpenAsync(Now)).Select(r => r.Key));

        await Stores.Outbox.SentAsync(replies[1], "om_2", TurnSamples.At, Now);
        await Stores.Outbox.GivenUpAsync(replies[0], "the chat is gone", TurnSamples.At, Now);
        await RestartAsync();

        Assert.Equal(replies[2].Key, Assert.Single(await Stores.Outbox.OpenAsync(Now)).Key);
    }

    [Fact]
    public async Task What_a_reply_says_survives_whether_its_card_is_kept_or_not()
    {
        var kept = TurnSamples.Card(TurnSamples.Digits(1), "a1", "a2");
        var notKept = TurnSamples.Card(TurnSamples.Digits(2), "a3");
        OutboundMessage[] replies = [TurnSamples.Message(TurnSamples.Digits(3), kept), TurnSamples.Message(TurnSamples.Digits(4), notKept)];
        Assert.True(await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "zh", [kept], replies), Now));
        await RestartAsync();

        Assert.Equivalent(replies, await Stores.Outbox.OpenAsync(Now), strict: true);
    }

    [Fact]
    public async Task A_card_that_was_sent_is_known_by_the_channels_name_from_then_on()
    {
        var card = TurnSamples.Card(TurnSamples.Digits(1), "a1");
        var replies = await StoreAsync("feishu:om_1", card, 1, 2);

        await Stores.Outbox.SentAsync(replies[0], "om_out", TurnSamples.At, Now);

        Assert.Equal("om_out", (await Stores.Conversations.CardAsync(card.Id, Now))?.SentAs);
        Assert.Equal("om_out", (await Stores.Conversations.CardOfActionAsync("a1", Now))?.SentAs);
        Assert.Equal("om_out", Assert.Single(await Stores.Outbox.OpenAsync(Now)).SentAs);
    }

    [Fact]
    public async Task A_turn_that_began_before_its_card_was_sent_does_not_forget_the_channels_name()
    {
        var card = TurnSamples.Card(TurnSamples.Digits(1), "a1");
        var replies = await StoreAsync("feishu:om_1", card, 1);
        await Stores.Outbox.SentAsync(replies[0], "om_out", TurnSamples.At, Now);

        var updates = await StoreAsync("feishu:om_2", card with { IsOpen = false }, 2);
        Assert.Equal("om_out", (await Stores.Conversations.CardAsync(card.Id, Now))?.SentAs);

        // Sent anew, because it could not be updated: the new message is the card now.
        await Stores.Outbox.SentAsync(updates[0], "om_new", TurnSamples.At, Now);
        await StoreAsync("feishu:om_3", card with { SentAs = "om_out" }, 3);
        Assert.Equal("om_new", (await Stores.Conversations.CardAsync(card.Id, Now))?.SentAs);
    }

    [Fact]
    public async Task A_channel_without_names_takes_none_away()
    {
        var card = TurnSamples.Card(TurnSamples.Digits(1), "a1");
        var replies = await StoreAsync("feishu:om_1", card, 1, 2);
        await Stores.Outbox.SentAsync(replies[0], "om_out", TurnSamples.At, Now);
        await Stores.Outbox.SentAsync(replies[1], "", TurnSamples.At, Now);

        Assert.Equal("om_out", (await Stores.Conversations.CardAsync(card.Id, Now))?.SentAs);
    }

    [Fact]
    public async Task A_reply_that_was_sent_is_not_opened_by_a_turn_that_is_run_again()
    {
        var card = TurnSamples.Card(TurnSamples.Digits(1));
        var replies = await StoreAsync("feishu:om_1", card, 1);
        await Stores.Outbox.SentAsync(replies[0], "om_out", TurnSamples.At, Now);

        await StoreAsync("feishu:om_2", card, 1);

        Assert.Empty(await Stores.Outbox.OpenAsync(Now));
    }

    private async Task<List<OutboundMessage>> StoreAsync(string activity, SentCard card, params int[] keys)
    {
        var replies = keys.Select(key => TurnSamples.Message(TurnSamples.Digits(key), card)).ToList();
        Assert.True(await Stores.Conversations.CommitAsync(TurnSamples.Commit(activity, "zh", [card], replies), Now));
        return replies;
    }
}
