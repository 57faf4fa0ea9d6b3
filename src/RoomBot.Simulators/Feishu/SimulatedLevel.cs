namespace RoomBot.Simulators.Feishu;

/// <summary>A level of the tenant's tree of places.</summary>
/// <param name="Id"><c>omb_…</c></param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The level above it; empty at the top.</param>
public sealed record SimulatedLevel(string Id, string Name, string Parent);
