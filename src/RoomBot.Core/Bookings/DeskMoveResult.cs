using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What the user is to be told about moving, lengthening or shortening a booking. A closed set; except for <see cref="Moved"/> the old booking stands as it was.</summary>
public abstract record DeskMoveResult
{
    private DeskMoveResult()
    {
    }

    /// <summary>Moved (also where it was there already).</summary>
    /// <param name="Booking">As it is now.</param>
    public sealed record Moved(Booking Booking) : DeskMoveResult;

    /// <summary>The new time or room is not accepted yet; the old stands until then, and the record follows.</summary>
    /// <param name="Booking">As it is now.</param>
    /// <param name="NeedsApproval">True where somebody must approve; false where the room's answer is only awaited.</param>
    public sealed record Waiting(Booking Booking, bool NeedsApproval) : DeskMoveResult;

    /// <summary>Somebody else has the room then.</summary>
    /// <param name="By">What is in the way, by start; empty where it is not known.</param>
    public sealed record Taken(IReadOnlyList<BusyInterval> By) : DeskMoveResult;

    /// <summary>Somebody else is about to book the room then.</summary>
    /// <param name="By">Their hold.</param>
    public sealed record HeldByOther(Hold By) : DeskMoveResult;

    /// <summary>The provider refuses for another reason.</summary>
    /// <param name="Why">The reason; <see cref="RefusalReason.Gone"/> where the booking no longer stands.</param>
    public sealed record Refused(RefusalReason Why) : DeskMoveResult;

    /// <summary>The provider gives no answer; which time it has will show in "my bookings".</summary>
    /// <param name="Fault">Why.</param>
    public sealed record NoAnswer(ProviderFault Fault) : DeskMoveResult;

    /// <summary>There is no such booking, or it is over, or it is not accepted yet.</summary>
    /// <param name="Booking">As it is; null where there is none.</param>
    public sealed record NotStanding(Booking? Booking) : DeskMoveResult;
}
