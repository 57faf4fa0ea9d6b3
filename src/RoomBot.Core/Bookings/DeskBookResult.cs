using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What the user is to be told about a booking asked for. A closed set.</summary>
public abstract record DeskBookResult
{
    private DeskBookResult()
    {
    }

    /// <summary>The room system has accepted.</summary>
    /// <param name="Booking">Confirmed, with the time that was really booked.</param>
    public sealed record Booked(Booking Booking) : DeskBookResult;

    /// <summary>It stands at the provider but is not accepted yet; never called booked.</summary>
    /// <param name="Booking">Pending.</param>
    /// <param name="NeedsApproval">True where somebody must approve; false where the room's answer is only awaited.</param>
    public sealed record Waiting(Booking Booking, bool NeedsApproval) : DeskBookResult;

    /// <summary>Somebody else has the room; nothing is booked.</summary>
    /// <param name="By">What is in the way, by start; empty where it is not known.</param>
    public sealed record Taken(IReadOnlyList<BusyInterval> By) : DeskBookResult;

    /// <summary>Somebody else is about to book the room; nothing is booked.</summary>
    /// <param name="By">Their hold.</param>
    public sealed record HeldByOther(Hold By) : DeskBookResult;

    /// <summary>The provider refuses for another reason; nothing is booked.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(RefusalReason Why) : DeskBookResult;

    /// <summary>The provider gives no answer. To be told as not booked: should it surface later, it is removed.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record NoAnswer(ProviderFault Fault) : DeskBookResult;

    /// <summary>This very booking is over already; nothing is done.</summary>
    /// <param name="Booking">Failed, Removing, Cancelled or Released.</param>
    public sealed record Over(Booking Booking) : DeskBookResult;
}
