using Microsoft.Data.Sqlite;

namespace RoomBot.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IAsyncDisposable
{
    private readonly TestDatabase database = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private Database Writer => database.Get<Database>();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_unit_that_fails_undoes_itself_and_spoils_none_of_those_beside_it()
    {
        await MakeTableAsync();
        var units = Enumerable.Range(1, 300).Select(i => Task.Run(
            () => Writer.WriteAsync(
                async session =>
                {
                    await session.ExecuteAsync("INSERT INTO numbers (n) VALUES (@n)", ("@n", i));
                    return i % 3 == 0
                        ? throw new InvalidOperationException("changed my mind")
                        : await session.ExecuteAsync("INSERT INTO numbers (n) VALUES (@n)", ("@n", i % 3 == 1 ? 1000 + i : 5000));
                },
                Now),
            Now)).ToList();

        var failed = 0;
        foreach (var unit in units)
        {
            try
            {
                await unit;
            }
            catch (Exception e) when (e is InvalidOperationException or SqliteException)
            {
                failed++;
            }
        }

        // A third is written, a third changes its mind, and of the third that all want 5000 as well the first has it.
        var numbers = await NumbersAsync();
        var winner = Assert.Single(numbers, n => n < 1000 && n % 3 == 2);
        int[] expected = [.. Enumerable.Range(1, 300).Where(i => i % 3 == 1).SelectMany(i => new[] { i, 1000 + i }), winner, 5000];
        Assert.Equal(expected.Order(), numbers);
        Assert.Equal(199, failed);
    }

    [Fact]
    public async Task What_has_returned_is_seen_by_every_reader()
    {
        await MakeTableAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            async () =>
            {
                for (var n = i * 100; n < (i * 100) + 25; n++)
                {
                    await AddAsync(n);
                    Assert.Contains(n, await NumbersAsync());
                }
            },
            Now)));
    }

    [Fact]
    public async Task What_somebody_outside_waits_for_goes_before_the_rest_and_the_rest_is_written_all_the_same()
    {
        await MakeTableAsync();
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var running = Task.Run(
            () => Writer.WriteAsync(
                _ =>
                {
                    begun.Set();
                    goOn.Wait();
                    return ValueTask.FromResult(true);
                },
                Now),
            Now);
        begun.Wait(Now);

        var written = new List<int>();
        ValueTask<bool> Note(int n)
        {
            written.Add(n);
            return ValueTask.FromResult(true);
        }

        var rest = Enumerable.Range(1, 500).Select(n => Writer.WriteAsync(_ => Note(n), Now)).ToList();
        var first = Writer.WriteFirstAsync(_ => Note(0), Now);
        goOn.Set();
        await Task.WhenAll([running, first, .. rest]);

        Assert.Equal(Enumerable.Range(0, 501), written);
    }

    [Fact]
    public async Task A_unit_that_is_taken_back_before_it_begins_writes_nothing()
    {
        await MakeTableAsync();
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var first = Task.Run(
            () => Writer.WriteAsync(
                _ =>
                {
                    begun.Set();
                    goOn.Wait();
                    return ValueTask.FromResult(true);
                },
                Now),
            Now);
        begun.Wait(Now);
        using var changedMind = new CancellationTokenSource();
        var second = Writer.WriteAsync(
            async session => await session.ExecuteAsync("INSERT INTO numbers (n) VALUES (1)"), changedMind.Token);
        var third = AddAsync(2);
        await changedMind.CancelAsync();
        goOn.Set();

        Assert.True(await first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await third;
        Assert.Equal([2], await NumbersAsync());
    }

    [Fact]
    public async Task What_was_queued_when_the_program_ends_is_still_written()
    {
        await MakeTableAsync();
        var units = Enumerable.Range(0, 500).Select(AddAsync).ToList();
        await database.RestartAsync();

        await Task.WhenAll(units);
        Assert.Equal(500, (await NumbersAsync()).Count);
    }

    [Fact]
    public async Task Two_programs_write_to_one_file_at_once()
    {
        await MakeTableAsync();
        await using var other = database.Start();
        var otherWriter = TestDatabase.Get<Database>(other);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(
            () => (i % 2 == 0 ? Writer : otherWriter).WriteAsync(
                async session => await session.ExecuteAsync("INSERT INTO numbers (n) VALUES (@n)", ("@n", i)), Now),
            Now)));

        Assert.Equal(400, (await NumbersAsync()).Count);
    }

    private Task<int> MakeTableAsync() => Writer.WriteAsync(
        async session => await session.ExecuteAsync("CREATE TABLE numbers (n INTEGER PRIMARY KEY)"), Now);

    private Task<int> AddAsync(int n) => Writer.WriteAsync(
        async session => await session.ExecuteAsync("INSERT INTO numbers (n) VALUES (@n)", ("@n", n)), Now);

    private Task<IReadOnlyList<int>> NumbersAsync() => Writer.ReadAsync(
        async session => await session.ListAsync("SELECT n FROM numbers ORDER BY n", row => row.GetInt32(0)), Now);
}
