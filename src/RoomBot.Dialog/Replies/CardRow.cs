namespace RoomBot.Dialog.Replies;

/// <summary>A choice.</summary>
/// <param name="Title">The room or booking, as it is called everywhere.</param>
/// <param name="Detail">Place, seats, equipment, or time.</param>
/// <param name="Reason">Why it is offered; may be empty.</param>
/// <param name="Actions">Its buttons.</param>
public sealed record CardRow(string Title, string Detail, string Reason, IReadOnlyList<ReplyAction> Actions);
