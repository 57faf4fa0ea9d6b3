using System.Text;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>The line protocol: JSON lines out, one end for every line in, each flushed.</summary>
internal sealed class JsonTerminal(TextWriter output, ReplyJson json) : ITerminal
{
    // A reply of its own (a notice, what was open at the start) may come while a line's end is written.
    private readonly TextWriter _lines = TextWriter.Synchronized(output);

    public Task ShowAsync(OutboundMessage message) => _lines.WriteLineAsync(json.Reply(message));

    public async Task TalkAsync(TerminalChat chat, string user, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (await chat.HandleAsync(ChatLine.Parse(line, user), cancellationToken) is { } wrong)
            {
                await _lines.WriteLineAsync(ReplyJson.Error(wrong));
            }

            await _lines.WriteLineAsync(ReplyJson.End());
        }
    }
}
