using System.Data.Common;
using Microsoft.Data.Sqlite;
using RoomBot.Dialog.Turns;
using SQLitePCL;

namespace RoomBot.Storage.Sqlite;

/// <summary>SQLite: a file in WAL mode, each commit on disk before it returns.</summary>
internal sealed class SqliteDialect : IDialect
{
    private readonly StorageOptions options;
    private readonly string file;
    private readonly bool isTemporary;

    /// <summary>For the database that the options name.</summary>
    /// <exception cref="ArgumentException">The connection string is not SQLite's; the message names the key.</exception>
    public SqliteDialect(StorageOptions options)
    {
        Batteries_V2.Init();
        this.options = options;
        file = FileOf(options.ConnectionString);
        isTemporary = string.Equals(file, ":memory:", StringComparison.Ordinal);
        if (isTemporary)
        {
            // SQLite's own memory databases have no WAL: readers and the writer would lock each other out. A file that is
            // never synced and goes with the process stays in the system's cache as well, and runs the very same code.
            file = Path.Combine(Path.GetTempPath(), $"roombot-{Guid.NewGuid():N}.db");
        }
    }

    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public string CountTables => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table";

    /// <summary>The database's file.</summary>
    public string File => file;

    /// <summary>The file that a connection string names, or <c>:memory:</c>.</summary>
    /// <exception cref="ArgumentException">It is not a connection string of SQLite, or names no file.</exception>
    public static string FileOf(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        return builder.DataSource.Length > 0
            ? builder.DataSource
            : throw new ArgumentException("names no file (Data Source=roombot.db)", nameof(connectionString));
    }

    /// <inheritdoc/>
    public Session Open(bool forWriting)
    {
#pragma warning disable CA2000 // the session owns it
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
#pragma warning restore CA2000
        try
        {
            connection.Open();
            Set(connection, $"PRAGMA busy_timeout = {(int)options.LockWait.TotalMilliseconds}");
            Set(connection, $"PRAGMA synchronous = {(isTemporary ? "OFF" : "FULL")}");
            Set(connection, "PRAGMA foreign_keys = ON");
            Set(connection, "PRAGMA temp_store = MEMORY");
            if (forWriting)
            {
                Set(connection, "PRAGMA journal_mode = WAL");

                // Ids and keys come in no order: with room for their indexes in memory and longer between checkpoints each page is read and written less often.
                Set(connection, "PRAGMA cache_size = -16000");
                Set(connection, "PRAGMA wal_autocheckpoint = 4000");
            }
            else
            {
                Set(connection, "PRAGMA query_only = ON");
            }

            return new Session(connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new StorageUnavailableException(Outage(e) ?? $"The database {file} cannot be opened: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void BeginWrite(Session session)
    {
        // Not through a command: that would try again on top of the busy timeout, in whole seconds.
        var handle = ((SqliteConnection)session.Connection).Handle!;
        var code = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE");
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException(
                raw.sqlite3_errmsg(handle).utf8_to_string(), code & 0xff, raw.sqlite3_extended_errcode(handle));
        }
    }

    /// <inheritdoc/>
    public bool InTransaction(Session session) =>
        raw.sqlite3_get_autocommit(((SqliteConnection)session.Connection).Handle) == 0;

    /// <inheritdoc/>
    public string? Outage(DbException exception) =>
        exception is SqliteException sqlite ? SqliteOutage.Of(sqlite, file) : null;

    /// <inheritdoc/>
    public bool IsRefusal(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT };

    /// <inheritdoc/>
    public IWriter CreateWriter() => new GroupCommit(this);

    /// <inheritdoc/>
    public void Close()
    {
        if (isTemporary)
        {
            System.IO.File.Delete(file);
            System.IO.File.Delete(file + "-wal");
            System.IO.File.Delete(file + "-shm");
        }
    }

    private static void Set(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // built from numbers and constants of this file
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
