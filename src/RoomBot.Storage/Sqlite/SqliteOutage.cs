using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RoomBot.Storage.Sqlite;

/// <summary>Which of SQLite's errors are the database's and not the statement's, in words. sqlite.org/rescode.html</summary>
internal static class SqliteOutage
{
    /// <summary>What a failure means; null where the statement was at fault.</summary>
    public static string? Of(SqliteException exception, string file)
    {
        var why = exception.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "is locked by another process",
            raw.SQLITE_READONLY => "is read-only",
            raw.SQLITE_FULL => "has no room left: the disk is full",
            raw.SQLITE_IOERR => "cannot be read or written",
            raw.SQLITE_CANTOPEN => "cannot be opened",
            raw.SQLITE_PERM or raw.SQLITE_AUTH => "may not be used by this account",
            raw.SQLITE_CORRUPT => "is damaged",
            raw.SQLITE_NOTADB => "is not a SQLite database",
            raw.SQLITE_NOMEM => "found no memory",
            raw.SQLITE_PROTOCOL => "is used in a way that its locks do not work",
            raw.SQLITE_SCHEMA or raw.SQLITE_INTERRUPT or raw.SQLITE_ABORT => "broke off",
            _ => null,
        };
        return why is null ? null : $"The database {file} {why} (SQLite {exception.SqliteExtendedErrorCode}).";
    }
}
