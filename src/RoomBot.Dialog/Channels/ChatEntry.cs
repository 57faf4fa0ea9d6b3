using NodaTime;

namespace RoomBot.Dialog.Channels;

/// <summary>One bubble or card of a chat that the program itself keeps (the playground's).</summary>
/// <param name="Id">A person's message: the id that the sender gave it; a card: the card's id. At most 100 characters.</param>
/// <param name="Chat">The chat's id.</param>
/// <param name="From">The person's id on the channel; empty for the bot.</param>
/// <param name="At">When it first came.</param>
public sealed record ChatEntry(string Id, string Chat, string From, Instant At)
{
    /// <summary>What was written, as written; of a card its plain-text fallback.</summary>
    public string Text { get; init; } = "";

    /// <summary>The card as the template made it (JSON); empty for a person's message.</summary>
    public string Card { get; init; } = "";

    /// <summary>The idempotency key it was last written under; empty for a person's message.</summary>
    public string Key { get; init; } = "";

    /// <summary>The id of the only person who shall see it; empty for all.</summary>
    public string OnlyFor { get; init; } = "";

    /// <summary>The id of the message or click that it answers; empty where it answers none.</summary>
    public string Answers { get; init; } = "";

    /// <summary>Its place in the order of show, set when it is first stored; grows.</summary>
    public long Place { get; init; }

    /// <summary>The number of its last change, set by the store: each change of any entry has a greater one than all before.</summary>
    public long Change { get; init; }
}
