using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RoomBot.Core.Bookings;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using RoomBot.Storage.Local;
using RoomBot.Storage.Sqlite;

namespace RoomBot.Storage;

/// <summary>Puts the database, what is kept in it, and the local room provider into the container.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Adds <see cref="IInbox"/>, <see cref="IOutbox"/>, <see cref="IConversationStore"/>, <see cref="IBookingStore"/>, <see cref="IChatLog"/>, <see cref="ISignInStore"/>, <see cref="IHeardLog"/>, the
    /// local <see cref="IRoomProvider"/> with its <see cref="IUsageSource"/> and what administrators use. To be there besides: NodaTime's IClock. The database is
    /// opened and brought up to date with the host's start, or at first use where there is no host.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">The whole configuration; the section <see cref="StorageOptions.Section"/> is read.</param>
    public static IServiceCollection AddRoomBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        NodaTimeHandlers.Register();
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.AddSingleton<IDialect>(s => new SqliteDialect(s.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<Migrator>();
        services.AddSingleton<Database>();
        services.AddSingleton<IInbox, Inbox>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<IConversationStore, ConversationStore>();
        services.AddSingleton<IBookingStore, BookingStore>();
        services.AddSingleton<IChatLog, ChatLog>();
        services.AddSingleton<ISignInStore, SignInStore>();
        services.AddSingleton<IHeardLog, HeardLog>();
        services.AddSingleton<RoomStore>();
        services.AddSingleton(s => new InstallationKey(s.GetRequiredService<Database>()));
        services.AddSingleton(s => new RoomImport(s.GetRequiredService<RoomStore>()));
        services.AddSingleton(s => new RoomExport(s.GetRequiredService<RoomStore>()));
        services.AddSingleton(s => new SampleOffice(s.GetRequiredService<Database>(), s.GetRequiredService<RoomStore>()));
        services.AddSingleton(s => new LocalApprovals(s.GetRequiredService<Database>()));
        services.AddSingleton(s => new StorageHealth(s.GetRequiredService<Database>()));
        services.AddSingleton(s => new StorageUpkeep(s.GetRequiredService<Database>(), s.GetRequiredService<IOptions<StorageOptions>>()));
        services.AddSingleton<LocalCalendar>();
        services.AddSingleton<IRoomProvider, LocalRoomProvider>();
        services.AddSingleton<IUsageSource, LocalUsageSource>();
        services.AddHostedService<StorageStart>();
        return services;
    }
}
