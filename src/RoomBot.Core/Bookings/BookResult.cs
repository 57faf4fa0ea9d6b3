using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>How an attempt to book or move ended. A closed set.</summary>
public abstract record BookResult
{
    private BookResult()
    {
    }

    /// <summary>The room system has accepted.</summary>
    /// <param name="Reference">What the provider calls it.</param>
    /// <param name="When">What it really booked (some round outwards).</param>
    public sealed record Booked(string Reference, Interval When) : BookResult
    {
        /// <summary>What the provider calls the booking as it was before its move, where that could not be removed and has to be; else null.</summary>
        public string? Left { get; init; }
    }

    /// <summary>It stands at the provider but is not accepted yet; never called booked.</summary>
    /// <param name="Reference">What the provider calls it.</param>
    /// <param name="NeedsApproval">True where somebody must approve; false where the room's answer is only awaited.</param>
    public sealed record Pending(string Reference, bool NeedsApproval) : BookResult;

    /// <summary>Somebody else has the room then; nothing was left behind.</summary>
    /// <param name="By">What is in the way, by start; empty where the provider does not tell.</param>
    public sealed record Taken(IReadOnlyList<BusyInterval> By) : BookResult;

    /// <summary>The provider refuses for another reason; nothing was left behind.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(RefusalReason Why) : BookResult;

    /// <summary>No answer: neither free nor booked.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : BookResult
    {
        /// <summary>True where a move may have made what it shall be beside what stands: that is found and cancelled by the move's id.</summary>
        public bool MayStandTwice { get; init; }
    }
}
