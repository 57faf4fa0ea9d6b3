namespace RoomBot.Core.Rooms;

/// <summary>Finds rooms by what people call them. Immutable; made once for each directory.</summary>
public sealed class RoomNames
{
    /// <summary>The index of a directory, made at the first call for this instance and kept with it.</summary>
    public static RoomNames Of(IReadOnlyList<Room> rooms) => throw new NotSupportedException();

    /// <summary>The rooms that go by a name.</summary>
    /// <param name="said">The name as people said it.</param>
    /// <param name="city">City said with it, or null.</param>
    /// <param name="building">Building said with it, or null.</param>
    /// <param name="floor">Floor said with it, or null.</param>
    public NameMatch Find(string said, string? city = null, string? building = null, string? floor = null) => throw new NotSupportedException();

    /// <summary>The longest names of rooms that stand in a sentence, by place in it; none overlaps another.</summary>
    public IReadOnlyList<NameInText> FindIn(string text) => throw new NotSupportedException();
}
