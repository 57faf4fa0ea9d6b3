namespace RoomBot.Core.Rooms;

/// <summary>Why a room provider gave no answer.</summary>
public enum ProviderFaultKind
{
    /// <summary>No answer in time; a write may have gone through.</summary>
    TimedOut,

    /// <summary>It could not be reached, or broke off; a write may have gone through.</summary>
    Unreachable,

    /// <summary>It answered that it is asked too often, beyond what was waited for.</summary>
    TooManyRequests,

    /// <summary>The bot's credentials were refused.</summary>
    NotSignedIn,

    /// <summary>It can only be done as the person whose booking it is, and they are no longer signed in.</summary>
    SignedOut,

    /// <summary>A permission is missing; <see cref="ProviderFault.Detail"/> names it.</summary>
    NotPermitted,

    /// <summary>It answered with an error of its own.</summary>
    Broken,
}
