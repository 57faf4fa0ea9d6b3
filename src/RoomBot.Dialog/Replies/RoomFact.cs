using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>A room on a card.</summary>
/// <param name="Room">The room.</param>
/// <param name="Free">True, false, or null where that is not known.</param>
public sealed record RoomFact(Room Room, bool? Free)
{
    /// <summary>Another time than the card's at which it is offered, or null.</summary>
    public TimeFact? When { get; init; }

    /// <summary>Why it is offered, the weightiest first.</summary>
    public IReadOnlyList<OfferReason> Reasons { get; init; } = [];
}
