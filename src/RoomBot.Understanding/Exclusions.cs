namespace RoomBot.Understanding;

/// <summary>What is not wanted ("not on floor 3", 除了A301, 不用投影); what was not refused is empty. None of it is in <see cref="Slots"/>.</summary>
public sealed record Exclusions
{
    /// <summary>Nothing is refused.</summary>
    public static Exclusions None { get; } = new();

    /// <summary>Rooms by name or number as written, trimmed.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>Floors, normalised as <see cref="Slots.Floor"/> is.</summary>
    public IReadOnlyList<string> Floors { get; init; } = [];

    /// <summary>Buildings as written.</summary>
    public IReadOnlyList<string> Buildings { get; init; } = [];

    /// <summary>Cities as written.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>Equipment, each once.</summary>
    public IReadOnlyList<EquipmentWord> Equipment { get; init; } = [];

    /// <summary>Whether nothing is refused.</summary>
    public bool IsEmpty => Rooms.Count + Floors.Count + Buildings.Count + Cities.Count + Equipment.Count == 0;
}
