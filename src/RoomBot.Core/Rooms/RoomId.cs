namespace RoomBot.Core.Rooms;

/// <summary>A room, as its provider names it.</summary>
/// <param name="Value">Not empty; compared ordinally.</param>
public readonly record struct RoomId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
