namespace RoomBot.Dialog.Channels;

/// <summary>What a check of a platform has found; in English, in one line, without secrets.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do about it; null where all is well.</param>
public sealed record PlatformFinding(string Check, string What, string? Remedy = null);
