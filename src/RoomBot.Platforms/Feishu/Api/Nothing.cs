namespace RoomBot.Platforms.Feishu.Api;

/// <summary>An answer without content.</summary>
internal sealed record Nothing;
