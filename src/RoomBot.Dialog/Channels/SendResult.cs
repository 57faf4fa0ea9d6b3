using NodaTime;

namespace RoomBot.Dialog.Channels;

/// <summary>How sending ended. A closed set.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The channel has it.</summary>
    /// <param name="SentAs">What the channel calls the message, for later updates; empty where it has no name.</param>
    public sealed record Sent(string SentAs) : SendResult;

    /// <summary>Not now; the outbox tries again under the same key.</summary>
    /// <param name="After">How long to wait at least; null for the outbox's own back-off.</param>
    /// <param name="Why">For the log: code, never content.</param>
    public sealed record Later(Duration? After, string Why) : SendResult;

    /// <summary>The card can no longer be updated; the outbox sends it as a new message.</summary>
    public sealed record TooLateToUpdate : SendResult;

    /// <summary>It will never go through (the chat is gone, the bot was removed).</summary>
    /// <param name="Why">For the log: code, never content.</param>
    public sealed record Never(string Why) : SendResult;
}
