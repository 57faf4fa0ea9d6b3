using RoomBot.Storage;

namespace RoomBot.Host.Endpoints;

/// <summary>The database: it is up when it takes what is written.</summary>
internal sealed class StorageDependency(StorageHealth health) : IDependency
{
    public string Name => "storage";

    public Task<string?> WhyDownAsync(CancellationToken cancellationToken) => health.WhyDownAsync(cancellationToken);
}
