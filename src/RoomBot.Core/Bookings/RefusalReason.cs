namespace RoomBot.Core.Bookings;

/// <summary>Why a provider refuses a booking that is not in anybody's way.</summary>
public enum RefusalReason
{
    /// <summary>The room is disabled (停用).</summary>
    RoomDisabled,

    /// <summary>There is no such room any more.</summary>
    NoSuchRoom,

    /// <summary>The time is past.</summary>
    Past,

    /// <summary>The room's own rules (hours, longest booking, horizon, who may book) forbid it.</summary>
    RoomRules,

    /// <summary>Somebody would have to approve it, and the bot cannot ask for that here.</summary>
    NeedsApproval,

    /// <summary>The booking to be moved no longer stands.</summary>
    Gone,
}
