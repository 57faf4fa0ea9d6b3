namespace RoomBot.Core.Bookings;

/// <summary>How placing a hold ended. A closed set.</summary>
public abstract record HoldResult
{
    private HoldResult()
    {
    }

    /// <summary>Held (also where the same hold was there already).</summary>
    /// <param name="Hold">The hold as it stands.</param>
    public sealed record Held(Hold Hold) : HoldResult;

    /// <summary>Somebody else holds the room for an overlapping time.</summary>
    /// <param name="By">Their hold.</param>
    public sealed record HeldByOther(Hold By) : HoldResult;

    /// <summary>A booking of the bot's that is pending or confirmed is in the way.</summary>
    /// <param name="By">That booking.</param>
    public sealed record Booked(Booking By) : HoldResult;
}
