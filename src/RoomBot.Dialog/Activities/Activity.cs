using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.People;

namespace RoomBot.Dialog.Activities;

/// <summary>One thing that came in. A closed set.</summary>
/// <param name="Id">What it is known by; a second one with the same id is the same one.</param>
/// <param name="Conversation">Whose dialog it belongs to. Of a card action: that of the member the card answers, whoever clicked.</param>
/// <param name="From">Who did it.</param>
/// <param name="At">When it reached the bot.</param>
[JsonPolymorphic]
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(CardAction), "action")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Due), "due")]
public abstract record Activity(ActivityId Id, ConversationKey Conversation, Person From, Instant At)
{
    /// <summary>Other ids by which the same activity may come again (a platform's event id beside its message id).</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Direct or group.</summary>
    public ChatKind Chat { get; init; }

    /// <summary>Where the channel answers to: its own text (a message id, a thread, a card token), kept as it is; empty where the conversation says enough.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>Somebody wrote.</summary>
    /// <param name="Id">See <see cref="Activity"/>.</param>
    /// <param name="Conversation">See <see cref="Activity"/>.</param>
    /// <param name="From">See <see cref="Activity"/>.</param>
    /// <param name="At">See <see cref="Activity"/>.</param>
    /// <param name="Text">The utterance: the mention of the bot taken off; any length up to what the webhook takes, may be empty.</param>
    public sealed record Message(ActivityId Id, ConversationKey Conversation, Person From, Instant At, string Text)
        : Activity(Id, Conversation, From, At)
    {
        /// <summary>Others who were mentioned, in order.</summary>
        public IReadOnlyList<Person> Mentioned { get; init; } = [];

        /// <summary>The language of the user's client ("zh", "en"), where the channel tells; empty otherwise.</summary>
        public string Locale { get; init; } = "";

        /// <summary>True for a picture, voice message, sticker or the like, whose text is empty.</summary>
        public bool IsNotText { get; init; }
    }

    /// <summary>Somebody clicked a button or sent a form.</summary>
    /// <param name="Id">See <see cref="Activity"/>.</param>
    /// <param name="Conversation">See <see cref="Activity"/>.</param>
    /// <param name="From">See <see cref="Activity"/>.</param>
    /// <param name="At">See <see cref="Activity"/>.</param>
    /// <param name="Action">The action's id, as the card carried it.</param>
    /// <param name="Values">What the form's fields hold, by name; empty for a button.</param>
    public sealed record CardAction(
        ActivityId Id, ConversationKey Conversation, Person From, Instant At, string Action, IReadOnlyDictionary<string, string> Values)
        : Activity(Id, Conversation, From, At);

    /// <summary>The bot was added to a group, or somebody opened the chat with it.</summary>
    /// <param name="Id">See <see cref="Activity"/>.</param>
    /// <param name="Conversation">See <see cref="Activity"/>.</param>
    /// <param name="From">See <see cref="Activity"/>.</param>
    /// <param name="At">See <see cref="Activity"/>.</param>
    public sealed record Welcome(ActivityId Id, ConversationKey Conversation, Person From, Instant At)
        : Activity(Id, Conversation, From, At);

    /// <summary>The bot reminds itself that something is due (a hold has ended, a pending booking may have been answered).</summary>
    /// <param name="Id">See <see cref="Activity"/>; made from what is due, so that it comes once.</param>
    /// <param name="Conversation">See <see cref="Activity"/>.</param>
    /// <param name="From">The member it is for.</param>
    /// <param name="At">See <see cref="Activity"/>.</param>
    /// <param name="What">What is due.</param>
    /// <param name="Subject">The id of the booking or hold.</param>
    public sealed record Due(ActivityId Id, ConversationKey Conversation, Person From, Instant At, DueKind What, string Subject)
        : Activity(Id, Conversation, From, At);
}
