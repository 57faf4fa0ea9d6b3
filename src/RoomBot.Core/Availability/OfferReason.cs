using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Availability;

/// <summary>Why a room is offered, or how it differs from what was asked for. A closed set.</summary>
public abstract record OfferReason
{
    private OfferReason()
    {
    }

    /// <summary>It is the room that was named.</summary>
    public sealed record Named : OfferReason;

    /// <summary>As many seats as people.</summary>
    public sealed record FitsExactly : OfferReason;

    /// <summary>More seats than people.</summary>
    /// <param name="Spare">How many more, at least 1.</param>
    public sealed record SpareSeats(int Spare) : OfferReason;

    /// <summary>It has what was asked for.</summary>
    /// <param name="What">Not empty.</param>
    public sealed record HasEquipment(Equipment What) : OfferReason;

    /// <summary>On the floor named, or on the named or usual room's floor.</summary>
    public sealed record SameFloor : OfferReason;

    /// <summary>In that building, on another floor.</summary>
    /// <param name="FloorsAway">How many floors away; null where the floors cannot be counted.</param>
    public sealed record SameBuilding(int? FloorsAway) : OfferReason;

    /// <summary>The asker had it before.</summary>
    /// <param name="Times">How often, at least 1.</param>
    public sealed record LikedBefore(int Times) : OfferReason;

    /// <summary>At another time.</summary>
    /// <param name="By">How much later than asked for; negative for earlier, never zero.</param>
    public sealed record OtherTime(Duration By) : OfferReason;

    /// <summary>For a shorter time.</summary>
    /// <param name="Length">How long.</param>
    public sealed record Shorter(Duration Length) : OfferReason;

    /// <summary>Another room at the very time.</summary>
    public sealed record SameTime : OfferReason;

    /// <summary>Fewer seats than people.</summary>
    /// <param name="Missing">How many fewer, at least 1.</param>
    public sealed record FewerSeats(int Missing) : OfferReason;

    /// <summary>It lacks what was asked for.</summary>
    /// <param name="What">Not empty.</param>
    public sealed record LacksEquipment(Equipment What) : OfferReason;

    /// <summary>Free on every date of a series.</summary>
    /// <param name="Dates">How many there are.</param>
    public sealed record AllDates(int Dates) : OfferReason;

    /// <summary>Free on some dates of a series.</summary>
    /// <param name="Free">On how many, at least 1.</param>
    /// <param name="Dates">How many there are.</param>
    public sealed record SomeDates(int Free, int Dates) : OfferReason;

    /// <summary>On the dates of a series on which it is taken, another room.</summary>
    /// <param name="Dates">Which; not empty.</param>
    public sealed record OtherRoomsOn(IReadOnlyList<DateInRoom> Dates) : OfferReason;

    /// <summary>Not where it was asked for.</summary>
    /// <param name="Where">Where it is.</param>
    public sealed record ElsewhereThanAsked(Place Where) : OfferReason;
}
