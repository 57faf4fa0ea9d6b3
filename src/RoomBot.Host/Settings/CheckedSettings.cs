using RoomBot.Host.Commands;
using RoomBot.Platforms.Feishu;

namespace RoomBot.Host.Settings;

/// <summary>Settings that have passed all checks.</summary>
/// <param name="RoomBot">Those of the bot itself.</param>
/// <param name="Platforms">The sections of the chat platforms that are on.</param>
internal sealed record CheckedSettings(RoomBotSettings RoomBot, IReadOnlyList<string> Platforms)
{
    // The sections of the platforms that HostSetup has adapters for.
    private static readonly string[] _served = [FeishuOptions.Section];

    /// <summary>Reads and checks.</summary>
    /// <param name="configuration">All sources.</param>
    /// <param name="errors">What is wrong, each beginning with its key; empty where nothing is.</param>
    public static CheckedSettings Read(IConfiguration configuration, out IReadOnlyList<string> errors)
    {
        var reader = new SettingsReader(configuration);
        var settings = new CheckedSettings(new SettingsChecks(reader).Settings(), PlatformChecks.Check(reader, _served));
        errors = reader.Errors;
        return settings;
    }

    /// <summary>Reads, and stops the start where anything is wrong.</summary>
    /// <exception cref="CommandFailedException">Names every key that is wrong, in one line.</exception>
    public static CheckedSettings Require(IConfiguration configuration)
    {
        var settings = Read(configuration, out var errors);
        Stop(errors);
        return settings;
    }

    /// <summary>The settings of the bot itself, for commands that speak to no platform.</summary>
    /// <exception cref="CommandFailedException">Names every key that is wrong, in one line.</exception>
    public static RoomBotSettings RequireBot(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = new SettingsChecks(reader).Settings();
        Stop(reader.Errors);
        return settings;
    }

    private static void Stop(IReadOnlyList<string> errors)
    {
        if (errors.Count > 0)
        {
            throw new CommandFailedException($"wrong settings · {string.Join(" · ", errors)}");
        }
    }
}
