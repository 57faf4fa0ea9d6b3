using NodaTime;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Commands;

/// <summary>How a terminal chat is to be.</summary>
/// <param name="Configuration">All sources.</param>
/// <param name="Settings">What was read from them.</param>
internal sealed record ChatSetup(IConfigurationRoot Configuration, RoomBotSettings Settings)
{
    /// <summary>True for the line protocol.</summary>
    public bool Json { get; init; }

    /// <summary>The rooms' CSV; null for the sample office.</summary>
    public FileInfo? Rooms { get; init; }

    /// <summary>Who writes when a line does not say.</summary>
    public required string User { get; init; }

    /// <summary>Where the clock stands at the start, or null for the machine's.</summary>
    public LocalDateTime? Now { get; init; }
}
