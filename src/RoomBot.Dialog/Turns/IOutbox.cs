using NodaTime;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Turns;

/// <summary>Replies that are stored (with their turn, see <see cref="IConversationStore"/>) and not yet with the channel. Sent at least once, never lost.</summary>
public interface IOutbox
{
    /// <summary>All that are not sent, in the order they were stored: read once at start.</summary>
    Task<IReadOnlyList<OutboundMessage>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The channel has it: it is done, and its card is known under this name from now on.</summary>
    Task SentAsync(OutboundMessage message, string sentAs, Instant at, CancellationToken cancellationToken);

    /// <summary>It will never go through: it is kept with the reason for the administrators, and not tried again.</summary>
    Task GivenUpAsync(OutboundMessage message, string why, Instant at, CancellationToken cancellationToken);
}
