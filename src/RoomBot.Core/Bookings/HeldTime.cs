using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>A stretch that a hold keeps a room for.</summary>
/// <param name="Room">The room.</param>
/// <param name="When">Half-open, bounded, never empty.</param>
public readonly record struct HeldTime(RoomId Room, Interval When);
