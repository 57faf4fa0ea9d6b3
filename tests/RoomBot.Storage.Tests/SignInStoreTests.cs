using System.Text;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Channels;

namespace RoomBot.Storage.Tests;

public sealed class SignInStoreTests
{
    private static readonly UserId Ann = new("feishu", "ou_ann");
    private static readonly UserId Bob = new("feishu", "ou_bob");

    [Fact]
    public async Task What_is_kept_is_found_after_a_restart_and_not_readable_in_the_file()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        await database.Get<ISignInStore>().KeepAsync(Ann, "a-token-nobody-may-read", stop);
        await database.RestartAsync();

        Assert.Equal("a-token-nobody-may-read", (await database.Get<ISignInStore>().FindAsync(Ann, stop))!.Secret);
        Assert.Null(await database.Get<ISignInStore>().FindAsync(Bob, stop));
        var bytes = Directory.GetFiles(Path.GetDirectoryName(database.File)!).Select(ReadShared).Select(Encoding.Latin1.GetString);
        Assert.All(bytes, text => Assert.DoesNotContain("a-token-nobody", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_that_was_altered_or_moved_to_somebody_else_counts_as_none()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        var store = database.Get<ISignInStore>();
        await store.KeepAsync(Ann, "secret", stop);
        await database.Get<Database>().WriteAsync(
            async session => await session.ExecuteAsync("INSERT INTO sign_ins (person, secret, version) SELECT 'feishu:ou_bob', secret, version FROM sign_ins"), stop);

        Assert.Null(await store.FindAsync(Bob, stop));

        await database.Get<Database>().WriteAsync(
            async session => await session.ExecuteAsync("UPDATE sign_ins SET secret = CAST(substr(secret, 1, length(secret) - 1) || x'00' AS BLOB) WHERE person = 'feishu:ou_ann'"), stop);
        Assert.Null(await store.FindAsync(Ann, stop));
    }

    [Fact]
    public async Task A_renewed_secret_replaces_only_the_one_that_it_was_renewed_from()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        var store = database.Get<ISignInStore>();
        await store.KeepAsync(Ann, "first", stop);
        var first = (await store.FindAsync(Ann, stop))!;

        Assert.True(await store.ReplaceAsync(Ann, "second", first, stop));
        Assert.False(await store.ReplaceAsync(Ann, "late", first, stop));
        await store.ForgetAsync(Ann, first, stop);
        Assert.Equal("second", (await store.FindAsync(Ann, stop))!.Secret);
        Assert.Equal(1, await store.CountAsync(ChannelName.Feishu, stop));
        Assert.Equal(0, await store.CountAsync(ChannelName.DingTalk, stop));

        await store.ForgetAsync(Ann, seen: null, stop);
        Assert.Null(await store.FindAsync(Ann, stop));
    }

    [Fact]
    public async Task A_name_is_good_once()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        var store = database.Get<ISignInStore>();
        var now = database.Clock.GetCurrentInstant();

        Assert.True(await store.TakeAsync("state", now + Duration.FromMinutes(10), now, stop));
        Assert.False(await store.TakeAsync("state", now + Duration.FromMinutes(10), now + Duration.FromMinutes(9), stop));
        Assert.True(await store.TakeAsync("other", now + Duration.FromMinutes(10), now, stop));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
