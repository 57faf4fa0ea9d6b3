namespace RoomBot.Dialog.Replies;

/// <summary>The kinds of cards; in lower case the <c>card</c> of contracts and the name of the template.</summary>
public enum CardKind
{
    /// <summary>Free rooms to choose from.</summary>
    Rooms,

    /// <summary>Something is missing.</summary>
    Ask,

    /// <summary>Shall this be booked?</summary>
    Confirm,

    /// <summary>It is booked.</summary>
    Booked,

    /// <summary>It is cancelled.</summary>
    Cancelled,

    /// <summary>Somebody's bookings.</summary>
    Bookings,

    /// <summary>A room's day.</summary>
    Schedule,

    /// <summary>The room was lost on the way; what else there is.</summary>
    Conflict,

    /// <summary>Nothing as asked; what else there is.</summary>
    Alternatives,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>A word.</summary>
    Notice,

    /// <summary>What went wrong, what did not happen, what to do.</summary>
    Error,
}
