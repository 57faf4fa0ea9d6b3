using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Channels;

/// <summary>The chats that the program keeps itself, durable, so that a page shows them again after a restart.</summary>
public interface IChatLog
{
    /// <summary>How many entries of a chat are kept.</summary>
    const int KeptPerChat = 200;

    /// <summary>
    /// Adds an entry, or changes the one with the same id: that keeps its place, chat, sender, time and what it answers
    /// first. Older entries of the chat than the newest <see cref="KeptPerChat"/> are forgotten.
    /// </summary>
    /// <returns>As stored; null where one with this id and this key is there already (nothing was changed).</returns>
    /// <exception cref="StorageUnavailableException">It could not be stored.</exception>
    Task<ChatEntry?> PutAsync(ChatEntry entry, CancellationToken cancellationToken);

    /// <summary>The entries changed after a change number, in the order of their changes; 0 gives all.</summary>
    Task<IReadOnlyList<ChatEntry>> SinceAsync(long change, CancellationToken cancellationToken);

    /// <summary>The greatest change number; 0 where nothing is stored.</summary>
    Task<long> LastChangeAsync(CancellationToken cancellationToken);
}
