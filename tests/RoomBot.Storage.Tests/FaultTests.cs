using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

/// <summary>What happens when the database does not take what is written, and after that.</summary>
public sealed class FaultTests : IAsyncDisposable
{
    private readonly TestDatabase database = new(("Storage:LockWait", "00:00:00.2"));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private IInbox Inbox => database.Stores.Inbox;

    private StorageHealth Health => database.Get<StorageHealth>();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task While_another_process_is_writing_nothing_is_acknowledged_and_afterwards_all_goes_on()
    {
        await Inbox.AddAsync(TurnSamples.Message("before"), Now);
        using (var raw = new RawSql(database.File))
        {
            raw.Execute("BEGIN IMMEDIATE");
            var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Inbox.AddAsync(TurnSamples.Message("locked"), Now));
            Assert.Contains("is locked by another process", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StorageUnavailableException>(
                () => database.Stores.Conversations.CommitAsync(TurnSamples.Commit("before", "zh", [], []), Now));
            Assert.Contains("locked", await Health.WhyDownAsync(Now), StringComparison.Ordinal);

            // Who only reads does not wait.
            Assert.Single(await Inbox.OpenAsync(Now));
            raw.Execute("ROLLBACK");
        }

        Assert.Null(await Health.WhyDownAsync(Now));
        Assert.True(await Inbox.AddAsync(TurnSamples.Message("locked"), Now));
        Assert.Equal(["before", "locked"], (await Inbox.OpenAsync(Now)).Select(a => a.Id.Value));
    }

    [Fact]
    public async Task While_the_file_is_read_only_nothing_is_acknowledged_and_afterwards_all_goes_on()
    {
        await Inbox.AddAsync(TurnSamples.Message("before"), Now);
        using (var lockedUp = ReadOnlyFile.TryMake(database.File))
        {
            Assert.SkipWhen(lockedUp is null, "Here no file can be kept from this account.");
            await database.RestartAsync();

            var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Inbox.AddAsync(TurnSamples.Message("m1"), Now));
            Assert.Contains("is read-only", refused.Message, StringComparison.Ordinal);
            Assert.Contains("is read-only", await Health.WhyDownAsync(Now), StringComparison.Ordinal);
            Assert.Single(await Inbox.OpenAsync(Now));
        }

        Assert.True(await Inbox.AddAsync(TurnSamples.Message("m1"), Now));
        Assert.Null(await Health.WhyDownAsync(Now));
    }

    [Fact]
    public async Task While_there_is_no_room_nothing_is_acknowledged_or_half_written_and_afterwards_all_goes_on()
    {
        await Inbox.AddAsync(TurnSamples.Message("before"), Now);
        await OnTheWriterAsync("PRAGMA max_page_count = 1");

        var refused = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () => await Record.ExceptionAsync(
            () => Inbox.AddAsync(TurnSamples.Message($"m{i}", new string('字', 3000)), Now)))));
        Assert.All(refused, e => Assert.True(e is null or StorageUnavailableException, e?.ToString()));
        Assert.Contains(refused, e => e?.Message.Contains("the disk is full", StringComparison.Ordinal) == true);
        Assert.Equal(1 + refused.Count(e => e is null), (await Inbox.OpenAsync(Now)).Count);

        await OnTheWriterAsync("PRAGMA max_page_count = 1000000");
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(refused[i] is not null, await Inbox.AddAsync(TurnSamples.Message($"m{i}"), Now));
        }

        Assert.Equal(51, (await Inbox.OpenAsync(Now)).Count);
        Assert.Null(await Health.WhyDownAsync(Now));
    }

    [Fact]
    public async Task The_local_rooms_tell_an_outage_as_a_value()
    {
        var rooms = database.Get<IRoomProvider>();
        await database.Get<RoomStore>().PutAsync([new Room(new RoomId("r1"), "A301", 4, Place.Unknown, Equipment.None)], Now);
        using var raw = new RawSql(database.File);
        raw.Execute("BEGIN IMMEDIATE");
        var when = new NodaTime.Interval(TurnSamples.At, TurnSamples.At + NodaTime.Duration.FromHours(1));
        var booking = new Booking(
            new BookingId(TurnSamples.Digits(1)), "local", new RoomId("r1"), when, new Person(new UserId("test", "u1"), "Ann"), "", BookingStatus.Pending);

        Assert.IsType<BookResult.Unknown>(await rooms.BookAsync(booking, Now));
        Assert.IsType<BookResult.Unknown>(await rooms.MoveAsync(booking, booking, Now));
        Assert.IsType<CancelResult.Unknown>(await rooms.CancelAsync(booking, Now));

        raw.Execute("ROLLBACK");
        Assert.IsType<BookResult.Booked>(await rooms.BookAsync(booking, Now));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(database.File, new string('x', 5000), Now);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Inbox.AddAsync(TurnSamples.Message("m"), Now));

        Assert.Contains($"The database {database.File} is not a SQLite database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(database.File, Now));
        Assert.Contains("is not a SQLite database", await Health.WhyDownAsync(Now), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_told_as_such()
    {
        for (var i = 0; i < 200; i++)
        {
            await Inbox.AddAsync(TurnSamples.Message($"m{i}", new string('字', 2000)), Now);
        }

        await database.RestartAsync();
        await using (var file = File.OpenWrite(database.File))
        {
            // All but the first page, which says that it is a database.
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(new byte[file.Length - 4096].AsMemory(), Now);
        }

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Inbox.OpenAsync(Now));
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var elsewhere = new TestDatabase(("Storage:ConnectionString", $"Data Source={database.File}.folder/roombot.db"));

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => elsewhere.Stores.Inbox.OpenAsync(Now));
        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
    }

    private Task<int> OnTheWriterAsync(string pragma) =>
        database.Get<Database>().WriteAsync(async session => await session.ExecuteAsync(pragma), Now);
}
