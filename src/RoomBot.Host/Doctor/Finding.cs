namespace RoomBot.Host.Doctor;

/// <summary>What a check has found.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do about it; null where all is well.</param>
internal sealed record Finding(string Check, string What, string? Remedy = null);
