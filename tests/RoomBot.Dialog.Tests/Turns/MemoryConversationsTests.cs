using RoomBot.Testing.Contracts;
using RoomBot.Testing.Fakes;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>The store that these tests use keeps to what a database keeps to; it outlives every process, so that a restart is nothing to it.</summary>
public sealed class MemoryConversationsTests : ConversationStoreContract
{
    private readonly MemoryTurnStores stores = new();

    protected override TurnStores Stores => new(stores, stores, stores);

    protected override Task RestartAsync() => Task.CompletedTask;
}
