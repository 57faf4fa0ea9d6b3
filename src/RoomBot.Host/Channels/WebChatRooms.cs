namespace RoomBot.Host.Channels;

/// <summary>Rooms have changed.</summary>
/// <param name="Today">Today's rooms.</param>
/// <param name="Changed">The days on which something changed; empty at first.</param>
internal sealed record WebChatRooms(WebChatDay Today, IReadOnlyList<WebChatChange> Changed);
