namespace RoomBot.Host.Channels;

/// <summary>A day's rooms as the page draws them; times are minutes since the office's midnight.</summary>
/// <param name="Day">ISO date.</param>
/// <param name="From">When work begins.</param>
/// <param name="To">When work ends.</param>
/// <param name="Known">False where the room system gave no answer.</param>
/// <param name="Rooms">In the order of the directory.</param>
internal sealed record WebChatDay(string Day, int From, int To, bool Known, IReadOnlyList<WebChatRoom> Rooms);
