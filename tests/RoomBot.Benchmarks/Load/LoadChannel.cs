using RoomBot.Dialog.Channels;

namespace RoomBot.Benchmarks.Load;

/// <summary>A channel that takes everything at once.</summary>
internal sealed class LoadChannel : IChannel
{
    public ChannelName Name => ChannelName.Terminal;

    public Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<SendResult>(new SendResult.Sent(message.Card));
}
