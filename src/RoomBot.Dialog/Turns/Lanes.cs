using RoomBot.Dialog.Activities;

namespace RoomBot.Dialog.Turns;

/// <summary>A queue for each conversation: in it one turn at a time and in order, the queues beside one another.</summary>
internal sealed class Lanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Queue<Item>> lanes = [];
    private readonly Dictionary<ActivityId, TaskCompletionSource> open = [];
    private readonly UnderWay working = new();

    /// <summary>Queues a turn.</summary>
    /// <param name="activity">What it handles.</param>
    /// <param name="handle">Runs the turn; what it returns ends when its replies were offered.</param>
    /// <param name="stopping">Once cancelled no further turn begins.</param>
    public void Add(Activity activity, Func<Activity, Task<Task>> handle, CancellationToken stopping)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            // What came in while the open ones were read at start is among them.
            if (!open.TryAdd(activity.Id, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)))
            {
                return;
            }

            var item = new Item(activity, handle);
            if (lanes.TryGetValue(activity.Conversation, out var lane))
            {
                lane.Enqueue(item);
                return;
            }

            lane = new Queue<Item>([item]);
            lanes.Add(activity.Conversation, lane);
            working.Add(Task.Run(() => WorkAsync(activity.Conversation, lane, stopping), CancellationToken.None));
        }
    }

    /// <summary>Ends when the turn and the first offer of its replies have; has ended where it is not open.</summary>
    public Task WhenDone(ActivityId activity)
    {
        lock (gate)
        {
            return open.TryGetValue(activity, out var done) ? done.Task : Task.CompletedTask;
        }
    }

    /// <summary>Ends when no turn is under way.</summary>
    public Task WhenIdleAsync() => working.WhenDoneAsync();

    private async Task WorkAsync(ConversationKey key, Queue<Item> lane, CancellationToken stopping)
    {
        while (Peek(key, lane, stopping) is { } item)
        {
            var offered = await item.Handle(item.Activity);
            lock (gate)
            {
                lane.Dequeue();
            }

            // The next turn does not wait for the channel to take this one's replies.
            _ = offered.ContinueWith(
                _ => Done(item.Activity.Id), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private Item? Peek(ConversationKey key, Queue<Item> lane, CancellationToken stopping)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && lane.TryPeek(out var item))
            {
                return item;
            }

            foreach (var left in lane)
            {
                Complete(left.Activity.Id);
            }

            lanes.Remove(key);
            return null;
        }
    }

    private void Done(ActivityId activity)
    {
        lock (gate)
        {
            Complete(activity);
        }
    }

    private void Complete(ActivityId activity)
    {
        if (open.Remove(activity, out var done))
        {
            done.TrySetResult();
        }
    }

    private sealed record Item(Activity Activity, Func<Activity, Task<Task>> Handle);
}
