using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Testing;
using RoomBot.Testing.Fakes;

namespace RoomBot.Core.Tests.Bookings;

/// <summary>A small office with its room system, its record and a booking desk that can be opened anew after a crash.</summary>
internal sealed class World
{
    private static readonly DeskSettings WithoutPauses = new() { Pauses = [Duration.Zero, Duration.Zero, Duration.Zero] };

    public World()
    {
        Clock = new FakeClock(Instant.FromUtc(2026, 11, 21, 2, 0));
        Provider = new MemoryRoomProvider(Rooms, Clock);
        Desk = Reopen();
    }

    public static Room[] Rooms { get; } =
    [
        new(new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.Projector),
        new(new RoomId("r2"), "A302", 6, new Place("上海", "A座", "3"), Equipment.None),
        new(new RoomId("r3"), "A303", 6, new Place("上海", "A座", "3"), Equipment.None) { NeedsApproval = true },
        new(new RoomId("r4"), "A304", 6, new Place("上海", "A座", "3"), Equipment.None) { Enabled = false },
    ];

    public static Person Ann { get; } = new(new UserId("test", "ann"), "Ann");

    public static Person Bob { get; } = new(new UserId("test", "bob"), "Bob");

    public FakeClock Clock { get; }

    public MemoryRoomProvider Provider { get; }

    public MemoryBookingStore Store { get; } = new();

    public BookingDesk Desk { get; private set; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public BookingDesk Reopen() => Desk = new BookingDesk(Provider, Store, Clock, Clock, WithoutPauses);

    public static Interval Hours(double from, double to) =>
        new(Instant.FromUtc(2026, 11, 22, 0, 0) + Duration.FromHours(from), Instant.FromUtc(2026, 11, 22, 0, 0) + Duration.FromHours(to));

    public static BookingRequest Request(int id, Person who, double from, double to, string room = "r1") =>
        new(Id(id), new RoomId(room), Hours(from, to), who, "周会");

    public static BookingId Id(int number) => new(number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));

    public async Task<Booking> BookedAsync(int id, Person who, double from, double to) =>
        Assert.IsType<DeskBookResult.Booked>(await Desk.BookAsync(Request(id, who, from, to), Token)).Booking;

    public Booking Recorded(int id) => Assert.Single(Store.All, b => b.Id == Id(id));

    /// <summary>The background's work until nothing is left to do, hours later.</summary>
    public async Task SettleAsync()
    {
        Clock.Advance(Duration.FromMinutes(1));
        await Desk.ResumeAsync(100, Token);
        Clock.Advance(Duration.FromMinutes(20));
        for (var i = 0; i < 3; i++)
        {
            await Desk.ResumeAsync(100, Token);
        }
    }

    /// <summary>What must hold however it came: every confirmed booking stands at the provider, whatever stands is recorded, and no room is taken twice.</summary>
    public void AssertTrue()
    {
        foreach (var booking in Store.All)
        {
            var made = Provider.Events.SingleOrDefault(e => e.Id == booking.Id);
            if (booking.Status == BookingStatus.Confirmed)
            {
                Assert.NotNull(made);
                Assert.True(made.IsAccepted);
                Assert.Equal((booking.Room, booking.When), (made.Room, made.When));
            }
            else if (booking.Status is not (BookingStatus.Pending or BookingStatus.Released))
            {
                Assert.True(made is null, $"{booking.Status}, but it stands at the provider.");
            }
        }

        Assert.All(Provider.Events.Where(e => e.Id is not null), e => Assert.Contains(Store.All, b => b.Id == e.Id));
        var confirmed = Store.All.Where(b => b.Status == BookingStatus.Confirmed).ToList();
        Assert.DoesNotContain(confirmed, a => confirmed.Exists(b => a.Id != b.Id && a.Room == b.Room && Core.Availability.Timeline.Overlap(a.When, b.When)));
    }
}
