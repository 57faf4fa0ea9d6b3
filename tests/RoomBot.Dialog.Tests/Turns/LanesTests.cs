using System.Globalization;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Tests.Turns;

public sealed class LanesTests
{
    private const int Many = 64;

    private readonly Lanes lanes = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_turns_compute_at_once_than_there_are_processors()
    {
        var (computing, most) = (0, 0);
        Add(async _ =>
        {
            for (var step = 0; step < 3; step++)
            {
                var now = Interlocked.Increment(ref computing);
                InterlockedMax(ref most, now);
                Thread.SpinWait(20_000);
                Interlocked.Decrement(ref computing);
                await Task.Yield();
            }

            return Task.CompletedTask;
        });

        await lanes.WhenIdleAsync().WaitAsync(Now);
        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task A_turn_that_waits_for_somebodys_answer_keeps_no_other_waiting()
    {
        var begun = 0;
        var allBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(async _ =>
        {
            if (Interlocked.Increment(ref begun) == Many)
            {
                allBegun.SetResult();
            }

            await allBegun.Task;
            return Task.CompletedTask;
        });

        await lanes.WhenIdleAsync().WaitAsync(Now);
        Assert.Equal(Many, begun);
    }

    private void Add(Func<Activity, Task<Task>> turn)
    {
        for (var n = 0; n < Many; n++)
        {
            var name = n.ToString(CultureInfo.InvariantCulture);
            var who = new Person(new UserId("terminal", name), name);
            var key = new ConversationKey(ChannelName.Terminal, name, name);
            lanes.Add(new Activity.Message(new ActivityId(name), key, who, NodaConstants.UnixEpoch, "help"), turn, Now);
        }
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
