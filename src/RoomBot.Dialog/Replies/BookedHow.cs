namespace RoomBot.Dialog.Replies;

/// <summary>What made a booking stand as the card shows it.</summary>
public enum BookedHow
{
    /// <summary>It was booked.</summary>
    Booked,

    /// <summary>They had booked it before: asking again books nothing.</summary>
    Already,

    /// <summary>It was moved to another time or room.</summary>
    Moved,

    /// <summary>It was made longer or shorter.</summary>
    Extended,

    /// <summary>It had waited, and was accepted.</summary>
    Accepted,

    /// <summary>It was moved in the platform's own client.</summary>
    MovedElsewhere,
}
