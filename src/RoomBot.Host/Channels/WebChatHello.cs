namespace RoomBot.Host.Channels;

/// <summary>The first word to a window.</summary>
/// <param name="People">Everybody.</param>
/// <param name="Group">The chat that all share.</param>
/// <param name="Zone">The office's zone.</param>
/// <param name="Today">Its date.</param>
/// <param name="Now">The server's clock, in milliseconds since 1970.</param>
/// <param name="Longest">The longest message, in UTF-16 units.</param>
/// <param name="Last">The newest change: a window that knows a newer one has to begin anew.</param>
internal sealed record WebChatHello(
    IReadOnlyList<WebChatPerson> People, string Group, string Zone, string Today, long Now, int Longest, long Last);
