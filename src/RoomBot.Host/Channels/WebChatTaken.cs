namespace RoomBot.Host.Channels;

/// <summary>A stretch of a day in which a room is not free.</summary>
/// <param name="Start">Minutes since midnight, 0 where it began before.</param>
/// <param name="End">Minutes since midnight, 1440 where it goes on.</param>
/// <param name="Who">Who has it, or empty.</param>
/// <param name="Held">True while somebody looks at the confirm card.</param>
internal sealed record WebChatTaken(int Start, int End, string Who, bool Held);
