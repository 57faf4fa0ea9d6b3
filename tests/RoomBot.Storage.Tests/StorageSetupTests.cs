using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RoomBot.Dialog.Turns;
using RoomBot.Storage.Sqlite;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class StorageSetupTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Storage:Provider", "Postgres", "Storage:Provider is Postgres, which this version does not have yet")]
    [InlineData("Storage:Provider", "7", "Storage:Provider is neither")]
    [InlineData("Storage:ConnectionString", "Host=db;Username=bot", "Storage:ConnectionString is not one of SQLite's")]
    [InlineData("Storage:ConnectionString", "Mode=ReadWrite", "Storage:ConnectionString is not one of SQLite's")]
    [InlineData("Storage:KeepActivityIds", "01:00:00", "KeepActivityIds")]
    public async Task Settings_that_cannot_work_are_refused_by_name(string key, string value, string message)
    {
        await using var database = new TestDatabase((key, value));

        var refused = Assert.Throws<OptionsValidationException>(() => database.Get<IOptions<StorageOptions>>().Value);

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_stops_the_start()
    {
        await using var database = new TestDatabase();
        await File.WriteAllTextAsync(database.File, new string('x', 5000), Now);
        var start = Assert.Single(database.Get<IEnumerable<IHostedService>>().OfType<IHostedLifecycleService>());

        await Assert.ThrowsAsync<StorageUnavailableException>(() => start.StartingAsync(Now));
    }

    [Fact]
    public async Task A_database_in_memory_forgets_with_the_process_and_leaves_no_file()
    {
        await using var database = new TestDatabase(("Storage:ConnectionString", "Data Source=:memory:"));
        await database.Stores.Inbox.AddAsync(TurnSamples.Message("m1"), Now);
        await using var other = database.Start();
        Assert.Empty(await other.GetRequiredService<IInbox>().OpenAsync(Now));
        Assert.Single(await database.Stores.Inbox.OpenAsync(Now));
        var file = ((SqliteDialect)database.Get<IDialect>()).File;
        Assert.True(File.Exists(file));

        await database.RestartAsync();

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"));
        Assert.Empty(await database.Stores.Inbox.OpenAsync(Now));
    }

    [Fact]
    public async Task A_database_that_is_ended_is_ended_for_good_and_once()
    {
        var database = new TestDatabase();
        var ended = database.Get<Database>();
        await ended.OpenAsync(Now);
        await database.DisposeAsync();
        await ended.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => ended.WriteAsync(_ => ValueTask.FromResult(1), Now));
    }
}
