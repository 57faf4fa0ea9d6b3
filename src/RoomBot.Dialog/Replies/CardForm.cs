namespace RoomBot.Dialog.Replies;

/// <summary>A small form: when, how long, how many people. Its fields are named <c>start</c> (local ISO to the minute), <c>minutes</c> and <c>capacity</c>.</summary>
/// <param name="Action">The button that sends it.</param>
/// <param name="Start">Proposed start, local ISO to the minute, or empty.</param>
/// <param name="Minutes">Proposed length.</param>
/// <param name="Capacity">Proposed number of people, or null.</param>
/// <param name="StartLabel">Words for the first field.</param>
/// <param name="MinutesLabel">Words for the second.</param>
/// <param name="CapacityLabel">Words for the third.</param>
public sealed record CardForm(
    ReplyAction Action, string Start, int Minutes, int? Capacity, string StartLabel, string MinutesLabel, string CapacityLabel);
