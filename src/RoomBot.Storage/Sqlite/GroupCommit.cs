using System.Data.Common;
using System.Threading.Channels;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage.Sqlite;

/// <summary>
/// SQLite's one writer. Units of work queue up while a commit reaches the disk; all that wait go into the next
/// transaction, each within a savepoint, so that a disk that takes a thousand commits a second takes many thousand units,
/// and one that fails spoils none of the others.
/// </summary>
internal sealed class GroupCommit : IWriter
{
    // Who comes when this many wait, waits to get in: memory stays bounded under any load.
    private const int QueueLength = 4096;

    // Bounds how long the first of a transaction waits for the last.
    private const int MostTogether = 256;

    private readonly Channel<WriteUnit> queue = Channel.CreateBounded<WriteUnit>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly IDialect dialect;
    private readonly Thread thread;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WriteUnit> together = [];
    private Session? session;
    private bool isWorn;

    /// <summary>Starts with the first unit.</summary>
    public GroupCommit(IDialect dialect)
    {
        this.dialect = dialect;

        // A thread of its own: it spends its life waiting for the disk, and the pool has few threads on a small machine.
        thread = new Thread(Run) { IsBackground = true, Name = "storage writer" };
        thread.Start();
    }

    /// <inheritdoc/>
    public async Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> unit, CancellationToken cancellationToken)
    {
        var waiting = new WriteUnit<T>(unit, cancellationToken);
        await queue.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Completion;
    }

    /// <summary>Performs what has been queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await ended.Task;
    }

    private void Run()
    {
        // This thread is there to block; completing the wait wakes it without a detour through the pool.
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (together.Count < MostTogether && queue.Reader.TryRead(out var unit))
            {
                if (!unit.TakenBack())
                {
                    together.Add(unit);
                }
            }

            PerformTogether();
            together.Clear();
        }

        session?.Dispose();
        ended.SetResult();
    }

    private void PerformTogether()
    {
        if (together.Count == 0)
        {
            return;
        }

        try
        {
            session ??= dialect.Open(forWriting: true);
            dialect.BeginWrite(session);
            foreach (var unit in together)
            {
                Perform(unit, session);
            }

            Execute(session, "COMMIT");
            if (isWorn)
            {
                Renew();
            }

            foreach (var unit in together)
            {
                unit.Complete();
            }
        }
        catch (DbException e)
        {
            GiveUp(new StorageUnavailableException(dialect.Outage(e) ?? "The transaction broke off.", e));
        }
        catch (StorageUnavailableException e)
        {
            GiveUp(e);
        }
    }

    private void Perform(WriteUnit unit, Session open)
    {
        Execute(open, "SAVEPOINT unit");
        if (unit.Perform(open) is { } failure)
        {
            var outage = failure is DbException e ? dialect.Outage(e) : null;
            if (!dialect.InTransaction(open))
            {
                // On a full disk and the like SQLite rolls back everything: nobody's unit stands.
                throw new StorageUnavailableException(outage ?? "The transaction was rolled back.", failure);
            }

            // A connection that was opened while the file was read-only stays so.
            isWorn |= outage is not null;
            Execute(open, "ROLLBACK TO unit");
            unit.Fail(outage is null ? failure : new StorageUnavailableException(outage, failure));
        }

        Execute(open, "RELEASE unit");
    }

    // Nothing of it is on disk.
    private void GiveUp(StorageUnavailableException outage)
    {
        Renew();
        foreach (var unit in together)
        {
            unit.Fail(outage);
        }
    }

    private void Renew()
    {
        session?.Dispose();
        session = null;
        isWorn = false;
    }

    private static void Execute(Session session, string sql) => session.ExecuteAsync(sql).GetAwaiter().GetResult();
}
