using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Whether the database takes what is written, for readiness.</summary>
public sealed class StorageHealth
{
    private readonly Database database;

    internal StorageHealth(Database database) => this.database = database;

    /// <summary>Writes a little, as an activity is written: in the queue with all others, and on disk when it returns.</summary>
    /// <returns>Null where that works; else why not, in words.</returns>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string?> WhyDownAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(
                async session => await session.ExecuteAsync("UPDATE health SET writes = writes + 1"), cancellationToken);
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Message;
        }
    }
}
