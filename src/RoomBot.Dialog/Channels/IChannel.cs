namespace RoomBot.Dialog.Channels;

/// <summary>A way out to a chat platform: sends a reply, or updates one in place. Safe for concurrent use; messages of one card come one at a time and in order.</summary>
public interface IChannel
{
    /// <summary>The channel's name.</summary>
    ChannelName Name { get; }

    /// <summary>Sends or updates. Outages are values, not exceptions.</summary>
    /// <param name="message">What to send; sent again under the same key it must not show twice where the platform can prevent that.</param>
    /// <param name="cancellationToken">Stops waiting; the outbox tries again after the next start.</param>
    Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken);
}
