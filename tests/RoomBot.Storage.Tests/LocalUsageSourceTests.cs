using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Tests;

public sealed class LocalUsageSourceTests : IAsyncDisposable
{
    private static readonly Room[] Rooms =
    [
        new(new RoomId("r1"), "A301", 10, Place.Unknown, Equipment.None),
        new(new RoomId("r2"), "A302", 6, Place.Unknown, Equipment.None) { NeedsApproval = true },
    ];

    private readonly TestDatabase database = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Meetings_that_were_accepted_and_stand_are_told_and_no_others()
    {
        await database.Get<RoomStore>().PutAsync(Rooms, Token);
        await BookAsync("stands", Rooms[0], hour: 1);
        await BookAsync("waits", Rooms[1], hour: 1);
        await BookAsync("later", Rooms[0], hour: 5);
        var provider = database.Get<IRoomProvider>();
        var dropped = await BookAsync("dropped", Rooms[0], hour: 2);
        Assert.IsType<CancelResult.Cancelled>(await provider.CancelAsync(dropped, Token));

        var answer = await database.Get<IUsageSource>().ReadAsync(At(0, 4), new Progress<double>(), Token);

        var known = Assert.IsType<UsageAnswer.Known>(answer);
        Assert.Equal([new Reservation(Rooms[0].Id, At(1, 2))], known.Reservations);
        Assert.Equal(["A301", "A302"], known.Rooms.Select(r => r.Name));
    }

    private async Task<Booking> BookAsync(string id, Room room, int hour)
    {
        var booking = new Booking(new BookingId(id), "local", room.Id, At(hour, hour + 1), new Person(new UserId("test", "u1"), "Ann"), "", BookingStatus.Pending);
        await database.Get<IRoomProvider>().BookAsync(booking, Token);
        return booking;
    }

    private Interval At(int from, int until) =>
        new(database.Clock.GetCurrentInstant() + Duration.FromHours(from), database.Clock.GetCurrentInstant() + Duration.FromHours(until));
}
