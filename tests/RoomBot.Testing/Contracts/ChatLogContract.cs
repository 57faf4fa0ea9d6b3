using RoomBot.Dialog.Channels;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every chat log keeps to.</summary>
public abstract class ChatLogContract
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>The log of this test's own database.</summary>
    protected abstract IChatLog Log { get; }

    /// <summary>Ends the process, as it were, and starts another over the same database.</summary>
    protected abstract Task RestartAsync();

    [Fact]
    public async Task Entries_come_in_the_order_of_their_changes_and_as_they_were_put()
    {
        var first = Entry("m1") with { Text = "订 A301", OnlyFor = "u1", Answers = "m0" };
        var a = await Log.PutAsync(first, Now);
        var b = await Log.PutAsync(Entry("c1") with { Card = "{}", Key = "k1", From = "" }, Now);
        await RestartAsync();

        var entries = await Log.SinceAsync(0, Now);
        Assert.Equal([a!, b!], entries);
        Assert.Equal(first with { Place = a!.Place, Change = a.Change }, a);
        Assert.True(b!.Place > a.Place && b.Change > a.Change);
        Assert.Equal(b.Change, await Log.LastChangeAsync(Now));
        Assert.Equal([b], await Log.SinceAsync(a.Change, Now));
    }

    [Fact]
    public async Task An_entry_that_is_put_again_under_the_same_key_changes_nothing()
    {
        var card = Entry("c1") with { Card = "{}", Key = "k1" };
        await Log.PutAsync(card, Now);

        Assert.Null(await Log.PutAsync(card with { Card = "{ }" }, Now));

        Assert.Equal("{}", Assert.Single(await Log.SinceAsync(0, Now)).Card);
        Assert.Null(await Log.PutAsync(Entry("m1"), Now) is { } ? await Log.PutAsync(Entry("m1") with { Text = "again" }, Now) : null);
    }

    [Fact]
    public async Task A_card_that_changes_keeps_its_place()
    {
        var before = await Log.PutAsync(Entry("c1") with { Card = "{}", Key = "k1", Answers = "m1" }, Now);
        var other = await Log.PutAsync(Entry("m2"), Now);
        var after = await Log.PutAsync(
            Entry("c1") with { Chat = "elsewhere", At = TurnSamples.At.PlusNanoseconds(100), Card = "{1}", Key = "k2", Answers = "click" }, Now);

        Assert.Equal(before! with { Card = "{1}", Key = "k2", Change = after!.Change }, after);
        Assert.True(after.Change > other!.Change);
        Assert.Equal(["m2", "c1"], (await Log.SinceAsync(0, Now)).Select(e => e.Id));
    }

    [Fact]
    public async Task Only_the_newest_of_a_chat_are_kept_and_numbers_never_come_again()
    {
        await Log.PutAsync(Entry("other") with { Chat = "chat2" }, Now);
        for (var i = 0; i < IChatLog.KeptPerChat; i++)
        {
            await Log.PutAsync(Entry($"m{i}"), Now);
        }

        var updated = await Log.PutAsync(Entry("m0") with { Key = "k" }, Now);
        var last = await Log.PutAsync(Entry("one more"), Now);

        var kept = (await Log.SinceAsync(0, Now)).Select(e => e.Id).ToList();
        Assert.Equal(IChatLog.KeptPerChat + 1, kept.Count);
        Assert.DoesNotContain("m0", kept);
        Assert.Contains("m1", kept);
        Assert.Contains("other", kept);
        Assert.True(last!.Change > updated!.Change);
    }

    private static ChatEntry Entry(string id) => new(id, "chat1", "u1", TurnSamples.At);
}
