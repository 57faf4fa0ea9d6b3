namespace RoomBot.Dialog.Turns;

/// <summary>The tasks that nobody waits for while they run, so that an end can wait for them.</summary>
internal sealed class UnderWay
{
    private readonly Lock gate = new();
    private readonly HashSet<Task> tasks = [];

    /// <summary>Adds a task; it is forgotten when it has ended.</summary>
    public void Add(Task task)
    {
        lock (gate)
        {
            tasks.Add(task);
        }

        _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Ends when those that run now have ended.</summary>
    public Task WhenDoneAsync()
    {
        lock (gate)
        {
            return Task.WhenAll(tasks);
        }
    }

    private void Forget(Task done)
    {
        lock (gate)
        {
            tasks.Remove(done);
        }
    }
}
