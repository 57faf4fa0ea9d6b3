namespace RoomBot.Dialog.Replies;

/// <summary>What the Confirm button of a card does.</summary>
public enum ConfirmWhat
{
    /// <summary>Books.</summary>
    Book,

    /// <summary>Moves a booking.</summary>
    Move,

    /// <summary>Cancels a booking.</summary>
    Cancel,
}
