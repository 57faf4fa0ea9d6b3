using System.CommandLine;
using System.Text;
using NodaTime;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;
using RoomBot.Host.Channels;
using RoomBot.Host.Telemetry;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot chat</c>: a conversation in the terminal, for people and, with <c>--json</c>, for programs.</summary>
internal static class ChatCommand
{
    private const string Description =
        """
        A conversation in the terminal. With --json a line protocol: a line in is plain text, or
          {"user":"u2","text":"…"}  somebody writes; with "chat":"g1" in a group
          {"user":"u1","action":"ID","values":{…}}  somebody clicks a button of a card
          {"now":"2026-11-20T15:00:00"}  sets the clock
        and what comes out is a line for each reply, then {"end":true}.
        """;

    public static Command Create()
    {
        var options = new ChatOptions();
        var command = new Command("chat", Description);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(options.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ChatSetup setup, CancellationToken cancellationToken)
    {
        var clock = new TerminalClock();
        if (setup.Now is { } now)
        {
            clock.Set(Core.Time.ZonedTimes.At(now, setup.Settings.TimeZone));
        }

        var services = new ServiceCollection();
        await BotSetup.AddAsync(services, setup.Configuration, setup.Settings, clock, cancellationToken);
        services.AddLogging(static log => log.Services.AddSingleton<ILoggerProvider>(static _ => Logging.CreateOnStandardError()));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
        services.AddSingleton<ITerminal>(s => setup.Json
            ? new JsonTerminal(output, new ReplyJson(s.GetRequiredService<ReplyWriter>(), setup.Settings.TimeZone))
            : new PeopleTerminal(s.GetRequiredService<ReplyWriter>()));
        services.AddSingleton<IChannel>(s => new TerminalChannel(s.GetRequiredService<ITerminal>().ShowAsync));
        await using var provider = services.BuildServiceProvider();
        await RoomDirectory.FillAsync(provider, setup.Rooms, cancellationToken);

        var turns = provider.GetRequiredService<TurnLoop>();
        var open = await provider.GetRequiredService<IInbox>().OpenAsync(cancellationToken);
        await turns.StartAsync(cancellationToken);
        var chat = new TerminalChat(turns, provider.GetRequiredService<Upkeep>(), clock, provider.GetRequiredService<IClock>(), setup.Settings.TimeZone);
        await chat.CatchUpAsync(open, cancellationToken);
        await provider.GetRequiredService<ITerminal>().TalkAsync(chat, setup.User, cancellationToken);
        await turns.StopAsync(cancellationToken);
        return CommandRun.Done;
    }
}
