using RoomBot.Understanding.Time;

namespace RoomBot.Understanding;

/// <summary>What the text says about the booking; what it does not say is null or empty.</summary>
public sealed record Slots
{
    /// <summary>Nothing said.</summary>
    public static Slots None { get; } = new();

    /// <summary>The time expressions in the order of the text, those in <see cref="NewTime"/> left out.</summary>
    public IReadOnlyList<TimeMention> Time { get; init; } = [];

    /// <summary>Where something is moved to, or by how much; in the order of the text.</summary>
    public IReadOnlyList<TimeMention> NewTime { get; init; } = [];

    /// <summary>People, at least 1.</summary>
    public int? Capacity { get; init; }

    /// <summary>Equipment asked for, each once.</summary>
    public IReadOnlyList<EquipmentWord> Equipment { get; init; } = [];

    /// <summary>City as written.</summary>
    public string? City { get; init; }

    /// <summary>Building as written ("A座", "2号楼").</summary>
    public string? Building { get; init; }

    /// <summary>Floor, normalised to digits with the letter that was said with it ("18F", "3").</summary>
    public string? Floor { get; init; }

    /// <summary>Room name or number as written, trimmed.</summary>
    public string? Room { get; init; }

    /// <summary>What the meeting is about, as written.</summary>
    public string? Topic { get; init; }

    /// <summary>Names of people to invite, as written; @mentions that the channel resolved are not here.</summary>
    public IReadOnlyList<string> Attendees { get; init; } = [];
}
