using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Series;

/// <summary>A date of a series, and the room it is in.</summary>
/// <param name="Date">Its local date.</param>
/// <param name="Room">The room.</param>
public sealed record DateInRoom(LocalDate Date, Room Room);
