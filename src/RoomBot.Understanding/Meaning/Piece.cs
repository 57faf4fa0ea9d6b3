namespace RoomBot.Understanding.Meaning;

/// <summary>What a piece of the text was taken for.</summary>
internal enum Piece : byte
{
    /// <summary>Nothing is known of it.</summary>
    Nothing,

    /// <summary>A word of the vocabulary that no slot has taken.</summary>
    Word,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A number of people.</summary>
    Capacity,

    /// <summary>Equipment.</summary>
    Equipment,

    /// <summary>A city, building or floor.</summary>
    Place,

    /// <summary>A room's name or number.</summary>
    Room,

    /// <summary>People to invite.</summary>
    Attendees,

    /// <summary>What the meeting is about.</summary>
    Topic,

    /// <summary>One of the rows shown.</summary>
    Row,
}
