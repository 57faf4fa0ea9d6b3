namespace RoomBot.Dialog.Replies;

/// <summary>What bookings are shown for.</summary>
public enum BookingsFor
{
    /// <summary>To see them.</summary>
    Seeing,

    /// <summary>To choose the one to cancel.</summary>
    Cancelling,

    /// <summary>To choose the one to move.</summary>
    Moving,

    /// <summary>To choose the one to make longer.</summary>
    Extending,

    /// <summary>To choose the one whose room is given back.</summary>
    Releasing,
}
