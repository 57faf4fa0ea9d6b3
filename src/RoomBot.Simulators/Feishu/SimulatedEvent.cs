namespace RoomBot.Simulators.Feishu;

/// <summary>A calendar event that stands, with the answers of its rooms.</summary>
/// <param name="Id"><c>uid_0</c></param>
/// <param name="Summary">Its title.</param>
/// <param name="Start">When it begins; of a series the first time.</param>
/// <param name="End">When it ends.</param>
public sealed record SimulatedEvent(string Id, string Summary, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Free text.</summary>
    public string Description { get; init; } = "";

    /// <summary>The rule of a series; empty for a single event.</summary>
    public string Recurrence { get; init; } = "";

    /// <summary>The rooms and what they answered: <c>needs_action</c>, <c>accept</c>, <c>decline</c>.</summary>
    public IReadOnlyDictionary<string, string> Rooms { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The people invited, by open_id.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Whose calendar it is in: the open_id of a person or of the bot.</summary>
    public string Owner { get; init; } = "";
}
