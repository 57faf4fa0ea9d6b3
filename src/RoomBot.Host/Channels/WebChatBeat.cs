namespace RoomBot.Host.Channels;

/// <summary>The server is there.</summary>
/// <param name="Now">Its clock, in milliseconds since 1970.</param>
internal sealed record WebChatBeat(long Now);
