using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Reports;

/// <summary>A room that was reserved for a time, as a room system tells it afterwards.</summary>
/// <param name="Room">The room.</param>
/// <param name="When">The time it was reserved for; bounded, not empty.</param>
public sealed record Reservation(RoomId Room, Interval When)
{
    /// <summary>The room's name as the room system writes it, for a room that is no longer in its directory; may be empty.</summary>
    public string RoomName { get; init; } = "";

    /// <summary>True where it never stood or was dropped before it began: it counts for nothing.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether somebody checked in; null where the room system does not tell.</summary>
    public bool? IsCheckedIn { get; init; }

    /// <summary>Whether the room was given back before the end; null where the room system does not tell.</summary>
    public bool? IsReleasedEarly { get; init; }

    /// <summary>When it was given back, where that is told.</summary>
    public Instant? ReleasedAt { get; init; }
}
