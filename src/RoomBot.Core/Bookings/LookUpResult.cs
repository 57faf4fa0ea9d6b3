using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What stands at the provider for a booking. A closed set.</summary>
public abstract record LookUpResult
{
    private LookUpResult()
    {
    }

    /// <summary>It stands, accepted.</summary>
    /// <param name="Reference">What the provider calls it.</param>
    /// <param name="Room">The room it is in now.</param>
    /// <param name="When">The time it has now.</param>
    public sealed record Stands(string Reference, RoomId Room, Interval When) : LookUpResult;

    /// <summary>It stands but is not accepted yet.</summary>
    /// <param name="Reference">What the provider calls it.</param>
    /// <param name="NeedsApproval">True where somebody must approve.</param>
    public sealed record Pending(string Reference, bool NeedsApproval) : LookUpResult;

    /// <summary>The room declined; the event without a room has to be removed (<see cref="IRoomProvider.CancelAsync"/>).</summary>
    /// <param name="Reference">What the provider calls it.</param>
    public sealed record Declined(string Reference) : LookUpResult;

    /// <summary>Nothing stands.</summary>
    public sealed record Absent : LookUpResult;

    /// <summary>No answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : LookUpResult;
}
