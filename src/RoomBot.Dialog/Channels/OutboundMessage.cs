using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Channels;

/// <summary>A reply on its way out, as the outbox keeps it.</summary>
/// <param name="Key">The channel's idempotency key: stays the same over retries and restarts; 32 lower-case hexadecimal digits.</param>
/// <param name="Conversation">The conversation it answers in.</param>
/// <param name="Card">The card's id; an update has the id of the card it replaces.</param>
/// <param name="Reply">The facts.</param>
public sealed record OutboundMessage(string Key, ConversationKey Conversation, string Card, Reply Reply)
{
    /// <summary>Direct or group.</summary>
    public ChatKind Chat { get; init; }

    /// <summary>The activity it answers; null for what the bot says by itself.</summary>
    public ActivityId? Answers { get; init; }

    /// <summary>Where the channel answers to: <see cref="Activity.ReplyTo"/> of the activity answered.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>True where it replaces the card of the same id in place.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>What the channel called the message of this card when it was first sent; empty where it has not been.</summary>
    public string SentAs { get; init; } = "";

    /// <summary>The only one who shall see it (a toast, an ephemeral card), where the channel can; null for all.</summary>
    public Person? OnlyFor { get; init; }

    /// <summary>True for an interim word ("one moment") that the same card's next update replaces; may be dropped when it is late.</summary>
    public bool IsInterim { get; init; }
}
