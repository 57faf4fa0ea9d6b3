using RoomBot.Dialog.Turns;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

/// <summary>A disk that is really full: a file system of one megabyte, where this account may mount one.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly string disk = Directory.CreateTempSubdirectory("roombot-disk-").FullName;
    private readonly TestDatabase database;
    private readonly bool isMounted;

    public FullDiskTests()
    {
        isMounted = Machine.Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk);
        database = new TestDatabase(("Storage:ConnectionString", $"Data Source={Path.Combine(disk, "roombot.db")}"));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        if (isMounted)
        {
            Machine.Run("umount", disk);
        }

        Directory.Delete(disk, recursive: true);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_acknowledged_that_is_not_stored_and_room_made_is_used()
    {
        Assert.SkipUnless(isMounted, "This account cannot mount a file system.");
        var inbox = database.Stores.Inbox;
        await inbox.AddAsync(TurnSamples.Message("first"), Now);
        var filler = Path.Combine(disk, "filler");
        await File.WriteAllBytesAsync(filler, new byte[200_000], Now);

        var stored = new List<string> { "first" };
        StorageUnavailableException? full = null;
        for (var i = 0; i < 1000 && full is null; i++)
        {
            try
            {
                await inbox.AddAsync(TurnSamples.Message($"m{i}", new string('字', 3000)), Now);
                stored.Add($"m{i}");
            }
            catch (StorageUnavailableException e)
            {
                full = e;
            }
        }

        Assert.NotNull(full);
        Assert.Equal(stored, (await inbox.OpenAsync(Now)).Select(a => a.Id.Value));

        File.Delete(filler);
        Assert.Null(await database.Get<StorageHealth>().WhyDownAsync(Now));
        Assert.True(await inbox.AddAsync(TurnSamples.Message("last"), Now));
        await database.RestartAsync();
        Assert.Equal([.. stored, "last"], (await database.Stores.Inbox.OpenAsync(Now)).Select(a => a.Id.Value));
    }
}
