namespace RoomBot.Core.Bookings;

/// <summary>Where a booking is in its life: Pending → Confirmed or Failed; Confirmed → Cancelled or Released.</summary>
public enum BookingStatus
{
    /// <summary>Asked for, not accepted yet (the provider has not answered, or somebody must approve).</summary>
    Pending,

    /// <summary>Accepted by the provider.</summary>
    Confirmed,

    /// <summary>Not accepted; nothing stands at the provider, or its removal is under way.</summary>
    Failed,

    /// <summary>Cancelled, by whoever.</summary>
    Cancelled,

    /// <summary>Ended early; the room was given back.</summary>
    Released,
}
