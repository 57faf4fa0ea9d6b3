namespace RoomBot.Simulators.Feishu;

/// <summary>A meeting room of the tenant.</summary>
/// <param name="Id"><c>omm_…</c></param>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="Level">The level it is on (<c>omb_…</c>).</param>
public sealed record SimulatedRoom(string Id, string Name, int Capacity, string Level)
{
    /// <summary>What is in it, by display name.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>False where it must not be booked.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>True where somebody must approve every booking: an app's then always fail.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>True where it never answers a booking.</summary>
    public bool IsSilent { get; init; }

    /// <summary>True where it declines every booking.</summary>
    public bool Declines { get; init; }

    /// <summary>The longest booking in hours; 0 for no rule.</summary>
    public int LongestHours { get; init; }

    /// <summary>How many days ahead it may be booked; 0 for no rule.</summary>
    public int DaysAhead { get; init; }

    /// <summary>Who may book it; empty for everybody.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];
}
