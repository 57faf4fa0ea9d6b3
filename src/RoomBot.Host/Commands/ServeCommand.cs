using System.CommandLine;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot serve</c>: the bot for real, configured by appsettings.json, the environment and the command line.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var options = new WebOptions();
        var command = new Command("serve", "Serves the chat platforms that are configured, until SIGTERM");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(options.Configuration(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancellationToken)
    {
        var settings = CheckedSettings.Require(configuration);
        await using var app = await HostSetup.BuildAsync(configuration, settings, PlatformParts.Of(settings, configuration), TimeProvider.System, cancellationToken);
        return await WebRun.RunAsync(app, static _ => { }, cancellationToken);
    }
}
