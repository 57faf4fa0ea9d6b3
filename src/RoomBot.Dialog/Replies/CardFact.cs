namespace RoomBot.Dialog.Replies;

/// <summary>A line of facts.</summary>
/// <param name="Label">What it is ("时间", "When").</param>
/// <param name="Value">The fact.</param>
public sealed record CardFact(string Label, string Value);
