using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>The secret of this installation, kept in its database.</summary>
public sealed class InstallationKey
{
    private readonly Database database;

    internal InstallationKey(Database database) => this.database = database;

    /// <summary>32 random bytes, the same after a restart.</summary>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    public Task<byte[]> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.FirstAsync("SELECT key FROM installation", row => row.GetFieldValue<byte[]>(0)))!,
        cancellationToken);
}
