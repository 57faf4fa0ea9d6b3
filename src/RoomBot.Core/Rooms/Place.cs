namespace RoomBot.Core.Rooms;

/// <summary>Where a room is. A part that is not known is empty.</summary>
/// <param name="City">City ("上海").</param>
/// <param name="Building">Building ("A座").</param>
/// <param name="Floor">Floor as the directory writes it ("3", "18F", "B1").</param>
public sealed record Place(string City, string Building, string Floor)
{
    /// <summary>Nowhere in particular.</summary>
    public static Place Unknown { get; } = new("", "", "");
}
