using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Reports;

/// <summary>How a room was used.</summary>
/// <param name="Room">The room.</param>
/// <param name="Bookings">How many meetings it had.</param>
/// <param name="Reserved">How long it was reserved, in all.</param>
/// <param name="InHours">How much of the working hours it was taken; not after it was given back.</param>
public sealed record RoomUsage(Room Room, int Bookings, Duration Reserved, Duration InHours)
{
    /// <summary>The share of the working hours in which it was taken, 0 to 1; null where none have passed.</summary>
    public double? Utilisation { get; init; }

    /// <summary>Meetings that are over and to which nobody checked in; null where the room system does not tell.</summary>
    public int? NoShows { get; init; }

    /// <summary>Meetings whose room was given back early; null where the room system does not tell.</summary>
    public int? EarlyReleases { get; init; }
}
