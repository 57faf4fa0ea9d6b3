using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;
using RoomBot.Testing;
using RoomBot.Testing.Fakes;

namespace RoomBot.Core.Tests.Availability;

public sealed class RoomFinderTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly UserId Ann = new("test", "ann");
    private static readonly UserId Bob = new("test", "bob");

    private static readonly Room[] Rooms =
    [
        ARoom("r1", "A301", 10, "A座", "3", Equipment.Projector),
        ARoom("r2", "A302", 6, "A座", "3", Equipment.None),
        ARoom("r3", "A401", 10, "A座", "4", Equipment.Projector | Equipment.Video | Equipment.Whiteboard),
        ARoom("r4", "A501", 20, "A座", "5", Equipment.Projector),
        ARoom("r5", "B301", 10, "B座", "3", Equipment.Projector),
        ARoom("r6", "A303", 10, "A座", "3", Equipment.Projector) with { Enabled = false },
        ARoom("r7", "Everest", 8, "国贸", "18", Equipment.None) with { Place = new Place("北京", "国贸", "18") },
    ];

    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 21, 10, 2, 13));
    private readonly MemoryBookingStore store = new();
    private readonly MemoryRoomProvider provider;

    public RoomFinderTests() => provider = new MemoryRoomProvider(Rooms, clock);

    [Fact]
    public async Task The_least_waste_comes_first_then_the_least_superfluous_then_the_nearest()
    {
        var offers = Assert.IsType<FindResult.Offers>(await FindAsync(Query(15, 16) with
        {
            Capacity = 9,
            Equipment = Equipment.Projector,
            UsualPlace = new Place("上海", "B座", "3"),
        }));
        Assert.Equal(["B301", "A301", "A401", "A501"], offers.Rooms.Select(o => o.Room.Name));
        Assert.Equal(4, offers.Total);
        Assert.Contains(new OfferReason.SpareSeats(1), offers.Rooms[0].Reasons);
        Assert.Contains(new OfferReason.SameFloor(), offers.Rooms[0].Reasons);
        Assert.Null(offers.PartlyUnknown);
    }

    [Fact]
    public async Task A_room_with_as_many_seats_as_people_fits_exactly()
    {
        var offers = Assert.IsType<FindResult.Offers>(await FindAsync(Query(15, 16) with { Capacity = 6 }));
        Assert.Equal("A302", offers.Rooms[0].Room.Name);
        Assert.Equal(new OfferReason.FitsExactly(), offers.Rooms[0].Reasons[0]);
    }

    [Fact]
    public async Task What_was_liked_before_comes_before_its_equals()
    {
        var offers = Assert.IsType<FindResult.Offers>(await FindAsync(Query(15, 16) with
        {
            Capacity = 10,
            LikedBefore = new Dictionary<RoomId, int> { [new RoomId("r5")] = 3 },
        }));
        Assert.Equal("B301", offers.Rooms[0].Room.Name);
        Assert.Contains(new OfferReason.LikedBefore(3), offers.Rooms[0].Reasons);
    }

    [Fact]
    public async Task Taken_held_pending_and_unanswered_rooms_are_not_offered()
    {
        provider.TakeElsewhere(new RoomId("r1"), At(14.5, 15.5), "Cid");
        provider.TakeElsewhere(new RoomId("r2"), At(14, 15), "Cid"); // touches only
        provider.Silent.Add(new RoomId("r3"));
        await store.HoldAsync(AHold(Bob, "r4"), clock.GetCurrentInstant(), Token);
        await store.HoldAsync(AHold(Ann, "r5"), clock.GetCurrentInstant(), Token); // one's own
        await store.AddAsync(APending("r7"), clock.GetCurrentInstant(), Token);

        var offers = Assert.IsType<FindResult.Offers>(await FindAsync(Query(15, 16)));
        Assert.Equal(["A302", "B301"], offers.Rooms.Select(o => o.Room.Name).Order(StringComparer.Ordinal));
        Assert.NotNull(offers.PartlyUnknown);
    }

    [Fact]
    public async Task No_answer_is_never_free()
    {
        foreach (var room in Rooms)
        {
            provider.Silent.Add(room.Id);
        }

        Assert.IsType<FindResult.NoAnswer>(await FindAsync(Query(15, 16)));
        Assert.IsType<FindResult.NoAnswer>(await FindAsync(Query(15, 16) with { Room = "A301" }));
        provider.Down = new ProviderFault(ProviderFaultKind.Unreachable, "test");
        Assert.IsType<FindResult.NoAnswer>(await FindAsync(Query(15, 16)));
    }

    [Fact]
    public async Task A_named_room_that_is_free_and_fits_is_ready_to_be_confirmed()
    {
        var free = Assert.IsType<FindResult.NamedIsFree>(await FindAsync(Query(15, 16) with { Room = "a座301", Capacity = 10 }));
        Assert.Equal("A301", free.Offer.Room.Name);
        Assert.Equal([new OfferReason.Named(), new OfferReason.FitsExactly()], free.Offer.Reasons.Take(2));
    }

    [Fact]
    public async Task A_named_room_that_is_too_small_says_so()
    {
        var small = Assert.IsType<FindResult.NamedDoesNotFit>(await FindAsync(Query(15, 16) with { Room = "A302", Capacity = 9, Equipment = Equipment.Projector }));
        Assert.Contains(new OfferReason.FewerSeats(3), small.Offer.Reasons);
        Assert.Contains(new OfferReason.LacksEquipment(Equipment.Projector), small.Offer.Reasons);
        Assert.Equal("A301", small.Alternatives[0].Room.Name);
    }

    [Fact]
    public async Task A_named_room_that_is_taken_names_who_and_offers_other_times_and_rooms_in_turn()
    {
        provider.TakeElsewhere(new RoomId("r1"), At(14.5, 15.5), "Cid");
        var nothing = Assert.IsType<FindResult.NothingFree>(await FindAsync(Query(15, 16) with { Room = "A301" }));

        Assert.Equal("Cid", Assert.Single(nothing.Named!.By).Organiser);
        Assert.Equal(
            [("A301", At(15.5, 16.5)), ("A302", At(15, 16)), ("A301", At(13.5, 14.5)), ("A401", At(15, 16)), ("A301", At(15.5, 16))],
            nothing.Alternatives.Select(a => (a.Room.Name, a.When)));
        Assert.Contains(new OfferReason.OtherTime(Duration.FromMinutes(30)), nothing.Alternatives[0].Reasons);
        Assert.Contains(new OfferReason.SameTime(), nothing.Alternatives[1].Reasons);
        Assert.Contains(new OfferReason.SameFloor(), nothing.Alternatives[1].Reasons);
        Assert.Contains(new OfferReason.SameBuilding(1), nothing.Alternatives[3].Reasons);
        Assert.Contains(new OfferReason.Shorter(Duration.FromMinutes(30)), nothing.Alternatives[4].Reasons);
    }

    [Fact]
    public async Task A_named_room_that_somebody_holds_names_the_hold()
    {
        await store.HoldAsync(AHold(Bob, "r1"), clock.GetCurrentInstant(), Token);
        var nothing = Assert.IsType<FindResult.NothingFree>(await FindAsync(Query(15, 16) with { RoomId = new RoomId("r1") }));
        Assert.Equal(Bob, nothing.Named!.Hold!.Holder);
        Assert.Empty(nothing.Named.By);
    }

    [Fact]
    public async Task Alternatives_lie_in_working_hours_first_and_never_in_the_past()
    {
        provider.TakeElsewhere(new RoomId("r1"), At(10, 20), "Cid");
        var nothing = Assert.IsType<FindResult.NothingFree>(await FindAsync(Query(11, 12) with { Room = "A301" }));
        var first = nothing.Alternatives.First(a => string.Equals(a.Room.Name, "A301", StringComparison.Ordinal));
        Assert.Equal(At(32, 33), first.When); // tomorrow at eight, not today at 20:00
        Assert.All(nothing.Alternatives, a => Assert.True(a.When.Start >= clock.GetCurrentInstant()));
    }

    [Fact]
    public async Task A_disabled_room_is_never_offered()
    {
        var disabled = Assert.IsType<FindResult.Disabled>(await FindAsync(Query(15, 16) with { Room = "A303" }));
        Assert.NotEmpty(disabled.Alternatives);
        Assert.DoesNotContain(disabled.Alternatives, a => !a.Room.Enabled);
    }

    [Fact]
    public async Task An_ambiguous_name_offers_what_is_free_of_all_it_may_mean()
    {
        var offers = Assert.IsType<FindResult.Offers>(await FindAsync(Query(15, 16) with { Room = "301" }));
        Assert.Equal(["A301", "B301"], offers.Rooms.Select(o => o.Room.Name));
        Assert.IsType<FindResult.NamedIsFree>(await FindAsync(Query(15, 16) with { Room = "301", Building = "B栋" }));
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_names_like_it()
    {
        var none = Assert.IsType<FindResult.NoSuchRoom>(await FindAsync(Query(15, 16) with { Room = "Everst" }));
        Assert.Equal("Everest", Assert.Single(none.Near).Name);
    }

    [Fact]
    public async Task When_a_floor_is_taken_the_next_floor_is_offered_before_others()
    {
        provider.TakeElsewhere(new RoomId("r1"), At(15, 16), "Cid");
        provider.TakeElsewhere(new RoomId("r2"), At(15, 16), "Cid");
        var nothing = Assert.IsType<FindResult.NothingFree>(await FindAsync(Query(15, 16) with { City = "Shanghai", Building = "Tower A", Floor = "三楼" }));
        Assert.Equal(2, nothing.Fitting);
        Assert.Equal(
            ["A401", "A501"],
            nothing.Alternatives.Where(a => a.Reasons[0] is OfferReason.SameTime).Select(a => a.Room.Name).Take(2));
        Assert.DoesNotContain(nothing.Alternatives, a => string.Equals(a.Room.Place.City, "北京", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_no_room_is_large_enough_the_largest_are_offered()
    {
        var nothing = Assert.IsType<FindResult.NothingFree>(await FindAsync(Query(15, 16) with { Capacity = 30 }));
        Assert.Equal(0, nothing.Fitting);
        Assert.Equal("A501", nothing.Alternatives[0].Room.Name);
        Assert.Contains(new OfferReason.FewerSeats(10), nothing.Alternatives[0].Reasons);
    }

    [Fact]
    public async Task In_a_stretch_a_room_is_offered_at_its_first_free_time()
    {
        provider.TakeElsewhere(new RoomId("r2"), At(12, 14), "Cid");
        var query = Query(13, 14) with { Within = At(12, 18), Room = "A302" };
        Assert.Equal(At(14, 15), Assert.IsType<FindResult.NamedIsFree>(await FindAsync(query)).Offer.When);
    }

    [Fact]
    public async Task A_booking_that_is_moved_is_not_in_its_own_way()
    {
        var booking = APending("r1") with { Status = BookingStatus.Confirmed };
        await store.AddAsync(booking, clock.GetCurrentInstant(), Token);
        await provider.BookAsync(booking, Token);
        var query = Query(15.5, 16.5) with { RoomId = new RoomId("r1") };
        Assert.IsType<FindResult.NothingFree>(await FindAsync(query));
        Assert.IsType<FindResult.NamedIsFree>(await FindAsync(query with { Moving = booking.Id }));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<FindResult> FindAsync(RoomQuery query) =>
        new RoomFinder(provider, store).FindAsync(query, clock.GetCurrentInstant(), Token);

    private static RoomQuery Query(double from, double to) => new(Ann, At(from, to), Zone);

    private Hold AHold(UserId holder, string room) => new(
        new BookingId(holder.Value + room), "memory", new RoomId(room), At(15, 16), holder, clock.GetCurrentInstant() + Duration.FromMinutes(3));

    private static Booking APending(string room) => new(
        new BookingId("p" + room), "memory", new RoomId(room), At(15, 16), new Person(Bob, "Bob"), "", BookingStatus.Pending);

    private static Interval At(double from, double to)
    {
        var day = ZonedTimes.Day(new LocalDate(2026, 11, 21), Zone).Start;
        return new Interval(day + Duration.FromHours(from), day + Duration.FromHours(to));
    }

    private static Room ARoom(string id, string name, int capacity, string building, string floor, Equipment equipment) =>
        new(new RoomId(id), name, capacity, new Place("上海", building, floor), equipment);
}
