using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Dialog.Turns;
using RoomBot.Testing;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

/// <summary>A database in a folder of its own, and the program's storage over it; both go with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("roombot-storage-").FullName;
    private readonly (string Key, string Value)[] settings;
    private ServiceProvider services;

    public TestDatabase(params (string Key, string Value)[] settings)
    {
        this.settings = settings;
        services = Start();
    }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 4, 2, 0));

    public string File => Path.Combine(folder, "roombot.db");

    public TurnStores Stores =>
        new(Get<IInbox>(), Get<IOutbox>(), Get<IConversationStore>());

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    internal static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Another process, as it were, over the same file; the caller ends it.</summary>
    public ServiceProvider Start() => Start(File, Clock, settings);

    /// <summary>The program's storage over a file.</summary>
    public static ServiceProvider Start(string file, IClock clock, IReadOnlyList<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:ConnectionString"] = $"Data Source={file}" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new ServiceCollection()
            .AddSingleton(clock)
            .AddRoomBotStorage(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Start();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
