using System.Data.Common;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>What truly differs between databases; all else is SQL that both understand, beside the method that runs it.</summary>
internal interface IDialect
{
    /// <summary>The folder of the embedded migrations ("Sqlite").</summary>
    string Name { get; }

    /// <summary>A question that counts the tables named @table.</summary>
    string CountTables { get; }

    /// <summary>Opens a connection, made ready.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened.</exception>
    Session Open(bool forWriting);

    /// <summary>Begins a transaction that is going to write.</summary>
    /// <exception cref="DbException">Another process is writing for longer than is waited.</exception>
    void BeginWrite(Session session);

    /// <summary>Whether the transaction still stands after a statement in it failed.</summary>
    bool InTransaction(Session session);

    /// <summary>What a failure means, in words; null where the statement, not the database, was at fault.</summary>
    string? Outage(DbException exception);

    /// <summary>Whether the database refused the statement by one of its rules (unique, overlap, check).</summary>
    bool IsRefusal(DbException exception);

    /// <summary>Makes what takes in units of work that write.</summary>
    IWriter CreateWriter();

    /// <summary>Takes away what shall not outlive the process.</summary>
    void Close();
}
