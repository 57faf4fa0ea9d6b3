namespace RoomBot.Host.Telemetry;

/// <summary>What is counted and measured; never content, never who.</summary>
internal static class Metrics
{
    /// <summary>The meter and the activity source of the bot's own instruments.</summary>
    public const string Source = "RoomBot";

    /// <summary>The meters whose instruments are exported.</summary>
    public static IReadOnlySet<string> Exported { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Source, "Microsoft.AspNetCore.Hosting", "System.Runtime",
    };
}
