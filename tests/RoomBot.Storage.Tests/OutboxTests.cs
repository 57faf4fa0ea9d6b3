using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class OutboxTests : OutboxContract, IAsyncDisposable
{
    private readonly TestDatabase database = new();

    protected override TurnStores Stores => database.Stores;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override Task RestartAsync() => database.RestartAsync();
}
