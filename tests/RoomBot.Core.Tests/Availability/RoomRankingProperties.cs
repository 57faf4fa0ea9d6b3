using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Testing;
using RoomBot.Testing.Fakes;
using Interval = NodaTime.Interval;

namespace RoomBot.Core.Tests.Availability;

public sealed class RoomRankingProperties
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 0, 0);
    private static readonly RoomQuery Query = new(new UserId("test", "ann"), Minutes(60, 120), DateTimeZone.Utc) { Capacity = 6, AtMost = 50 };

    private static readonly Gen<Room> ARoom = Gen.Zip(Gen.Zip(Gen.Choose(1, 12), Gen.Choose(0, 12)), Gen.Choose(0, 127))
        .Select(r => new Room(
            new RoomId(r.Item1.Item1.ToString(CultureInfo.InvariantCulture)), "A", r.Item1.Item2, new Place("上海", "A座", "3"), (Equipment)r.Item2));

    private static readonly Arbitrary<Room[]> SomeRooms = ARoom.ArrayOf().Select(rooms => rooms.DistinctBy(r => r.Id).ToArray()).ToArbitrary();

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_directory() =>
        Prop.ForAll(SomeRooms, rooms =>
        {
            var ranked = Ranked(rooms, 50);
            Assert.Equal(ranked, Ranked(rooms.Reverse(), 50));
            Assert.Equal(rooms.Length, ranked.Count);
            Assert.Equal(ranked.Take(3), Ranked(rooms, 3));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void No_offer_overlaps_what_takes_its_room_and_none_is_past()
    {
        var taken = Gen.Zip(Gen.Zip(Gen.Choose(1, 12), Gen.Choose(0, 300)), Gen.Choose(1, 90)).ArrayOf().ToArbitrary();
        Prop.ForAll(SomeRooms, taken, (rooms, busy) =>
        {
            var provider = new MemoryRoomProvider(rooms, new FakeClock(Now));
            foreach (var ((room, from), length) in busy)
            {
                provider.TakeElsewhere(new RoomId(room.ToString(CultureInfo.InvariantCulture)), Minutes(from, from + length), "x");
            }

            var finder = new RoomFinder(provider, new MemoryBookingStore());
            var found = finder.FindAsync(Query, Now, CancellationToken.None).GetAwaiter().GetResult();
            var offers = found switch
            {
                FindResult.Offers offered => offered.Rooms,
                FindResult.NothingFree nothing => nothing.Alternatives,
                _ => throw new InvalidOperationException($"Not expected: {found}"),
            };
            Assert.All(offers, o => Assert.True(o.When.Start >= Now));
            Assert.All(offers, o => Assert.DoesNotContain(provider.Events, e => e.Room == o.Room.Id && Timeline.Overlap(e.When, o.When)));
        }).Check(Config.QuickThrowOnFailure);
    }

    private static List<Room> Ranked(IEnumerable<Room> rooms, int atMost) =>
        [.. RoomRanking.Rank(rooms.Select(r => new PlacedRoom(r, PlaceKeys.Of(r.Place))), new Wish(Query), atMost).Select(r => r.Room)];

    private static Interval Minutes(int from, int to) => new(Now + Duration.FromMinutes(from), Now + Duration.FromMinutes(to));
}
