namespace RoomBot.Storage.Sqlite;

/// <summary>A unit of work that waits for its transaction.</summary>
internal abstract class WriteUnit
{
    /// <summary>Whether whoever asked no longer wants it; it is over then.</summary>
    public abstract bool TakenBack();

    /// <summary>Performs it.</summary>
    /// <returns>Why it failed, or null.</returns>
    public abstract Exception? Perform(Session session);

    /// <summary>It is on disk (unless it has failed): whoever asked goes on.</summary>
    public abstract void Complete();

    /// <summary>Nothing of it was written; the first reason counts.</summary>
    public abstract void Fail(Exception why);
}
