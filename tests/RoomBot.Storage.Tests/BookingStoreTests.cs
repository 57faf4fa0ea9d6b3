using RoomBot.Core.Bookings;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class BookingStoreTests : BookingStoreContract, IAsyncDisposable
{
    private readonly TestDatabase database = new();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override Task<IBookingStore> StartAsync() => Task.FromResult(database.Get<IBookingStore>());
}
