namespace RoomBot.Core.Rooms;

/// <summary>A room's name in a sentence.</summary>
/// <param name="Rooms">The rooms that go by it, at least one, in the directory's order.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record NameInText(IReadOnlyList<Room> Rooms, int Start, int Length);
