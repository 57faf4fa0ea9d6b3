using RoomBot.Dialog.Channels;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class ChatLogTests : ChatLogContract, IAsyncDisposable
{
    private readonly TestDatabase database = new();

    protected override IChatLog Log => database.Get<IChatLog>();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override Task RestartAsync() => database.RestartAsync();
}
