using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>How a cancellation ended. A closed set.</summary>
public abstract record CancelResult
{
    private CancelResult()
    {
    }

    /// <summary>Nothing of it stands at the provider (any more).</summary>
    public sealed record Cancelled : CancelResult;

    /// <summary>No answer: it may still stand.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : CancelResult;
}
