using NodaTime;

namespace RoomBot.Platforms.Shared;

/// <summary>A token and its end.</summary>
/// <param name="Value">The token; a secret.</param>
/// <param name="Until">It ends here.</param>
internal sealed record AccessToken(string Value, Instant Until)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => $"until {Until}";
}
