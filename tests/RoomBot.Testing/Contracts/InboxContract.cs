using RoomBot.Dialog.Activities;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every inbox keeps to.</summary>
public abstract class InboxContract
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The stores of this test's own database.</summary>
    protected abstract TurnStores Stores { get; }

    /// <summary>Ends the process, as it were, and starts another over the same database.</summary>
    protected abstract Task RestartAsync();

    [Fact]
    public async Task What_was_added_is_open_in_the_order_it_came_and_equal()
    {
        var activities = new Activity[]
        {
            TurnSamples.Message("feishu:om_2") with { Mentioned = [new(new("feishu", "ou_2"), "Ann")], Locale = "zh" },
            new Activity.CardAction(
                new ActivityId("feishu:a1"), TurnSamples.Key, new(new("feishu", "ou_1"), "小王"), TurnSamples.At, "act1", new Dictionary<string, string> { ["start"] = "2026-03-05T15:00" }),
            TurnSamples.Message("feishu:om_1", "第二条 😀 ' -- \0"),
        };
        foreach (var activity in activities)
        {
            Assert.True(await Stores.Inbox.AddAsync(activity, Now));
        }

        await RestartAsync();

        var open = await Stores.Inbox.OpenAsync(Now);
        Assert.Equal(activities.Select(a => a.Id), open.Select(a => a.Id));
        Assert.Equal(((Activity.Message)activities[2]).Text, Assert.IsType<Activity.Message>(open[2]).Text);
        Assert.Equal("2026-03-05T15:00", Assert.IsType<Activity.CardAction>(open[1]).Values["start"]);
        Assert.Equal("Ann", Assert.Single(Assert.IsType<Activity.Message>(open[0]).Mentioned).Name);
    }

    [Fact]
    public async Task An_activity_delivered_twice_is_stored_once()
    {
        Assert.True(await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now));
        Assert.False(await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now));
        await RestartAsync();
        Assert.False(await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now));

        Assert.Single(await Stores.Inbox.OpenAsync(Now));
    }

    [Theory]
    [InlineData("feishu:om_1", "feishu:ev_1", "feishu:ev_1", null)]
    [InlineData("feishu:om_1", "feishu:ev_1", "feishu:om_9", "feishu:ev_1")]
    [InlineData("feishu:om_1", "feishu:ev_1", "feishu:om_9", "feishu:om_1")]
    [InlineData("feishu:om_1", "feishu:om_1", "feishu:om_1", "feishu:om_1")]
    public async Task An_activity_that_comes_again_under_another_of_its_ids_is_the_same(string id, string other, string againId, string? againOther)
    {
        Assert.True(await Stores.Inbox.AddAsync(TurnSamples.Message(id) with { AlsoKnownAs = [other] }, Now));

        var again = TurnSamples.Message(againId) with { AlsoKnownAs = againOther is null ? [] : [againOther] };
        Assert.False(await Stores.Inbox.AddAsync(again, Now));

        Assert.Equal(id, Assert.Single(await Stores.Inbox.OpenAsync(Now)).Id.Value);
    }

    [Fact]
    public async Task An_activity_that_was_handled_is_not_open_and_is_still_known()
    {
        await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1") with { AlsoKnownAs = ["feishu:ev_1"] }, Now);
        await Stores.Conversations.CommitAsync(TurnSamples.Commit("feishu:om_1", "zh", [], []), Now);
        await RestartAsync();

        Assert.Empty(await Stores.Inbox.OpenAsync(Now));
        Assert.False(await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:om_1"), Now));
        Assert.False(await Stores.Inbox.AddAsync(TurnSamples.Message("feishu:ev_1"), Now));
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_activity_at_once_one_is_stored()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => Stores.Inbox.AddAsync(TurnSamples.Message($"feishu:om_{i % 5}"), Now))));

        Assert.Equal(5, added.Count(isNew => isNew));
        Assert.Equal(5, (await Stores.Inbox.OpenAsync(Now)).Count);
    }
}
