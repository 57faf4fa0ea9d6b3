namespace RoomBot.Dialog.Replies;

/// <summary>What became of a booking or of what was about to be one.</summary>
public enum CancelledHow
{
    /// <summary>The booking was cancelled.</summary>
    Cancelled,

    /// <summary>One date of a series was cancelled; the rest stands.</summary>
    OneDate,

    /// <summary>It ended early; the room was given back.</summary>
    Released,

    /// <summary>It was deleted in the platform's own client.</summary>
    CancelledElsewhere,

    /// <summary>The request was dropped before anything was booked.</summary>
    Dropped,

    /// <summary>The hold ended before anything was booked.</summary>
    HoldEnded,
}
