using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RoomBot.Host.Tests.Commands;

/// <summary>The program is killed at every step of a booking, and started again over what it left.</summary>
public sealed class KillTests
{
    private const int Runs = 60;
    private const string Find = "明天下午3点到4点，12个人";

    private static readonly string[] _kinds = ["", "book", "confirm"];

    [Fact]
    public async Task Killed_at_any_step_of_a_booking_it_answers_what_it_acknowledged_and_books_once()
    {
        var lengths = await MeasureAsync();
        var wrong = new ConcurrentBag<string>();
        var killedAt = new int[_kinds.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Runs),
            new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken },
            async (run, _) =>
            {
                // The steps in turn; within a step from its first moment to a little after its end.
                var step = run % _kinds.Length;
                var part = (double)(run / _kinds.Length) / (Runs / _kinds.Length) * 1.2;
                if (await RunAsync(step, lengths[step] * part) is { } fault)
                {
                    wrong.Add($"run {run}, killed at step {step}: {fault}");
                }

                Interlocked.Increment(ref killedAt[step]);
            });

        Assert.Empty(wrong);
        Assert.All(killedAt, times => Assert.Equal(Runs / _kinds.Length, times));
    }

    private static async Task<TimeSpan[]> MeasureAsync()
    {
        using var folder = new ChatFolder();
        await using var chat = folder.Chat();
        var lengths = new List<TimeSpan>();
        var replies = await chat.SayAsync("");
        for (var step = 0; step < _kinds.Length; step++)
        {
            var clock = Stopwatch.StartNew();
            replies = await chat.SayAsync(Line(step, replies));
            lengths.Add(clock.Elapsed);
        }

        Assert.Equal("booked", Chat.Card(replies[^1]));
        return [.. lengths];
    }

    private static string Line(int step, IReadOnlyList<JsonObject> replies) =>
        step == 0 ? Find : Chat.Click(Chat.Action(replies, _kinds[step]));

    private static async Task<string?> RunAsync(int killAt, TimeSpan after)
    {
        using var folder = new ChatFolder();
        IReadOnlyList<JsonObject> before = [];
        await using (var chat = folder.Chat())
        {
            await chat.SayAsync("");
            for (var step = 0; step < killAt; step++)
            {
                before = await chat.SayAsync(Line(step, before));
            }

            await chat.SendAsync(Line(killAt, before));
            await Task.Delay(after, TestContext.Current.CancellationToken);
            chat.Kill();
        }

        return await AfterwardsAsync(folder, killAt, before);
    }

    private static async Task<string?> AfterwardsAsync(ChatFolder folder, int killedAt, IReadOnlyList<JsonObject> before)
    {
        await using (var again = folder.Chat())
        {
            await again.SayAsync("");
            if (folder.Query("SELECT id FROM inbox").Count > 0)
            {
                return "an acknowledged activity was not taken up again";
            }

            if (Rows.HalfDone(folder.Database) is { } halfDone)
            {
                return halfDone;
            }

            // What somebody does who saw no answer: the same again, on the card they have.
            var replies = await again.SayAsync(Line(killedAt, before));
            for (var step = killedAt + 1; step < _kinds.Length && Chat.Card(replies[^1]) is "rooms" or "confirm"; step++)
            {
                replies = await again.SayAsync(Line(step, replies));
            }

            if (Rows.OfBookings(folder.Database).Count == 0)
            {
                replies = await BookAnewAsync(again);
            }

            if (await again.EndAsync() != 0)
            {
                return "the second start did not end well";
            }
        }

        var stands = Rows.OfBookings(folder.Database);
        return stands.Count == 1 ? Rows.HalfDone(folder.Database) ?? Unsent(folder) : $"{stands.Count} bookings stand";
    }

    private static async Task<IReadOnlyList<JsonObject>> BookAnewAsync(Chat chat)
    {
        IReadOnlyList<JsonObject> replies = [];
        for (var step = 0; step < _kinds.Length; step++)
        {
            replies = await chat.SayAsync(Line(step, replies));
        }

        return replies;
    }

    // A word that it takes a moment is dropped when what it announces comes before it.
    private static string? Unsent(ChatFolder folder) =>
        folder.Query("SELECT key FROM outbox WHERE done_at IS NULL") is [_, ..] ? "a reply was not sent"
        : folder.Query("SELECT key FROM outbox WHERE given_up IS NOT NULL AND given_up NOT LIKE 'overtaken%'") is [_, ..] ? "a reply was given up"
        : null;
}
