namespace RoomBot.Dialog.Replies;

/// <summary>A button that opens a page in the browser.</summary>
/// <param name="Label">What happens.</param>
/// <param name="Address">The page.</param>
public sealed record CardLink(string Label, Uri Address);
