using NodaTime;

namespace RoomBot.Dialog.Replies;

/// <summary>A time on a card, in the user's local time.</summary>
/// <param name="Start">Start.</param>
/// <param name="End">End, exclusive; after the start.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Rule">RFC 5545 RRULE of a series, or null.</param>
public sealed record TimeFact(LocalDateTime Start, LocalDateTime End, string Zone, string? Rule = null);
