namespace RoomBot.Host.Channels;

/// <summary>A person as the page reads it.</summary>
internal sealed record WebChatPerson(string Id, string Name, bool Admin);
