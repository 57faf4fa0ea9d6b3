namespace RoomBot.Dialog.Replies;

/// <summary>What people may want that the bot does not do.</summary>
public enum Unoffered
{
    /// <summary>To be told when a room frees up.</summary>
    Waitlist,

    /// <summary>To check in.</summary>
    CheckIn,

    /// <summary>A usage report, where the room system gives no account.</summary>
    Report,

    /// <summary>To change a series that stands.</summary>
    SeriesChange,
}
