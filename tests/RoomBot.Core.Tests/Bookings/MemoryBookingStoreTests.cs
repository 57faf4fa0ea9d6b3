using RoomBot.Core.Bookings;
using RoomBot.Testing.Contracts;
using RoomBot.Testing.Fakes;

namespace RoomBot.Core.Tests.Bookings;

public sealed class MemoryBookingStoreTests : BookingStoreContract
{
    protected override Task<IBookingStore> StartAsync() => Task.FromResult<IBookingStore>(new MemoryBookingStore());
}
