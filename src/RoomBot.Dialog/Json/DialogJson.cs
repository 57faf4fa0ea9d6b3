using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Json;

/// <summary>How activities, conversations, cards and replies are kept as JSON. What was written is read back equal.</summary>
/// <remarks>What an older version wrote has to be readable: a property that is added later is nullable, since a missing one is read as null or zero.</remarks>
public static class DialogJson
{
    private static readonly JsonSerializerOptions Options = DialogJsonContext.MakeOptions();
    private static readonly JsonSerializerOptions WithoutReply = DialogJsonContext.MakeOptions(LeaveReplyOut);

    /// <summary>An activity as JSON.</summary>
    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Of<Activity>());

    /// <summary>A conversation's memory as JSON.</summary>
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, Of<Conversation>());

    /// <summary>A reply as JSON.</summary>
    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, Of<Reply>());

    /// <summary>A card as JSON.</summary>
    public static string Write(SentCard card) => JsonSerializer.Serialize(card, Of<SentCard>());

    /// <summary>An outbound message as JSON.</summary>
    public static string Write(OutboundMessage message) => JsonSerializer.Serialize(message, Of<OutboundMessage>());

    /// <summary>An outbound message as JSON, but for what it says: that stands in its card.</summary>
    public static string WriteWithoutReply(OutboundMessage message) => JsonSerializer.Serialize(message, Of<OutboundMessage>(WithoutReply));

    /// <summary>An activity from JSON.</summary>
    /// <exception cref="JsonException">It is not an activity.</exception>
    public static Activity ReadActivity(string json) => Read<Activity>(json);

    /// <summary>A conversation's memory from JSON.</summary>
    /// <exception cref="JsonException">It is not a conversation.</exception>
    public static Conversation ReadConversation(string json) => Read<Conversation>(json);

    /// <summary>A reply from JSON.</summary>
    /// <exception cref="JsonException">It is not a reply.</exception>
    public static Reply ReadReply(string json) => Read<Reply>(json);

    /// <summary>A card from JSON.</summary>
    /// <exception cref="JsonException">It is not a card.</exception>
    public static SentCard ReadSentCard(string json) => Read<SentCard>(json);

    /// <summary>An outbound message from JSON.</summary>
    /// <param name="json">As either way of writing left it.</param>
    /// <param name="card">What its card shows, for a message that was written without it.</param>
    /// <exception cref="JsonException">It is not an outbound message, or nothing is known of what it says.</exception>
    public static OutboundMessage ReadOutboundMessage(string json, Func<Reply?>? card = null)
    {
        var message = Read<OutboundMessage>(json);
        return message.Reply is null
            ? message with { Reply = card?.Invoke() ?? throw new JsonException("A message without what it says.") }
            : message;
    }

    private static T Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, Of<T>()) ?? throw new JsonException($"null is no {typeof(T).Name}.");
        }
        catch (NotSupportedException e)
        {
            // That is how the serializer names a case of a closed set that it does not know.
            throw new JsonException($"Not a {typeof(T).Name}.", e);
        }
    }

    private static void LeaveReplyOut(JsonTypeInfo type)
    {
        if (type.Type == typeof(OutboundMessage))
        {
            type.Properties.Single(p => p.PropertyType == typeof(Reply)).ShouldSerialize = static (_, _) => false;
        }
    }

    private static JsonTypeInfo<T> Of<T>(JsonSerializerOptions? options = null) => (JsonTypeInfo<T>)(options ?? Options).GetTypeInfo(typeof(T));
}
