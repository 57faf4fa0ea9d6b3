using System.Data.Common;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage.Sqlite;

/// <summary>
/// SQLite's one writer. Units of work queue up while a commit reaches the disk; all that wait go into the next
/// transaction, each within a savepoint, so that a disk that takes a thousand commits a second takes many thousand units,
/// and one that fails spoils none of the others. What somebody outside waits for goes before the rest, and of the rest only so
/// much goes into one transaction that it does not keep the next such unit waiting.
/// </summary>
internal sealed class GroupCommit : IWriter
{
    // Who comes when this many wait, waits to get in: memory stays bounded under any load.
    private const int QueueLength = 4096;

    // Bound how long the first of a transaction waits for the last.
    private const int MostOfTheFirst = 256;
    private const int MostOfTheRest = 64;

    private readonly Lock gate = new();
    private readonly Queue<WriteUnit> first = new();
    private readonly Queue<WriteUnit> rest = new();
    private readonly SemaphoreSlim places = new(QueueLength);
    private readonly SemaphoreSlim queued = new(0);
    private readonly IDialect dialect;
    private readonly Thread thread;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WriteUnit> together = [];
    private Session? session;
    private bool isWorn;
    private bool isClosing;

    /// <summary>Starts with the first unit.</summary>
    public GroupCommit(IDialect dialect)
    {
        this.dialect = dialect;

        // A thread of its own: it spends its life waiting for the disk, and the pool has few threads on a small machine.
        thread = new Thread(Run) { IsBackground = true, Name = "storage writer" };
        thread.Start();
    }

    /// <inheritdoc/>
    public async Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> unit, bool isFirst, CancellationToken cancellationToken)
    {
        var waiting = new WriteUnit<T>(unit, cancellationToken);
        await places.WaitAsync(cancellationToken);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosing, this);
            (isFirst ? first : rest).Enqueue(waiting);
        }

        queued.Release();
        return await waiting.Completion;
    }

    /// <summary>Performs what has been queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosing = true;
        }

        queued.Release();
        await ended.Task;
        places.Dispose();
        queued.Dispose();
    }

    private void Run()
    {
        // This thread is there to block.
        for (queued.Wait(); TakeTogether(); queued.Wait())
        {
            PerformTogether();
            together.Clear();
        }

        session?.Dispose();
        ended.SetResult();
    }

    // False at the end: nothing is left, and nothing comes any more.
    private bool TakeTogether()
    {
        int taken;
        lock (gate)
        {
            taken = Take(first, MostOfTheFirst) + Take(rest, MostOfTheRest);
        }

        if (taken == 0)
        {
            return false;
        }

        // One was waited for already.
        for (var more = 1; more < taken; more++)
        {
            queued.Wait();
        }

        places.Release(taken);
        return true;
    }

    private int Take(Queue<WriteUnit> from, int most)
    {
        var taken = 0;
        for (; taken < most && from.TryDequeue(out var unit); taken++)
        {
            if (!unit.TakenBack())
            {
                together.Add(unit);
            }
        }

        return taken;
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
