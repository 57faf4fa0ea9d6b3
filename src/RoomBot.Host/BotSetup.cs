using NodaTime;
using NodaTime.Extensions;
using RoomBot.Core.People;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using RoomBot.Host.Commands;
using RoomBot.Host.Settings;
using RoomBot.Platforms.Feishu;
using RoomBot.Storage;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Host;

/// <summary>The bot itself, without a way in: what the web host and the terminal chat share.</summary>
internal static class BotSetup
{
    /// <summary>Opens the database, so that one that cannot be used stops the start, and adds the bot's services; channels are added by whoever has some.</summary>
    /// <param name="services">Gets them.</param>
    /// <param name="configuration">All sources, for the parts that read their own section.</param>
    /// <param name="settings">What was read from them.</param>
    /// <param name="time">The one clock of the process.</param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    /// <exception cref="CommandFailedException">The database cannot be used.</exception>
    public static async Task AddAsync(
        IServiceCollection services,
        IConfigurationRoot configuration,
        RoomBotSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        AddStorage(services, configuration, time);
        var key = await ReadKeyAsync(services, cancellationToken);
        services.AddSingleton<ITimeRecognizer, TimeRecognizer>();
        services.AddSingleton<IUnderstander, Understander>();
        services.AddSingleton(Dialog(settings, key) with { Rooms = Rooms(configuration) });
        services.AddRoomBotDialog();
    }

    /// <summary>Adds the database and the clock alone, for commands that work on what is stored.</summary>
    public static void AddStorage(IServiceCollection services, IConfigurationRoot configuration, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton<IClock>(time.ToClock());
        services.AddRoomBotStorage(configuration);
    }

    // Read before the container is there: what makes action ids unguessable is a setting of the dialog.
    private static async Task<byte[]> ReadKeyAsync(IServiceCollection storage, CancellationToken cancellationToken)
    {
        await using var provider = storage.BuildServiceProvider();
        try
        {
            return await provider.GetRequiredService<InstallationKey>().ReadAsync(cancellationToken);
        }
        catch (StorageUnavailableException e)
        {
            throw new CommandFailedException($"Storage:ConnectionString: {e.Message}", e);
        }
    }

    // A channel uses its own platform's rooms unless it is set to the local ones.
    private static Dictionary<ChannelName, string> Rooms(IConfigurationRoot configuration) =>
        configuration[$"{FeishuOptions.Section}:AppId"] is { Length: > 0 }
        && !string.Equals(configuration[$"{FeishuOptions.Section}:Rooms"], nameof(FeishuRooms.Local), StringComparison.OrdinalIgnoreCase)
            ? new() { [ChannelName.Feishu] = ChannelName.Feishu.Value }
            : [];

    private static DialogSettings Dialog(RoomBotSettings settings, byte[] key) => new(settings.TimeZone)
    {
        Language = settings.Language,
        DefaultDuration = settings.DefaultDuration,
        WorkingHours = settings.WorkingHours,
        HoldFor = settings.HoldFor,
        Admins = settings.Admins.ToHashSet<UserId>(),
        Policies = settings.Policy.Rules,
        PublicUrl = settings.PublicUrl,
        Key = key,
    };
}
