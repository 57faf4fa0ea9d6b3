namespace RoomBot.Core.Rooms;

/// <summary>A meeting room of the directory.</summary>
/// <param name="Id">Its id at the provider.</param>
/// <param name="Name">What people read ("A301").</param>
/// <param name="Capacity">Seats, at least 1; 0 where the provider does not tell.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Equipment">What is in it.</param>
public sealed record Room(RoomId Id, string Name, int Capacity, Place Place, Equipment Equipment)
{
    /// <summary>Free labels of the directory ("finance", "vip"), for policies.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>True where a booking waits for somebody's approval; it is then Pending, never called booked.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>False for a room that must not be booked (停用).</summary>
    public bool Enabled { get; init; } = true;
}
