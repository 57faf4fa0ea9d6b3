using System.Net.WebSockets;

namespace RoomBot.Platforms.Feishu;

/// <summary>Whole messages over one WebSocket; sending is safe for concurrent use, receiving is not.</summary>
internal sealed class FeishuLine(WebSocket socket) : IDisposable
{
    private const int LargestMessage = 4 << 20;

    private readonly SemaphoreSlim _one = new(1, 1);
    private long _received;

    /// <summary>How many messages have come.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>The next message; null when the other side has closed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="WebSocketException">The connection broke, or a message is larger than 4 MiB.</exception>
    public async Task<byte[]?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
            if (message.Length > LargestMessage)
            {
                throw new WebSocketException(WebSocketError.HeaderError);
            }

            if (part.EndOfMessage)
            {
                Interlocked.Increment(ref _received);
                return message.ToArray();
            }
        }
    }

    /// <summary>Sends one binary message.</summary>
    /// <param name="message">The whole of it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
