namespace RoomBot.Core.Bookings;

/// <summary>Where a booking is in its life: Pending → Confirmed, Failed or Removing; Removing → Failed; Confirmed → Cancelled or Released.</summary>
public enum BookingStatus
{
    /// <summary>Asked for, not accepted yet (the provider has not answered, or somebody must approve).</summary>
    Pending,

    /// <summary>Accepted by the provider.</summary>
    Confirmed,

    /// <summary>Not accepted; nothing stands at the provider.</summary>
    Failed,

    /// <summary>Cancelled, by whoever.</summary>
    Cancelled,

    /// <summary>Ended early; the room was given back.</summary>
    Released,

    /// <summary>Told as not booked while the provider gave no answer; what may stand there is removed in the background until it is gone. In nobody's way and in nobody's list.</summary>
    Removing,
}
