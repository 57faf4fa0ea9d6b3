using RoomBot.Testing.Contracts;
using RoomBot.Testing.Fakes;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>The stores of these tests keep to what a database keeps to.</summary>
public static class MemoryTurnStoresTests
{
    private static TurnStores New() => new MemoryTurnStores() is var stores ? new TurnStores(stores, stores, stores) : null!;

    public sealed class AsInbox : InboxContract
    {
        protected override TurnStores Stores { get; } = New();

        protected override Task RestartAsync() => Task.CompletedTask;
    }

    public sealed class AsOutbox : OutboxContract
    {
        protected override TurnStores Stores { get; } = New();

        protected override Task RestartAsync() => Task.CompletedTask;
    }

    public sealed class AsConversations : ConversationStoreContract
    {
        protected override TurnStores Stores { get; } = New();

        protected override Task RestartAsync() => Task.CompletedTask;
    }
}
