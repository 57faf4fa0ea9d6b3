using System.Runtime.CompilerServices;
using RoomBot.Dialog.Channels;
using RoomBot.Host.Commands;
using RoomBot.Host.Settings;
using RoomBot.Platforms.Feishu;

namespace RoomBot.Host.Doctor;

/// <summary>The checks of the chat platforms that are configured.</summary>
internal static class PlatformDoctors
{
    /// <summary>Runs them, one platform after the other.</summary>
    /// <param name="configuration">All sources.</param>
    /// <param name="settings">What was read from them.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async IAsyncEnumerable<Finding> RunAsync(
        IConfigurationRoot configuration, CheckedSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!settings.Platforms.Contains(FeishuOptions.Section, StringComparer.Ordinal))
        {
            yield break;
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFeishu(configuration);
        var down = false;
        try
        {
            await BotSetup.AddAsync(services, configuration, settings.RoomBot, TimeProvider.System, cancellationToken);
        }
        catch (CommandFailedException)
        {
            down = true;
        }

        if (down)
        {
            yield return new Finding("platforms", "not checked, the database is needed for that", "see to the line on the database first");
            yield break;
        }

        await using var provider = services.BuildServiceProvider();
        foreach (var doctor in provider.GetServices<IPlatformDoctor>())
        {
            await foreach (var finding in doctor.ExamineAsync(cancellationToken))
            {
                yield return new Finding(finding.Check, finding.What, finding.Remedy);
            }
        }
    }
}
