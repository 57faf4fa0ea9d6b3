using System.Globalization;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Tests.Office;

/// <summary>A chat in memory: what arrives twice under one key shows once, as on a real platform.</summary>
public sealed class MemoryChannel(ReplyWriter writer, ChannelName name) : IChannel
{
    private readonly Lock gate = new();
    private readonly List<SentReply> seen = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public ChannelName Name => name;

    /// <summary>What becomes of a message; asked once a try.</summary>
    public Func<OutboundMessage, SendResult?> Fault { get; set; } = _ => null;

    /// <summary>All that was shown, in order.</summary>
    public IReadOnlyList<SentReply> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (Fault(message) is { } fault)
        {
            return Task.FromResult(fault);
        }

        lock (gate)
        {
            if (keys.Add(message.Key))
            {
                seen.Add(new SentReply(message, writer.Write(message.Reply)));
            }

            return Task.FromResult<SendResult>(new SendResult.Sent(message.SentAs.Length > 0 ? message.SentAs : string.Create(CultureInfo.InvariantCulture, $"m{seen.Count}")));
        }
    }
}
