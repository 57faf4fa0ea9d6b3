using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>A room with all that is in its way, over a stretch of days.</summary>
/// <param name="Room">The room; enabled.</param>
/// <param name="Taken">What takes it, the provider's and others' holds; in any order.</param>
internal sealed record RoomTaken(PlacedRoom Room, IReadOnlyList<Interval> Taken);
