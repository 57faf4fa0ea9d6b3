using System.Collections.Concurrent;
using System.Data.Common;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>The database: opened and brought up to date at first use, written through one writer, read on connections of its own.</summary>
internal sealed class Database(IDialect dialect, Migrator migrator) : IAsyncDisposable
{
    // More are opened when more read at once; this many are kept.
    private const int ReadersKept = 8;

    private readonly ConcurrentBag<Session> readers = [];
    private readonly SemaphoreSlim opening = new(1, 1);
    private volatile IWriter? writer;
    private bool disposed;

    /// <summary>What differs between databases.</summary>
    public IDialect Dialect => dialect;

    /// <summary>Opens the database and brings it up to date; does nothing where that has been done.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened, or it is no database of this program.</exception>
    public async ValueTask<IWriter> OpenAsync(CancellationToken cancellationToken)
    {
        if (writer is { } open)
        {
            return open;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (writer is null)
            {
                using (var session = dialect.Open(forWriting: true))
                {
                    await migrator.MigrateAsync(dialect, session);
                }

                writer = dialect.CreateWriter();
            }

            return writer;
        }
        catch (DbException e) when (dialect.Outage(e) is { } outage)
        {
            throw new StorageUnavailableException(outage, e);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Performs a unit of work that writes; see <see cref="IWriter.WriteAsync"/>.</summary>
    public Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> unit, CancellationToken cancellationToken) =>
        WriteAsync(unit, isFirst: false, cancellationToken);

    /// <summary>Performs a unit of work that somebody outside waits for, before others that wait; see <see cref="IWriter.WriteAsync"/>.</summary>
    public Task<T> WriteFirstAsync<T>(Func<Session, ValueTask<T>> unit, CancellationToken cancellationToken) =>
        WriteAsync(unit, isFirst: true, cancellationToken);

    /// <summary>Reads what has been committed, beside whoever writes.</summary>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    public async Task<T> ReadAsync<T>(Func<Session, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (!readers.TryTake(out var session))
        {
            session = dialect.Open(forWriting: false);
        }

        var sound = false;
        try
        {
            var result = await read(session);
            sound = true;
            return result;
        }
        catch (DbException e) when (dialect.Outage(e) is { } outage)
        {
            throw new StorageUnavailableException(outage, e);
        }
        finally
        {
            if (sound && !disposed && readers.Count < ReadersKept)
            {
                readers.Add(session);
            }
            else
            {
                session.Dispose();
            }
        }
    }

    private async Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> unit, bool isFirst, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).WriteAsync(unit, isFirst, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        await opening.WaitAsync();
        disposed = true;
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        while (readers.TryTake(out var session))
        {
            session.Dispose();
        }

        dialect.Close();
        opening.Dispose();
    }
}
