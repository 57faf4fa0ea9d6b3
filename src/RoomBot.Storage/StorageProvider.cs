namespace RoomBot.Storage;

/// <summary>The databases that RoomBot can keep its records in.</summary>
public enum StorageProvider
{
    /// <summary>A file beside the program; one machine.</summary>
    Sqlite,

    /// <summary>A server; several machines.</summary>
    Postgres,
}
