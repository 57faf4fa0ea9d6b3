using RoomBot.Dialog.Activities;

namespace RoomBot.Dialog.Turns;

/// <summary>What a conversation remembers, and the one transaction that ends a turn.</summary>
public interface IConversationStore
{
    /// <summary>The conversation's memory; null where it has none yet.</summary>
    Task<Conversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>The card that an action id was given out with, open or over; null where nobody was given it.</summary>
    Task<SentCard?> CardOfActionAsync(string action, CancellationToken cancellationToken);

    /// <summary>The card with this id; null where there is none.</summary>
    Task<SentCard?> CardAsync(string card, CancellationToken cancellationToken);

    /// <summary>Ends a turn: memory, cards, replies into the outbox, activity handled: all or nothing. Repeated for an activity that is handled already it changes nothing.</summary>
    /// <returns>False where the activity was handled before.</returns>
    /// <exception cref="StorageUnavailableException">It could not be stored; the turn will be run again.</exception>
    Task<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);
}
