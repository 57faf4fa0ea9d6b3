using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>What came of looking for a room. A closed set.</summary>
public abstract record FindResult
{
    private FindResult()
    {
    }

    /// <summary>The provider's fault where it gave no answer for some rooms (those are not offered); null where all answered.</summary>
    public ProviderFault? PartlyUnknown { get; init; }

    /// <summary>Free rooms.</summary>
    /// <param name="Rooms">The best first; at least one, at most as many as asked for.</param>
    /// <param name="Total">How many are free and fit, shown or not.</param>
    public sealed record Offers(IReadOnlyList<RoomOffer> Rooms, int Total) : FindResult;

    /// <summary>The one room that was named, free and fitting: ready to be confirmed.</summary>
    /// <param name="Offer">The room and the time.</param>
    public sealed record NamedIsFree(RoomOffer Offer) : FindResult;

    /// <summary>The one room that was named is free but does not have what was asked for.</summary>
    /// <param name="Offer">The room and the time; its reasons say what is missing.</param>
    /// <param name="Alternatives">The best first; possibly none.</param>
    public sealed record NamedDoesNotFit(RoomOffer Offer, IReadOnlyList<RoomOffer> Alternatives) : FindResult;

    /// <summary>Nothing can be had at that time.</summary>
    /// <param name="Fitting">How many rooms fit what was asked for, all of them taken; 0 where there is no such room at all.</param>
    /// <param name="Named">What is in the way of the room named; null where none was named (or several are meant).</param>
    /// <param name="Alternatives">The best first, each with its reason; possibly none.</param>
    public sealed record NothingFree(int Fitting, RoomConflict? Named, IReadOnlyList<RoomOffer> Alternatives) : FindResult;

    /// <summary>No room goes by that name.</summary>
    /// <param name="Said">The name as people said it.</param>
    /// <param name="Near">Rooms with names like it, the nearest first; suggestions only.</param>
    public sealed record NoSuchRoom(string Said, IReadOnlyList<Room> Near) : FindResult;

    /// <summary>The room named must not be booked (停用).</summary>
    /// <param name="Room">The room.</param>
    /// <param name="Alternatives">The best first; possibly none.</param>
    public sealed record Disabled(Room Room, IReadOnlyList<RoomOffer> Alternatives) : FindResult;

    /// <summary>The provider gave no answer: nothing is known to be free.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record NoAnswer(ProviderFault Fault) : FindResult;
}
