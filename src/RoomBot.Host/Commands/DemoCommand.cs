using System.CommandLine;
using NodaTime;
using RoomBot.Host.Channels;
using RoomBot.Host.Endpoints;
using RoomBot.Host.Settings;
using RoomBot.Storage;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot demo</c>: the whole bot on one machine with nothing to configure.</summary>
internal static class DemoCommand
{
    private const string Address = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var options = new WebOptions();
        var database = new Option<FileInfo?>("--db")
        {
            Description = "Where to keep everything (default: roombot-demo.db in this folder); delete it to begin anew",
            HelpName = "FILE",
        };
        var command = new Command("demo", "The whole bot on one machine: sample rooms, and a page to chat with it") { database };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(database)?.FullName;
            var configuration = options.Configuration(parsed, Preset(file ?? Path.GetFullPath("roombot-demo.db")));
            if (file is not null)
            {
                configuration[DatabaseKey] = $"Data Source={file}";
            }

            return RunAsync(configuration, cancellationToken);
        });
        return command;
    }

    private const string DatabaseKey = "Storage:ConnectionString";

    // The page is what somebody who tries it looks at; the log speaks when something is wrong.
    private static Dictionary<string, string?> Preset(string database) => new(StringComparer.Ordinal)
    {
        ["urls"] = Address,
        [DatabaseKey] = $"Data Source={database}",
        ["Serilog:MinimumLevel:Default"] = "Warning",
        ["RoomBot:Admins:0"] = WebChatOffice.Administrator.ToString(),
        ["RoomBot:Admins:1"] = DemoFeishu.Administrator.ToString(),
    };

    private static async Task<int> RunAsync(IConfigurationRoot configuration, CancellationToken cancellationToken)
    {
        await using var feishu = await DemoFeishu.StartAsync(configuration, TimeProvider.System, cancellationToken);
        AddPublicUrl(configuration);
        var settings = CheckedSettings.Require(configuration);
        var platforms = PlatformParts.Of(settings, configuration);
        var parts = new HostParts(
            services =>
            {
                services.AddWebChat();
                platforms.Services(services);
            },
            app =>
            {
                app.MapWebChat();
                platforms.Routes(app);
                feishu.Window.Map(app);
            });
        await using var app = await HostSetup.BuildAsync(configuration, settings, parts, TimeProvider.System, cancellationToken);
        await FillAsync(app.Services, settings.RoomBot.TimeZone, cancellationToken);
        await feishu.FillAsync(app.Services, cancellationToken);
        return await WebRun.RunAsync(app, addresses => Greet(addresses, configuration), cancellationToken);
    }

    // Where the page is, the file of a report is too; with a port of the system's choice that is not known beforehand.
    private static void AddPublicUrl(IConfigurationRoot configuration)
    {
        if (configuration["RoomBot:PublicUrl"] is null && Uri.TryCreate(configuration["urls"]?.Split(';')[0], UriKind.Absolute, out var page) && page.Port > 0)
        {
            configuration["RoomBot:PublicUrl"] = page.AbsoluteUri;
        }
    }

    private static async Task FillAsync(IServiceProvider services, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var office = services.GetRequiredService<SampleOffice>();
        await office.AddRoomsAsync(cancellationToken);
        await office.AddBookingsAsync(services.GetRequiredService<IClock>().GetCurrentInstant(), zone, cancellationToken);
    }

    private static void Greet(IReadOnlyCollection<string> addresses, IConfigurationRoot configuration)
    {
        var kept = configuration[DatabaseKey]?.Replace("Data Source=", "", StringComparison.OrdinalIgnoreCase);
        Console.WriteLine(
            $"""
            RoomBot's demo is at {string.Join(" and ", addresses)}
            Open it and write: 订明天下午三点到四点半的会议室，8个人，要投影
                           or: free room at 3pm
            It keeps everything in {kept}. Ctrl+C ends it.
            """);
    }
}
