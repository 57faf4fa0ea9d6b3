namespace RoomBot.Dialog.Replies;

/// <summary>A bar of a card's chart; what it shows is said in words elsewhere on the card.</summary>
/// <param name="Label">What the bar is of.</param>
/// <param name="Value">Its length.</param>
public sealed record CardBar(string Label, int Value);
