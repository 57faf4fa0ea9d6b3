namespace RoomBot.Host.Channels;

/// <summary>A day's rooms have changed.</summary>
/// <param name="Day">ISO date.</param>
/// <param name="Fresh">What is taken or held now and was not before; empty where something was only given back.</param>
internal sealed record WebChatChange(string Day, IReadOnlyList<WebChatFresh> Fresh);
