using System.Runtime.CompilerServices;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Host.Endpoints;
using RoomBot.Host.Settings;
using RoomBot.Storage;

namespace RoomBot.Host.Doctor;

/// <summary>Everything that has to be right before people can count on the bot.</summary>
internal static class Checks
{
    private static readonly UserId _doctor = new("terminal", "doctor");

    /// <summary>Runs all checks, one after the other; none of them throws for what it looks for.</summary>
    public static async IAsyncEnumerable<Finding> RunAsync(
        IConfigurationRoot configuration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = CheckedSettings.Read(configuration, out var errors);
        foreach (var error in errors)
        {
            yield return new Finding("settings", error, "set it in appsettings.json, the environment or on the command line");
        }

        if (errors.Count == 0)
        {
            yield return new Finding("settings", "complete");
        }

        yield return Clock(settings.RoomBot.TimeZone);
        foreach (var finding in await StoredAsync(configuration, settings.RoomBot, cancellationToken))
        {
            yield return finding;
        }

        yield return CardCheck.Run(configuration[WebChatEndpoints.CardsKey]);
        yield return Platforms(settings);
        if (errors.Count == 0)
        {
            await foreach (var finding in PlatformDoctors.RunAsync(configuration, settings, cancellationToken))
            {
                yield return finding;
            }
        }
    }

    // A clock that is behind the program itself is wrong; one that is a little off shows only against somebody else's.
    private static Finding Clock(DateTimeZone zone)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var built = Instant.FromDateTimeUtc(File.GetLastWriteTimeUtc(typeof(Checks).Assembly.Location));
        var shown = $"{now.InZone(zone):uuuu-MM-dd HH:mm} in {zone.Id}, zones of {DateTimeZoneProviders.Tzdb.VersionId}";
        return now + Duration.FromDays(1) < built
            ? new Finding("clock", $"{shown}: earlier than this program was built", "set the machine's clock (timedatectl set-ntp true)")
            : new Finding("clock", shown);
    }

    private static async Task<IReadOnlyList<Finding>> StoredAsync(
        IConfigurationRoot configuration, RoomBotSettings settings, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        BotSetup.AddStorage(services, configuration, TimeProvider.System);
        await using var provider = services.BuildServiceProvider();
        try
        {
            if (await provider.GetRequiredService<StorageHealth>().WhyDownAsync(cancellationToken) is { } why)
            {
                return [new Finding("database", why, "look at Storage:ConnectionString, the folder's rights and the free space on its disk")];
            }

            return
            [
                new Finding("database", $"{settings.Storage.Provider}, up to date and writable"),
                Rooms(await provider.GetRequiredService<IRoomProvider>().RoomsAsync(_doctor, cancellationToken)),
            ];
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException e)
        {
            return [new Finding("database", e.Message, "correct the section Storage")];
        }
    }

    private static Finding Rooms(RoomsAnswer answer) => answer switch
    {
        RoomsAnswer.Known { Rooms.Count: > 0 } known => new Finding("rooms", $"{known.Rooms.Count} in the local directory"),
        RoomsAnswer.Known => new Finding("rooms", "none in the local directory", "bring some in with roombot rooms import FILE"),
        _ => new Finding("rooms", "the directory gave no answer", "look at the database first"),
    };

    private static Finding Platforms(CheckedSettings settings) => new(
        "platforms",
        settings.Platforms.Count == 0 ? "none is configured; roombot demo needs none" : string.Join(", ", settings.Platforms));
}
