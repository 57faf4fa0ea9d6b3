namespace RoomBot.Core.People;

/// <summary>What somebody may do.</summary>
public enum Role
{
    /// <summary>Books for themselves and manages their own bookings.</summary>
    Member,

    /// <summary>May also click others' cards, manage others' bookings and read reports; the office's policies bind them too.</summary>
    Administrator,
}
