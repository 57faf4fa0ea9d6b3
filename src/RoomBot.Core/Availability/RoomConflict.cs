using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>What is in the way of one room at the time asked for.</summary>
/// <param name="Room">The room.</param>
/// <param name="By">What takes it, by start; empty where only a hold is in the way.</param>
/// <param name="Hold">Somebody else's hold, where one is in the way.</param>
public sealed record RoomConflict(Room Room, IReadOnlyList<BusyInterval> By, Hold? Hold);
