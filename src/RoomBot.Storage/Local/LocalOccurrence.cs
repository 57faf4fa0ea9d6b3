using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Local;

/// <summary>A stretch that an event takes a room for.</summary>
/// <param name="Room">The room.</param>
/// <param name="When">The time.</param>
/// <param name="Accepted">False while it waits for approval.</param>
internal sealed record LocalOccurrence(RoomId Room, Interval When, bool Accepted);
