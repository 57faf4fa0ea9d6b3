using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Platforms.Feishu;

/// <summary>From a push to an activity: the same for the webhook and the long connection once it is verified. No I/O.</summary>
internal sealed class FeishuWebhook(IOptions<FeishuOptions> options, IClock clock)
{
    // Feishu pushes again for a little more than 7 hours.
    private static readonly Duration Oldest = Duration.FromHours(8);
    private static readonly Duration Newest = Duration.FromMinutes(5);

    /// <summary>Reads an event.</summary>
    /// <param name="push">A verified event.</param>
    /// <param name="bot">The bot's open_id: mentions of it are known by that, never by a name. Null while it is not known.</param>
    public FeishuIncoming Read(FeishuEvents.Envelope push, string? bot)
    {
        try
        {
            return push.Header?.EventType switch
            {
                "im.message.receive_v1" => Message(push, bot),
                "card.action.trigger" => Clicked(push),
                "im.chat.member.bot.added_v1" => Entered(push, ChatKind.Group),
                "im.chat.access_event.bot_p2p_chat_entered_v1" => Entered(push, ChatKind.Direct),
                "vc.room.created_v1" or "vc.room.updated_v1" or "vc.room.deleted_v1" => new FeishuIncoming.RoomsChanged(),
                "meeting_room.meeting_room.status_changed_v1" => RoomChanged(push),
                "calendar.calendar.event.changed_v4" => EventChanged(push),
                "auth.user_access_token.revoked_v4" => SignedOut(push),
                _ => new FeishuIncoming.Ignored(),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter: text that is cut off in the middle of a character.
            return new FeishuIncoming.Malformed();
        }
    }

    private FeishuIncoming Message(FeishuEvents.Envelope push, string? bot)
    {
        var received = Content(push, FeishuJson.Default.Received);
        if (received is not { Sender.SenderId.OpenId: { Length: > 0 } sender, Message: { MessageId: { Length: > 0 } id, ChatId: { Length: > 0 } chat } message })
        {
            return new FeishuIncoming.Malformed();
        }

        var mentions = message.Mentions?.OfType<FeishuEvents.Mention>().ToList() ?? [];
        var isGroup = message.ChatType is not "p2p";
        if (isGroup && mentions.Count > 0 && bot is null)
        {
            return new FeishuIncoming.NotYet();
        }

        if (received.Sender.SenderType is not "user" || (isGroup && !mentions.Any(mention => Is(mention.Id?.OpenId, bot))))
        {
            return new FeishuIncoming.Ignored();
        }

        var text = FeishuText.Of(message);
        if (text is null && isGroup)
        {
            return new FeishuIncoming.Ignored();
        }

        var conversation = new ConversationKey(ChannelName.Feishu, chat, sender);
        return new FeishuIncoming.Accepted(
            new Activity.Message(Known(id), conversation, new Person(conversation.User, ""), Written(message.CreateTime), FeishuText.Utterance(text ?? "", mentions, bot))
            {
                AlsoKnownAs = [.. EventId(push), SaidId(sender, message)],
                Chat = isGroup ? ChatKind.Group : ChatKind.Direct,
                ReplyTo = new FeishuAddress(id, message.ThreadId is { Length: > 0 }).ToString(),
                IsNotText = text is null,
                Mentioned =
                [
                    .. mentions.Where(mention => mention.Id?.OpenId is { Length: > 0 } other && !Is(other, bot) && mention.MentionedType is not "bot")
                        .Select(mention => new Person(new UserId(ChannelName.Feishu.Value, mention.Id!.OpenId!), mention.Name ?? "")),
                ],
            });
    }

    private FeishuIncoming Clicked(FeishuEvents.Envelope push)
    {
        var clicked = Content(push, FeishuJson.Default.Clicked);
        if (clicked is not { Operator.OpenId: { Length: > 0 } clicker, Context: { OpenChatId: { Length: > 0 } chat, OpenMessageId: { Length: > 0 } message } }
            || push.Header?.EventId is not { Length: > 0 } id)
        {
            return new FeishuIncoming.Malformed();
        }

        if (clicked.Action?.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("a", out var action))
        {
            return new FeishuIncoming.Ignored();
        }

        if (action.ValueKind is not JsonValueKind.String || action.GetString() is not { Length: > 0 } name)
        {
            return new FeishuIncoming.Malformed();
        }

        var conversation = new ConversationKey(ChannelName.Feishu, chat, clicker);
        return new FeishuIncoming.Accepted(
            new Activity.CardAction(
                Known(id), conversation, new Person(conversation.User, ""), clock.GetCurrentInstant(), name, FeishuText.Fields(clicked.Action.FormValue))
            {
                ReplyTo = new FeishuAddress(message, InThread: false).ToString(),
            });
    }

    private FeishuIncoming Entered(FeishuEvents.Envelope push, ChatKind chat)
    {
        var entered = Content(push, FeishuJson.Default.Entered);
        if (entered is not { ChatId: { Length: > 0 } id, OperatorId.OpenId: { Length: > 0 } who })
        {
            return new FeishuIncoming.Malformed();
        }

        var conversation = new ConversationKey(ChannelName.Feishu, id, who);

        // A direct chat is opened often; it is welcomed once, a group whenever the bot is added.
        var known = chat == ChatKind.Direct ? Known($"welcome:{id}:{who}") : Known(push.Header?.EventId ?? $"welcome:{id}");
        return new FeishuIncoming.Accepted(
            new Activity.Welcome(known, conversation, new Person(conversation.User, ""), clock.GetCurrentInstant()) { Chat = chat });
    }

    private static FeishuIncoming RoomChanged(FeishuEvents.Envelope push) =>
        Content(push, FeishuJson.Default.RoomChanged) is { RoomId: { Length: > 0 } room } ? new FeishuIncoming.RoomChanged(room) : new FeishuIncoming.Malformed();

    private static FeishuIncoming EventChanged(FeishuEvents.Envelope push) =>
        Content(push, FeishuJson.Default.EventChanged) is { CalendarId: { Length: > 0 } calendar } changed
            ? new FeishuIncoming.EventChanged(calendar, changed.CalendarEventId ?? "")
            : new FeishuIncoming.Malformed();

    private static FeishuIncoming SignedOut(FeishuEvents.Envelope push) =>
        Content(push, FeishuJson.Default.Ids) is { OpenId: { Length: > 0 } who }
            ? new FeishuIncoming.SignedOut(new UserId(ChannelName.Feishu.Value, who))
            : new FeishuIncoming.Malformed();

    // "In ten minutes" counts from when it was written, also where the message comes an hour later; a time that cannot be is not believed.
    private Instant Written(string? milliseconds)
    {
        var now = clock.GetCurrentInstant();
        return long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at >= (now - Oldest).ToUnixTimeMilliseconds() && at <= (now + Newest).ToUnixTimeMilliseconds()
            ? Instant.FromUnixTimeMilliseconds(at)
            : now;
    }

    private static T? Content<T>(FeishuEvents.Envelope push, JsonTypeInfo<T> type)
        where T : class =>
        push.Event.ValueKind is JsonValueKind.Object ? push.Event.Deserialize(type) : null;

    private ActivityId Known(string id) => new($"feishu:{options.Value.AppId}:{id}");

    private IEnumerable<string> EventId(FeishuEvents.Envelope push) =>
        push.Header?.EventId is { Length: > 0 } id ? [$"feishu:{options.Value.AppId}:{id}"] : [];

    // A message was seen to come again under another id, but with its first time.
    private string SaidId(string sender, FeishuEvents.Message message)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{sender}\n{message.ChatId}\n{message.CreateTime}\n{message.Content}");
        return $"feishu:{options.Value.AppId}:said:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))}";
    }

    private static bool Is(string? openId, string? bot) => string.Equals(openId, bot, StringComparison.Ordinal);
}
