namespace RoomBot.Dialog.Activities;

/// <summary>What the bot reminds itself of.</summary>
public enum DueKind
{
    /// <summary>A hold has ended without an answer.</summary>
    HoldEnded,

    /// <summary>A pending booking has been answered, or given up.</summary>
    BookingSettled,

    /// <summary>A booking was changed or removed in the platform's own client.</summary>
    BookingChangedElsewhere,
}
