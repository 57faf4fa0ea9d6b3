namespace RoomBot.Core.Availability;

/// <summary>Whether a room can be had for a time.</summary>
public enum RoomAvailability
{
    /// <summary>The provider gave no answer: neither free nor busy, and never offered.</summary>
    Unknown,

    /// <summary>Nothing is in the way.</summary>
    Free,

    /// <summary>Something overlaps the time.</summary>
    Busy,
}
