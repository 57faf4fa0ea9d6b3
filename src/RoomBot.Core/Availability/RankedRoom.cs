using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>A room that can be had, with what it is ranked by. Smaller is better; no two are equal.</summary>
/// <param name="Room">The room.</param>
/// <param name="Place">Its place.</param>
/// <param name="When">The time it can be had.</param>
internal readonly record struct RankedRoom(Room Room, PlaceKeys Place, Interval When) : IComparable<RankedRoom>
{
    /// <summary>Not at the time asked for: how far from it.</summary>
    public Duration Shift { get; init; }

    /// <summary>How many conditions it does not meet, and how badly.</summary>
    public int Shortfall { get; init; }

    /// <summary>Seats more than people; where nobody said how many, 0.</summary>
    public int Waste { get; init; }

    /// <summary>Things in it beyond those asked for; where nobody asked, 0.</summary>
    public int Superfluous { get; init; }

    /// <summary>0 on the same floor, floors away in the building, then elsewhere.</summary>
    public int Distance { get; init; }

    /// <summary>How often the asker had it.</summary>
    public int Liked { get; init; }

    public static bool operator <(RankedRoom left, RankedRoom right) => left.CompareTo(right) < 0;

    public static bool operator >(RankedRoom left, RankedRoom right) => left.CompareTo(right) > 0;

    public static bool operator <=(RankedRoom left, RankedRoom right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RankedRoom left, RankedRoom right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(RankedRoom other) => Compare(this, other);

    /// <summary>Which comes first, without copying either.</summary>
    public static int Compare(in RankedRoom one, in RankedRoom other)
    {
        var order = one.Shift.CompareTo(other.Shift);
        order = order != 0 ? order : one.Shortfall.CompareTo(other.Shortfall);
        order = order != 0 ? order : one.Room.NeedsApproval.CompareTo(other.Room.NeedsApproval);
        order = order != 0 ? order : one.Waste.CompareTo(other.Waste);
        order = order != 0 ? order : one.Superfluous.CompareTo(other.Superfluous);
        order = order != 0 ? order : one.Distance.CompareTo(other.Distance);
        order = order != 0 ? order : other.Liked.CompareTo(one.Liked);
        order = order != 0 ? order : Seats(one.Room).CompareTo(Seats(other.Room));
        order = order != 0 ? order : RoomFit.Count(one.Room.Equipment).CompareTo(RoomFit.Count(other.Room.Equipment));
        order = order != 0 ? order : string.CompareOrdinal(one.Room.Name, other.Room.Name);
        return order != 0 ? order : string.CompareOrdinal(one.Room.Id.Value, other.Room.Id.Value);
    }

    // A room whose seats nobody knows comes behind those that are known to do.
    private static int Seats(Room room) => room.Capacity > 0 ? room.Capacity : int.MaxValue;
}
