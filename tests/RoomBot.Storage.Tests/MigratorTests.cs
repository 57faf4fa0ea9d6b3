using Microsoft.Data.Sqlite;
using RoomBot.Dialog.Turns;
using RoomBot.Storage.Sqlite;
using RoomBot.Testing;

namespace RoomBot.Storage.Tests;

public sealed class MigratorTests : IAsyncDisposable
{
    private static readonly Migration First = new(1, "things", "CREATE TABLE things (id INTEGER); INSERT INTO things VALUES (1);", "c1");
    private static readonly Migration Second = new(2, "more", "INSERT INTO things VALUES (2);", "c2");

    private readonly TestDatabase database = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private Migrator Steps => new(database.Clock);

    private SqliteDialect Dialect => new(new StorageOptions { ConnectionString = $"Data Source={database.File}" });

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_schema_is_the_approved_one()
    {
        await database.Get<Database>().OpenAsync(Now);
        using var raw = new RawSql(database.File);
        var schema = raw.Texts("SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name");

        Approved.Matches("tests/RoomBot.Storage.Tests/Schema/sqlite.approved.sql", string.Join("\n\n", schema));
    }

    [Fact]
    public async Task A_start_over_a_database_that_is_up_to_date_changes_nothing()
    {
        await database.Get<Database>().OpenAsync(Now);
        using var raw = new RawSql(database.File);
        var applied = raw.Texts("SELECT number || name || checksum || applied_at FROM migrations ORDER BY number");
        database.Clock.Advance(NodaTime.Duration.FromDays(1));

        await database.RestartAsync();
        await database.Get<Database>().OpenAsync(Now);

        Assert.Equal(Migrator.Of("Sqlite").Count, applied.Count);
        Assert.Equal(applied, raw.Texts("SELECT number || name || checksum || applied_at FROM migrations ORDER BY number"));
    }

    [Fact]
    public async Task Of_processes_that_start_at_once_over_an_empty_file_one_migrates_and_all_go_on()
    {
        var programs = Enumerable.Range(0, 6).Select(_ => database.Start()).ToList();
        await Task.WhenAll(programs.Select(p => Task.Run(() => TestDatabase.Get<Database>(p).OpenAsync(Now).AsTask(), Now)));

        foreach (var program in programs)
        {
            await program.DisposeAsync();
        }

        using var raw = new RawSql(database.File);
        Assert.Equal((long)Migrator.Of("Sqlite").Count, raw.Scalar("SELECT count(*) FROM migrations"));
    }

    [Fact]
    public async Task Steps_are_applied_once_and_in_order()
    {
        var dialect = Dialect;
        using var session = dialect.Open(forWriting: true);
        await Steps.MigrateAsync(dialect, session, [First]);
        await Steps.MigrateAsync(dialect, session, [First, Second]);
        await Steps.MigrateAsync(dialect, session, [First, Second]);

        using var raw = new RawSql(database.File);
        Assert.Equal(3L, raw.Scalar("SELECT sum(id) FROM things"));
        Assert.Equal(["1 things", "2 more"], raw.Texts("SELECT number || ' ' || name FROM migrations ORDER BY number"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind_and_those_before_it_stand()
    {
        var dialect = Dialect;
        using var session = dialect.Open(forWriting: true);
        var broken = Second with { Sql = "INSERT INTO things VALUES (5); INSERT INTO nowhere VALUES (1);" };

        await Assert.ThrowsAsync<SqliteException>(() => Steps.MigrateAsync(dialect, session, [First, broken]));

        Assert.False(dialect.InTransaction(session));
        using var raw = new RawSql(database.File);
        Assert.Equal(1L, raw.Scalar("SELECT sum(id) FROM things"));
        Assert.Equal(1L, raw.Scalar("SELECT count(*) FROM migrations"));
        await Steps.MigrateAsync(dialect, session, [First, Second]);
        Assert.Equal(3L, raw.Scalar("SELECT sum(id) FROM things"));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_or_of_other_files_is_refused()
    {
        var dialect = Dialect;
        using var session = dialect.Open(forWriting: true);
        await Steps.MigrateAsync(dialect, session, [First, Second]);

        var newer = await Assert.ThrowsAsync<StorageUnavailableException>(() => Steps.MigrateAsync(dialect, session, [First]));
        Assert.Contains("newer RoomBot", newer.Message, StringComparison.Ordinal);
        var other = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => Steps.MigrateAsync(dialect, session, [First, Second with { Checksum = "c3" }]));
        Assert.Contains("0002_more was applied from another file", other.Message, StringComparison.Ordinal);
    }
}
