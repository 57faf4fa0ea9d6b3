namespace RoomBot.Understanding;

/// <summary>What the user wants.</summary>
public enum Intent
{
    /// <summary>Anything else.</summary>
    None,

    /// <summary>Find free rooms.</summary>
    Find,

    /// <summary>Book a room.</summary>
    Book,

    /// <summary>Cancel a booking.</summary>
    Cancel,

    /// <summary>See one's own bookings.</summary>
    List,

    /// <summary>Move a booking to another time.</summary>
    Reschedule,

    /// <summary>Make a booking longer.</summary>
    Extend,

    /// <summary>Give a room back before the end.</summary>
    Release,

    /// <summary>Say that one is there.</summary>
    CheckIn,

    /// <summary>See a room's day.</summary>
    Schedule,

    /// <summary>See who has a room.</summary>
    Who,

    /// <summary>Be told when a room frees up.</summary>
    Waitlist,

    /// <summary>See how rooms were used.</summary>
    Report,

    /// <summary>See what the bot can do.</summary>
    Help,
}
