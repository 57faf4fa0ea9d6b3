using RoomBot.Understanding.Text;

namespace RoomBot.Understanding;

/// <summary>What a text means.</summary>
/// <param name="Intent">What is wanted, read as if it stood alone.</param>
/// <param name="Slots">What it says.</param>
/// <param name="Changes">What it does to what is on the table, in the order of the text; empty where it changes nothing.</param>
/// <param name="Language">The language it is in.</param>
public sealed record Understood(Intent Intent, Slots Slots, IReadOnlyList<SlotChange> Changes, Language Language)
{
    /// <summary>What is not wanted; never in <see cref="Slots"/>.</summary>
    public Exclusions Not { get; init; } = Exclusions.None;

    /// <summary>True where the asker's own bookings are spoken of: 我的预订, "my meetings".</summary>
    public bool IsOwn { get; init; }

    /// <summary>Rooms named beside the one in <see cref="Slots"/> that are wanted as well ("A301 and A302"), as written.</summary>
    public IReadOnlyList<string> AlsoRooms { get; init; } = [];
}
