using System.Collections.Concurrent;
using System.Diagnostics;
using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuPrograms;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The program is killed at each call to Feishu that a booking makes, before and after the call takes effect, and started again over what it left.</summary>
public sealed class FeishuKillTests
{
    private const string Alice = "ou_alice";
    private const string Chat = "oc_direct_ou_alice";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    // The calls between Confirm and the booked card, in order; adding attendees comes twice, for the room and for the people.
    private static readonly (string Call, int Nth)[] _steps =
    [
        (FeishuCalls.Rules, 1), (FeishuCalls.Calendar, 1), (FeishuCalls.CreateEvent, 1), (FeishuCalls.AddAttendees, 1), (FeishuCalls.Attendees, 1), (FeishuCalls.AddAttendees, 2),
    ];

    [Fact]
    public async Task Killed_at_any_call_of_a_booking_it_books_once_and_says_so_after_the_next_start()
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            _steps.SelectMany(step => new[] { (step.Call, step.Nth, IsDone: false), (step.Call, step.Nth, IsDone: true) }),
            new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken },
            async (step, _) =>
            {
                if (await RunAsync(step.Call, step.Nth, step.IsDone) is { } fault)
                {
                    wrong.Add($"killed {(step.IsDone ? "after" : "before")} {step.Call} ({step.Nth}): {fault}");
                }
            });

        Assert.Empty(wrong);
    }

    private static async Task<string?> RunAsync(string call, int nth, bool isDone)
    {
        var options = new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50), Repeats = false };
        var folder = Directory.CreateTempSubdirectory("roombot-feishu-kill-");
        await using var server = await ServeAsync(options, (Alice, "王芳"));
        try
        {
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using (var first = Start(folder.FullName, server))
            {
                await UntilAsync(() => server.Feishu.Connections > 0);
                await server.Feishu.SayAsync(Alice, Chat, "订明天下午3点到4点的A301，周会");
                await UntilAsync(() => Last(server.Feishu).Text.Contains("确认预订", StringComparison.Ordinal));
                KillAt(server.Feishu, first, call, nth, isDone, killed);
                var click = server.Feishu.ClickAsync(Alice, Last(server.Feishu).Id, "确认");
                await killed.Task.WaitAsync(_patience, TestContext.Current.CancellationToken);
                await first.WaitForExitAsync(TestContext.Current.CancellationToken);
                await click;
            }

            server.Feishu.Watch = null;
            using var second = Start(folder.FullName, server);
            var isTold = await UntilAsync(() => Last(server.Feishu).Text.Contains("已预订", StringComparison.Ordinal));
            var fault = isTold ? Fault(server.Feishu) : $"nobody was told: {Last(server.Feishu).Text}\n{string.Join('\n', server.Feishu.Calls)}";
            second.Kill();
            await second.WaitForExitAsync(TestContext.Current.CancellationToken);
            return fault;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void KillAt(FeishuSimulator feishu, Process program, string call, int nth, bool isDone, TaskCompletionSource killed)
    {
        var seen = 0;
        feishu.Watch = (made, done) =>
        {
            if (done == isDone && string.Equals(made.Name, call, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == nth)
            {
                program.Kill();
                killed.TrySetResult();
            }

            return Task.CompletedTask;
        };
    }

    private static string? Fault(FeishuSimulator feishu) =>
        feishu.Violations is [var violation, ..] ? violation
        : feishu.Events is not [{ } only] ? $"{feishu.Events.Count} events stand"
        : only.Rooms.GetValueOrDefault(Room) is not "accept" ? "the room has not accepted"
        : feishu.Messages(Chat).Count(m => m.Text.Contains("已预订", StringComparison.Ordinal)) is not 1 ? "told more than once"
        : null;

    private static SimulatedMessage Last(FeishuSimulator feishu) => feishu.Messages(Chat)[^1];
}
