using NodaTime;

namespace RoomBot.Dialog.Replies;

/// <summary>What a card's form proposes: when, how long, how many people.</summary>
/// <param name="Action">The id of the action that sends it.</param>
/// <param name="Start">Proposed start, or null.</param>
/// <param name="Minutes">Proposed length, positive.</param>
/// <param name="Capacity">Proposed number of people, or null.</param>
public sealed record FormFact(string Action, LocalDateTime? Start, int Minutes, int? Capacity);
