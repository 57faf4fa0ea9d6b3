namespace RoomBot.Storage.Sqlite;

/// <summary>A unit of work with its result.</summary>
internal sealed class WriteUnit<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellationToken) : WriteUnit
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    /// <summary>Ends when the unit is on disk, or with why it is not.</summary>
    public Task<T> Completion => completion.Task;

    /// <inheritdoc/>
    public override bool TakenBack() => cancellationToken.IsCancellationRequested && completion.TrySetCanceled(cancellationToken);

    /// <inheritdoc/>
    public override Exception? Perform(Session session)
    {
        var performed = PerformAsync(session);
        if (!performed.IsCompleted)
        {
            // SQLite answers at once; this is for a unit that waits for something else.
            ((IAsyncResult)performed).AsyncWaitHandle.WaitOne();
        }

        if (performed.IsCompletedSuccessfully)
        {
            result = performed.GetAwaiter().GetResult();
            return null;
        }

        return performed.Exception?.InnerException ?? new OperationCanceledException();
    }

    /// <inheritdoc/>
    public override void Complete() => completion.TrySetResult(result!);

    /// <inheritdoc/>
    public override void Fail(Exception why) => completion.TrySetException(why);

    private async Task<T> PerformAsync(Session session) => await work(session);
}
