using System.Globalization;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using Spectre.Console;

namespace RoomBot.Host.Channels;

/// <summary>The conversation for people: cards as panels, their buttons numbered; a number clicks.</summary>
internal sealed class PeopleTerminal(ReplyWriter words) : ITerminal
{
    private readonly List<ReplyAction> _buttons = [];

    public Task ShowAsync(OutboundMessage message)
    {
        var view = words.Write(message.Reply);
        AnsiConsole.Write(new Panel(new Text(view.Text)) { Header = new PanelHeader(Markup.Escape(view.Title)), Border = BoxBorder.Rounded });
        _buttons.Clear();
        foreach (var action in ShownActions.Of(message.Reply, view))
        {
            _buttons.Add(action);
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [bold]{_buttons.Count}[/]  {action.Label}");
        }

        return Task.CompletedTask;
    }

    public async Task TalkAsync(TerminalChat chat, string user, CancellationToken cancellationToken)
    {
        AnsiConsole.MarkupLine("Write as to a colleague; a number clicks a button; [bold]/user ID[/] changes who writes; Ctrl+D ends.");
        while (await ReadAsync(user, cancellationToken) is { } line)
        {
            if (line.StartsWith("/user ", StringComparison.Ordinal) && line[6..].Trim() is { Length: > 0 } other)
            {
                user = other;
                continue;
            }

            if (await chat.HandleAsync(Read(line, user), cancellationToken) is { } wrong)
            {
                AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{wrong}[/]");
            }
        }
    }

    private ChatLine Read(string line, string user) =>
        int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _buttons.Count
            ? new ChatLine.Clicked(user, null, _buttons[number - 1].Id, new Dictionary<string, string>(StringComparer.Ordinal))
            : ChatLine.Parse(line, user);

    private static async Task<string?> ReadAsync(string user, CancellationToken cancellationToken)
    {
        AnsiConsole.MarkupInterpolated(CultureInfo.InvariantCulture, $"[green]{user} ›[/] ");
        return await Console.In.ReadLineAsync(cancellationToken);
    }
}
