using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>A room that can be had, and why it is offered.</summary>
/// <param name="Room">The room; enabled.</param>
/// <param name="When">The time it is offered for; free when it was asked for.</param>
/// <param name="Reasons">The weightiest first; empty where there is nothing to say for it but that it is free.</param>
public sealed record RoomOffer(Room Room, Interval When, IReadOnlyList<OfferReason> Reasons);
