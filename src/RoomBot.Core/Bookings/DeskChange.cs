namespace RoomBot.Core.Bookings;

/// <summary>What became of a booking without its requester being there: somebody has to be told. A closed set.</summary>
public abstract record DeskChange
{
    private DeskChange()
    {
    }

    /// <summary>What waited is accepted.</summary>
    /// <param name="Booking">Confirmed.</param>
    public sealed record Accepted(Booking Booking) : DeskChange;

    /// <summary>What waited is declined, or had no answer when it began; nothing is booked.</summary>
    /// <param name="Booking">Failed, or Removing while its removal is under way.</param>
    public sealed record Declined(Booking Booking) : DeskChange;

    /// <summary>It was moved in the platform's own client.</summary>
    /// <param name="Before">As it was.</param>
    /// <param name="Now">As it is.</param>
    public sealed record MovedElsewhere(Booking Before, Booking Now) : DeskChange;

    /// <summary>It was deleted in the platform's own client, or its room was taken away.</summary>
    /// <param name="Booking">Cancelled.</param>
    public sealed record CancelledElsewhere(Booking Booking) : DeskChange;

    /// <summary>What had been told as not booked is removed for good; nobody need be told.</summary>
    /// <param name="Booking">Failed.</param>
    public sealed record Removed(Booking Booking) : DeskChange;
}
