using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>
/// Which free room is the best: at the time asked for, without approval, the least waste of seats, the least superfluous
/// equipment, nearest to the usual place, liked before, the smallest; at last by name, so that the order is always the same.
/// </summary>
internal static class RoomRanking
{
    // Where nobody said how many they are, they are hardly one or two: phone booths come last.
    private const int Booth = 2;

    private const int ElsewhereInBuilding = 500;
    private const int Elsewhere = 1000;
    private const int OtherCity = 1000;

    /// <summary>The best of rooms at the time asked for; whether they fit and are free is not asked here.</summary>
    /// <param name="rooms">Each room once.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="atMost">The most wanted.</param>
    /// <returns>The best first.</returns>
    public static List<PlacedRoom> Rank(IEnumerable<PlacedRoom> rooms, Wish wish, int atMost)
    {
        var best = new Best(atMost);
        foreach (var room in rooms)
        {
            best.Add(Ranked(room, wish.Query.When, wish));
        }

        return [.. best.InOrder.Select(r => new PlacedRoom(r.Room, r.Place))];
    }

    /// <summary>A room with what it is ranked by.</summary>
    public static RankedRoom Ranked(PlacedRoom candidate, Interval when, Wish wish)
    {
        var (room, place) = candidate;
        var query = wish.Query;
        return new RankedRoom(room, place, when)
        {
            Shift = Distance(when.Start, query.When.Start),
            Shortfall = wish.Near is not null && wish.Near.IsOtherCityThan(place) ? OtherCity : 0,
            Waste = query.Capacity is not { } people ? (room.Capacity is > 0 and <= Booth ? 1 : 0)
                : room.Capacity == 0 ? int.MaxValue
                : Math.Max(0, room.Capacity - people),
            Superfluous = query.Equipment == Equipment.None ? 0 : RoomFit.Count(room.Equipment & ~query.Equipment),
            Distance = wish.Near is null ? 0 : DistanceOf(wish.Near, place),
            Liked = query.LikedBefore.Count == 0 ? 0 : query.LikedBefore.GetValueOrDefault(room.Id),
        };
    }

    /// <summary>The best as offers at the time they can be had.</summary>
    public static IReadOnlyList<RoomOffer> Offers(Best best, Wish wish) =>
        [.. best.InOrder.Select(r => new RoomOffer(r.Room, r.When, Reasons(r, wish)))];

    /// <summary>Why a room at the time it can be had, the weightiest reason first.</summary>
    public static IReadOnlyList<OfferReason> Reasons(in RankedRoom ranked, Wish wish)
    {
        var query = wish.Query;
        var reasons = new List<OfferReason>();
        var shift = ranked.When.Start - query.When.Start;
        if (ranked.When.Duration < query.When.Duration)
        {
            reasons.Add(new OfferReason.Shorter(ranked.When.Duration));
        }
        else if (shift != Duration.Zero)
        {
            reasons.Add(new OfferReason.OtherTime(shift));
        }

        AddSeats(reasons, ranked.Room, query);
        AddEquipment(reasons, ranked.Room, query);
        AddPlace(reasons, ranked, wish);
        if (ranked.Liked > 0)
        {
            reasons.Add(new OfferReason.LikedBefore(ranked.Liked));
        }

        return reasons;
    }

    private static void AddSeats(List<OfferReason> reasons, Room room, RoomQuery query)
    {
        if (query.Capacity is not { } people || room.Capacity == 0)
        {
            return;
        }

        var spare = room.Capacity - people;
        reasons.Add(spare switch
        {
            0 => new OfferReason.FitsExactly(),
            > 0 => new OfferReason.SpareSeats(spare),
            _ => new OfferReason.FewerSeats(-spare),
        });
    }

    private static void AddEquipment(List<OfferReason> reasons, Room room, RoomQuery query)
    {
        if ((query.Equipment & ~room.Equipment) is var lacks && lacks != Equipment.None)
        {
            reasons.Add(new OfferReason.LacksEquipment(lacks));
        }
        else if (query.Equipment != Equipment.None)
        {
            reasons.Add(new OfferReason.HasEquipment(query.Equipment));
        }
    }

    private static void AddPlace(List<OfferReason> reasons, in RankedRoom ranked, Wish wish)
    {
        if (!wish.Asked.IsAnywhere && !wish.Asked.Covers(ranked.Place))
        {
            reasons.Add(new OfferReason.ElsewhereThanAsked(ranked.Room.Place));
        }

        if (wish.Near is not { } near || near.IsOtherCityThan(ranked.Place) || (near.Building.Length > 0 && !near.SameBuilding(ranked.Place)))
        {
            return;
        }

        if (IsSameFloor(near, ranked.Place))
        {
            reasons.Add(new OfferReason.SameFloor());
        }
        else if (near.Building.Length > 0)
        {
            reasons.Add(new OfferReason.SameBuilding(near.FloorsTo(ranked.Place)));
        }
    }

    private static int DistanceOf(PlaceKeys near, PlaceKeys there) =>
        near.IsOtherCityThan(there) || (near.Building.Length > 0 && !near.SameBuilding(there)) ? Elsewhere
        : IsSameFloor(near, there) ? 0
        : Math.Min(near.FloorsTo(there) ?? ElsewhereInBuilding, ElsewhereInBuilding);

    private static bool IsSameFloor(PlaceKeys a, PlaceKeys b) =>
        a.Floor.Length > 0 && string.Equals(a.Floor, b.Floor, StringComparison.Ordinal);

    private static Duration Distance(Instant a, Instant b) => a >= b ? a - b : b - a;
}
