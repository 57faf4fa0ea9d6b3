using System.Numerics;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>How a room differs from what is asked for.</summary>
/// <param name="MissingSeats">How many seats too few; 0 where there are enough or it is not known.</param>
/// <param name="Lacks">Equipment asked for that is not there.</param>
/// <param name="IsElsewhere">Not at the place named.</param>
internal readonly record struct RoomFit(int MissingSeats, Equipment Lacks, bool IsElsewhere)
{
    public bool IsFull => MissingSeats == 0 && Lacks == Equipment.None && !IsElsewhere;

    /// <summary>Compares a room with the conditions; tags and exclusion are not among them, as nobody gives way in those.</summary>
    public static RoomFit Of(Room room, PlaceKeys at, RoomQuery query, PlaceKeys asked) => new(
        room.Capacity > 0 && query.Capacity > room.Capacity ? query.Capacity.Value - room.Capacity : 0,
        query.Equipment & ~room.Equipment,
        !asked.Covers(at));

    /// <summary>True where the room may be offered at all.</summary>
    public static bool MayHave(Room room, RoomQuery query)
    {
        if (!room.Enabled || query.Excluded.Contains(room.Id))
        {
            return false;
        }

        foreach (var tag in query.Tags)
        {
            if (!room.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many things are in the room.</summary>
    public static int Count(Equipment equipment) => BitOperations.PopCount((uint)equipment);
}
