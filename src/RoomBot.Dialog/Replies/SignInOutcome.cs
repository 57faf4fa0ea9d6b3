namespace RoomBot.Dialog.Replies;

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    /// <summary>The bot books as them from now on.</summary>
    Done,

    /// <summary>They did not allow it.</summary>
    Declined,

    /// <summary>The link is too old, was used before, or is not the bot's.</summary>
    Stale,

    /// <summary>Somebody else signed in than the one whose link it is.</summary>
    OtherPerson,

    /// <summary>The platform did not confirm it.</summary>
    NoAnswer,
}
