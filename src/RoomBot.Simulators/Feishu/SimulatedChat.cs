namespace RoomBot.Simulators.Feishu;

/// <summary>A chat that the bot is in.</summary>
/// <param name="Id"><c>oc_…</c></param>
/// <param name="Name">A group's name; empty for a direct chat.</param>
/// <param name="Members">The open_ids of the people in it.</param>
public sealed record SimulatedChat(string Id, string Name, IReadOnlyList<string> Members)
{
    /// <summary>True for a group.</summary>
    public bool IsGroup => Name.Length > 0;
}
