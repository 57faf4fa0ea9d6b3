using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Testing.Contracts;

/// <summary>A channel to a platform on which nothing has been sent, and hands that are the platform.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Chat">A direct chat.</param>
public sealed record ChannelSetting(IChannel Channel, ConversationKey Chat)
{
    /// <summary>The words of the bot's messages in the chat, oldest first, each as it stands now.</summary>
    public required Func<IReadOnlyList<string>> Shown { get; init; }

    /// <summary>What the next calls get instead of an answer, and how many of them.</summary>
    public required Action<PlatformTrouble, int> Trouble { get; init; }

    /// <summary>The bot may not write to the chat any more.</summary>
    public required Action ThrowOut { get; init; }

    /// <summary>From now on nothing that was sent can be updated; null where the platform sets no end to it.</summary>
    public Action? EndUpdates { get; init; }
}
