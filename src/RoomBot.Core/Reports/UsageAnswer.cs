using RoomBot.Core.Rooms;

namespace RoomBot.Core.Reports;

/// <summary>What was reserved, or why that is not known. A closed set.</summary>
public abstract record UsageAnswer
{
    private UsageAnswer()
    {
    }

    /// <summary>What was reserved.</summary>
    /// <param name="Rooms">The directory.</param>
    /// <param name="Reservations">Each once.</param>
    public sealed record Known(IReadOnlyList<Room> Rooms, IReadOnlyList<Reservation> Reservations) : UsageAnswer;

    /// <summary>No answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : UsageAnswer;
}
