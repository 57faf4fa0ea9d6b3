using System.Diagnostics;
using RoomBot.Core.Bookings;

namespace RoomBot.Storage.Tests;

/// <summary>A process that writes is killed in the middle, again and again, over one and the same database.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private const int Kills = 20;

    private readonly TestDatabase database = new();
    private readonly HashSet<string> added = [];
    private readonly HashSet<string> handled = [];
    private readonly HashSet<string> cards = [];
    private readonly HashSet<string> booked = [];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task After_each_of_twenty_kills_everything_acknowledged_is_there_and_nothing_is_half_written()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            // Killed after ever more acknowledgements, at whatever step the eight writers then are.
            await WriteAndKillAsync(afterLines: 5 + (kill * 17));
            await database.RestartAsync();
            await CheckAsync();
        }

        Assert.True(handled.Count > 100, $"Only {handled.Count} turns ended.");
        Assert.NotEmpty(booked);
    }

    private async Task WriteAndKillAsync(int afterLines)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [KilledWriter.Command, database.File])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var lines = 0;
        while (await child.StandardOutput.ReadLineAsync(Now) is { } line)
        {
            Note(line);
            if (++lines == afterLines)
            {
                // SIGKILL; what it had said before that is still in the pipe and counts.
                child.Kill();
            }
        }

        await child.WaitForExitAsync(Now);
        Assert.True(lines >= afterLines, $"The writer ended by itself with {child.ExitCode} after {lines} lines.");
    }

    private void Note(string line)
    {
        var words = line.Split(' ');
        switch (words)
        {
            case ["added", var id]:
                added.Add(id);
                break;
            case ["handled", var id, var card]:
                handled.Add(id);
                cards.Add(card);
                break;
            case ["booked", var id]:
                booked.Add(id);
                break;
            default:
                // The last line may be cut off by the kill.
                break;
        }
    }

    private async Task CheckAsync()
    {
        var open = (await database.Stores.Inbox.OpenAsync(Now)).Select(a => a.Id.Value).ToHashSet();
        Assert.Empty(handled.Intersect(open));
        Assert.Empty(added.Except(handled).Except(open).Except(await HandledUnheardAsync()));
        var outbox = (await database.Stores.Outbox.OpenAsync(Now)).Select(m => m.Card).ToHashSet();
        Assert.Empty(cards.Except(outbox));

        var bookings = database.Get<IBookingStore>();
        foreach (var id in booked)
        {
            Assert.Equal(BookingStatus.Confirmed, (await bookings.FindAsync(new BookingId(id), Now))?.Status);
        }

        using var raw = new RawSql(database.File);
        Assert.Equal("ok", raw.Scalar("PRAGMA integrity_check"));
        Assert.Equal(0L, raw.Scalar(Overlaps("room_occurrences", "a.room = b.room AND a.id < b.id")));
        Assert.Equal(0L, raw.Scalar(Overlaps("booking_times", "a.room = b.room AND a.booking < b.booking AND a.confirmed + b.confirmed = 2")));
        Assert.Equal(0L, raw.Scalar("SELECT count(*) FROM room_events AS e WHERE NOT EXISTS (SELECT 1 FROM room_occurrences WHERE event = e.id)"));
        Assert.Equal(raw.Scalar("SELECT count(*) FROM cards"), raw.Scalar("SELECT count(*) FROM outbox"));
        Assert.Equal(raw.Scalar("SELECT count(*) FROM cards"), raw.Scalar("SELECT count(*) FROM card_actions"));
    }

    // A turn that ended on disk, of which the writer could not say so any more.
    private async Task<IEnumerable<string>> HandledUnheardAsync() => await database.Get<Database>().ReadAsync(
        async session => await session.ListAsync("SELECT id FROM inbox_ids WHERE id NOT IN (SELECT id FROM inbox)", row => row.GetString(0)), Now);

    private static string Overlaps(string table, string pair) =>
        $"SELECT count(*) FROM {table} AS a JOIN {table} AS b ON {pair} WHERE a.starts < b.ends AND b.starts < a.ends";
}
