using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>
/// Which free room is the best: at the time asked for, without approval, the least waste of seats, the least superfluous
/// equipment, nearest to the usual place, liked before, the smallest; at last by name, so that the order is always the same.
/// </summary>
public static class RoomRanking
{
    // Where nobody said how many they are, they are hardly one or two: phone booths come last.
    private const int Booth = 2;

    private const int ElsewhereInBuilding = 500;
    private const int Elsewhere = 1000;
    private const int OtherCity = 1000;

    /// <summary>Ranks rooms that are free at the time asked for; whether they fit is not asked here.</summary>
    /// <param name="free">Each room once.</param>
    /// <param name="query">What is wanted.</param>
    /// <returns>The best first, at most <see cref="RoomQuery.AtMost"/>, each with the reasons for it.</returns>
    public static IReadOnlyList<RoomOffer> Rank(IEnumerable<Room> free, RoomQuery query)
    {
        var near = NearTo(query);
        var best = new Best(query.AtMost);
        foreach (var room in free)
        {
            best.Add(Ranked(room, PlaceKeys.Of(room.Place), query.When, query, near));
        }

        return Offers(best, query);
    }

    /// <summary>What rooms shall be near to: the place named, and where the asker usually meets in so far as nothing else was named; null for nowhere.</summary>
    internal static PlaceKeys? NearTo(RoomQuery query)
    {
        var asked = PlaceKeys.Of(query.City, query.Building, query.Floor);
        var usual = PlaceKeys.Of(query.UsualPlace ?? Place.Unknown);
        var isThere = asked.City.Length == 0 || string.Equals(asked.City, usual.City, StringComparison.Ordinal);
        var near = asked.Building.Length > 0 || !isThere ? asked
            : new PlaceKeys(usual.City, usual.Building, asked.Floor.Length > 0 ? asked.Floor : usual.Floor);
        return near.IsAnywhere ? null : near;
    }

    /// <summary>A room with what it is ranked by.</summary>
    internal static RankedRoom Ranked(Room room, PlaceKeys place, Interval when, RoomQuery query, PlaceKeys? near) =>
        new(room, place, when)
        {
            Shift = Distance(when, query.When),
            Shortfall = near is not null && near.IsOtherCityThan(place) ? OtherCity : 0,
            Waste = query.Capacity is not { } people ? (room.Capacity is > 0 and <= Booth ? 1 : 0)
                : room.Capacity == 0 ? int.MaxValue
                : Math.Max(0, room.Capacity - people),
            Superfluous = query.Equipment == Equipment.None ? 0 : RoomFit.Count(room.Equipment & ~query.Equipment),
            Distance = near is null ? 0 : DistanceOf(near, place),
            Liked = query.LikedBefore.GetValueOrDefault(room.Id),
        };

    /// <summary>The best as offers at the time they can be had.</summary>
    internal static IReadOnlyList<RoomOffer> Offers(Best best, RoomQuery query)
    {
        var asked = PlaceKeys.Of(query.City, query.Building, query.Floor);
        return [.. best.InOrder.Select(r => new RoomOffer(r.Room, r.When, Reasons(r, query, asked, NearTo(query))))];
    }

    /// <summary>Why a room at the time it can be had, the weightiest reason first.</summary>
    internal static IReadOnlyList<OfferReason> Reasons(RankedRoom ranked, RoomQuery query, PlaceKeys asked, PlaceKeys? near)
    {
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
        AddPlace(reasons, ranked, asked, near);
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

    private static void AddPlace(List<OfferReason> reasons, RankedRoom ranked, PlaceKeys asked, PlaceKeys? near)
    {
        if (!asked.IsAnywhere && !asked.Covers(ranked.Place))
        {
            reasons.Add(new OfferReason.ElsewhereThanAsked(ranked.Room.Place));
        }

        if (near is null || near.IsOtherCityThan(ranked.Place) || (near.Building.Length > 0 && !near.SameBuilding(ranked.Place)))
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

    private static Duration Distance(Interval a, Interval b) =>
        a.Start >= b.Start ? a.Start - b.Start : b.Start - a.Start;
}
