namespace RoomBot.Host.Channels;

/// <summary>A stretch that has just been taken or held.</summary>
/// <param name="Room">The room's id.</param>
/// <param name="Start">Minutes since midnight.</param>
/// <param name="Held">True for a hold.</param>
internal sealed record WebChatFresh(string Room, int Start, bool Held);
