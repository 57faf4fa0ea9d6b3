namespace RoomBot.Dialog.Replies;

/// <summary>What a button does; in lower case the <c>kind</c> of contracts.</summary>
public enum ActionKind
{
    /// <summary>Choose a room (and time) for the confirm card.</summary>
    Book,

    /// <summary>Confirm what the card shows.</summary>
    Confirm,

    /// <summary>Drop what the card shows, or cancel the booking it is about.</summary>
    Cancel,

    /// <summary>Change what is asked for.</summary>
    Change,

    /// <summary>Make the booking longer.</summary>
    Extend,

    /// <summary>Give the room back now.</summary>
    Release,

    /// <summary>Move the booking.</summary>
    Reschedule,

    /// <summary>Say that one is there.</summary>
    CheckIn,

    /// <summary>Be told when a room frees up.</summary>
    Notify,

    /// <summary>Show more rows.</summary>
    More,

    /// <summary>Pick one of several answers (a time, a booking, an example).</summary>
    Pick,
}
