namespace RoomBot.Core.Rooms;

/// <summary>A room of the directory with its place in the letters it is compared by.</summary>
/// <param name="Room">The room.</param>
/// <param name="Place">Where it is.</param>
internal readonly record struct PlacedRoom(Room Room, PlaceKeys Place);
