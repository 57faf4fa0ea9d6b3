using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>The way out to the terminal: what is sent is written at once, one after the other.</summary>
/// <param name="write">Writes a message; called by one at a time.</param>
internal sealed class TerminalChannel(Func<OutboundMessage, Task> write) : IChannel, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public ChannelName Name => ChannelName.Terminal;

    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        // Whoever waits for a line's end needs no word that it takes a moment.
        if (message.IsInterim)
        {
            return new SendResult.Sent("");
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            await write(message);
            return new SendResult.Sent(message.Card);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
