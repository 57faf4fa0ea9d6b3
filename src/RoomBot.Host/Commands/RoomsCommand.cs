using System.CommandLine;
using System.Globalization;
using System.Text;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;
using RoomBot.Host.Settings;
using RoomBot.Storage;
using Spectre.Console;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot rooms import | export | list</c>: the local room directory as CSV.</summary>
internal static class RoomsCommand
{
    private static readonly UserId _administrator = new("terminal", "administrator");

    public static Command Create() => new("rooms", "The local room directory")
    {
        Import(),
        Export(),
        List(),
    };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "CSV, UTF-8, with the header id,name,capacity,city,building,floor,equipment,tags,approval,enabled",
        };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Leave bad rows out instead of importing nothing" };
        var settings = SettingOption.Create();
        var command = new Command("import", "Adds rooms, and changes those that are there under the same id") { file, skipBad, settings };
        command.SetAction((parsed, cancellationToken) => WithStorageAsync(
            parsed.GetValue(settings)!,
            services => RoomDirectory.ImportAsync(services, parsed.GetValue(file)!, parsed.GetValue(skipBad), cancellationToken)));
        return command;
    }

    private static Command Export()
    {
        var settings = SettingOption.Create();
        var command = new Command("export", "Writes the rooms as CSV to standard output") { settings };
        command.SetAction((parsed, cancellationToken) => WithStorageAsync(parsed.GetValue(settings)!, async services =>
        {
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            await services.GetRequiredService<RoomExport>().WriteAsync(output, cancellationToken);
        }));
        return command;
    }

    private static Command List()
    {
        var settings = SettingOption.Create();
        var command = new Command("list", "Shows the rooms") { settings };
        command.SetAction((parsed, cancellationToken) => WithStorageAsync(parsed.GetValue(settings)!, async services =>
        {
            var answer = await services.GetRequiredService<IRoomProvider>().RoomsAsync(_administrator, cancellationToken);
            Show(answer is RoomsAnswer.Known known ? known.Rooms : throw new CommandFailedException("the database gave no answer"));
        }));
        return command;
    }

    private static void Show(IReadOnlyList<Room> rooms)
    {
        // Spectre takes a pipe for 80 columns wide and would break names in two.
        AnsiConsole.Profile.Width = Console.IsOutputRedirected ? 300 : AnsiConsole.Profile.Width;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("id", "name", "seats", "place", "equipment", "");
        foreach (var room in rooms)
        {
            table.AddRow(new[]
            {
                room.Id.Value,
                room.Name,
                room.Capacity.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', new[] { room.Place.City, room.Place.Building, room.Place.Floor }.Where(part => part.Length > 0)),
                room.Equipment.ToString(),
                room switch { { Enabled: false } => "disabled", { NeedsApproval: true } => "approval", _ => "" },
            }.Select(Markup.Escape).ToArray());
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{rooms.Count} rooms");
    }

    private static async Task<int> WithStorageAsync(string[] given, Func<IServiceProvider, Task> work)
    {
        var configuration = ConfigurationSources.Read(SettingOption.Pairs(given));
        CheckedSettings.RequireBot(configuration);
        var services = new ServiceCollection();
        BotSetup.AddStorage(services, configuration, TimeProvider.System);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await work(provider);
            return CommandRun.Done;
        }
        catch (StorageUnavailableException e)
        {
            throw new CommandFailedException($"Storage:ConnectionString: {e.Message}", e);
        }
    }
}
