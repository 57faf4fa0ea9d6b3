namespace RoomBot.Dialog.Replies;

/// <summary>A chart of bars.</summary>
/// <param name="Title">What the bars measure, with the unit.</param>
/// <param name="Bars">From the top; at least one.</param>
public sealed record CardChart(string Title, IReadOnlyList<CardBar> Bars);
