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

    /// <summary>How many things are in the room.</summary>
    public static int Count(Equipment equipment) => BitOperations.PopCount((uint)equipment);
}
