using NodaTime;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class StorageUpkeepTests : IAsyncDisposable
{
    private readonly TestDatabase database = new(
        ("Storage:KeepActivityIds", "08:00:00"), ("Storage:KeepSentReplies", "1.00:00:00"), ("Storage:KeepCards", "30.00:00:00"));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public async Task The_id_of_a_handled_activity_is_forgotten_when_its_time_is_over(int hours, bool isForgotten)
    {
        var stores = database.Stores;
        await stores.Inbox.AddAsync(TurnSamples.Message("m1") with { AlsoKnownAs = ["e1"] }, Now);
        await stores.Conversations.CommitAsync(TurnSamples.Commit("m1", "zh", [], []), Now);

        Assert.Equal(isForgotten ? 2 : 0, await ForgetAsync(Duration.FromHours(hours)));

        Assert.Equal(isForgotten, await stores.Inbox.AddAsync(TurnSamples.Message("m1"), Now));
    }

    [Fact]
    public async Task An_activity_that_is_open_keeps_its_id_however_old()
    {
        await database.Stores.Inbox.AddAsync(TurnSamples.Message("m1"), Now);
        Assert.Equal(0, await ForgetAsync(Duration.FromDays(100)));
        Assert.False(await database.Stores.Inbox.AddAsync(TurnSamples.Message("m1"), Now));
    }

    [Fact]
    public async Task Replies_are_forgotten_when_they_were_sent_or_given_up_long_ago_and_never_before()
    {
        var stores = database.Stores;
        var card = TurnSamples.Card(TurnSamples.Digits(1), "a1");
        var replies = Enumerable.Range(0, 3).Select(i => TurnSamples.Message(TurnSamples.Digits(i), card)).ToList();
        await stores.Conversations.CommitAsync(TurnSamples.Commit("m1", "zh", [card], replies), Now);
        await stores.Outbox.SentAsync(replies[0], "om_1", TurnSamples.At, Now);
        await stores.Outbox.GivenUpAsync(replies[1], "gone", TurnSamples.At, Now);

        Assert.Equal(0, await ForgetAsync(Duration.FromHours(7)));
        Assert.Equal(3, await ForgetAsync(Duration.FromHours(25)));
        Assert.Equal(replies[2].Key, Assert.Single(await stores.Outbox.OpenAsync(Now)).Key);
        Assert.NotNull(await stores.Conversations.CardOfActionAsync("a1", Now));
    }

    [Fact]
    public async Task Cards_are_forgotten_with_their_actions_when_they_last_changed_long_ago()
    {
        var stores = database.Stores;
        var old = Enumerable.Range(0, 1200).Select(i => TurnSamples.Card(TurnSamples.Digits(i), $"a{i}")).ToList();
        await stores.Conversations.CommitAsync(TurnSamples.Commit("m1", "zh", old, []), Now);
        var changed = TurnSamples.Commit("m2", "zh", [old[7]], []) with { At = TurnSamples.At + Duration.FromDays(20) };
        await stores.Conversations.CommitAsync(changed, Now);

        await ForgetAsync(Duration.FromDays(31));

        Assert.Null(await stores.Conversations.CardAsync(old[0].Id, Now));
        Assert.Null(await stores.Conversations.CardOfActionAsync("a1199", Now));
        Assert.NotNull(await stores.Conversations.CardOfActionAsync("a7", Now));
    }

    [Fact]
    public async Task A_card_is_kept_as_long_as_a_reply_waits_that_shows_it()
    {
        var stores = database.Stores;
        var card = TurnSamples.Card(TurnSamples.Digits(1), "a1");
        var reply = TurnSamples.Message(TurnSamples.Digits(2), card);
        await stores.Conversations.CommitAsync(TurnSamples.Commit("m1", "zh", [card], [reply]), Now);

        await ForgetAsync(Duration.FromDays(31));
        Assert.Equivalent(reply, Assert.Single(await stores.Outbox.OpenAsync(Now)), strict: true);

        await stores.Outbox.SentAsync(reply, "om_1", TurnSamples.At, Now);
        await ForgetAsync(Duration.FromDays(31));
        Assert.Null(await stores.Conversations.CardAsync(card.Id, Now));
    }

    private Task<int> ForgetAsync(Duration later) =>
        database.Get<StorageUpkeep>().ForgetAsync(TurnSamples.At + later, Now);
}
