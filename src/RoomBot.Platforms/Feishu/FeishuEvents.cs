using System.Text.Json;

namespace RoomBot.Platforms.Feishu;

/// <summary>What Feishu pushes, as far as the bot reads it.</summary>
/// <remarks>open.feishu.cn/document/event-subscription-guide/overview</remarks>
internal static class FeishuEvents
{
    /// <summary>An encrypted body.</summary>
    internal sealed record Sealed(string? Encrypt);

    /// <summary>An event or callback; <c>type</c>, <c>challenge</c> and <c>token</c> are those of the address verification and of version 1.0.</summary>
    internal sealed record Envelope(string? Schema, Header? Header, JsonElement Event, string? Type, string? Challenge, string? Token);

    /// <summary>The header of version 2.0.</summary>
    internal sealed record Header(string? EventId, string? EventType, string? Token, string? AppId);

    /// <summary>A person, by the ids of this app.</summary>
    internal sealed record Ids(string? OpenId, string? UnionId);

    /// <summary><c>im.message.receive_v1</c></summary>
    internal sealed record Received(Sender? Sender, Message? Message);

    /// <summary>Who wrote; <c>user</c> or <c>bot</c>.</summary>
    internal sealed record Sender(Ids? SenderId, string? SenderType);

    /// <summary>What was written; <c>content</c> is JSON as text.</summary>
    internal sealed record Message(string? MessageId, string? ChatId, string? ChatType, string? MessageType, string? Content)
    {
        public string? CreateTime { get; init; }

        public string? ThreadId { get; init; }

        public IReadOnlyList<Mention?>? Mentions { get; init; }
    }

    /// <summary>Somebody who was mentioned; <c>key</c> stands in the text for the name.</summary>
    internal sealed record Mention(string? Key, Ids? Id, string? Name, string? MentionedType);

    /// <summary>A text message's content.</summary>
    internal sealed record Text([property: System.Text.Json.Serialization.JsonPropertyName("text")] string? Content);

    /// <summary>A post's content: paragraphs of parts.</summary>
    internal sealed record Post(string? Title, IReadOnlyList<IReadOnlyList<PostPart?>?>? Content);

    /// <summary>A part of a post: <c>text</c>, <c>a</c>, <c>at</c> (whose <c>user_id</c> is a mention's key), <c>img</c>, …</summary>
    internal sealed record PostPart(string? Tag, string? Text, string? UserId);

    /// <summary><c>card.action.trigger</c></summary>
    internal sealed record Clicked(Ids? Operator, ClickedAction? Action, ClickedContext? Context);

    /// <summary>What was pressed.</summary>
    internal sealed record ClickedAction(JsonElement Value, IReadOnlyDictionary<string, JsonElement>? FormValue);

    /// <summary>Where the card is.</summary>
    internal sealed record ClickedContext(string? OpenMessageId, string? OpenChatId);

    /// <summary><c>meeting_room.meeting_room.status_changed_v1</c>: a room was changed or booked.</summary>
    internal sealed record RoomChanged(string? RoomId);

    /// <summary><c>calendar.calendar.event.changed_v4</c>; which event may be missing.</summary>
    internal sealed record EventChanged(string? CalendarId, string? CalendarEventId);

    /// <summary><c>im.chat.member.bot.added_v1</c> and <c>im.chat.access_event.bot_p2p_chat_entered_v1</c></summary>
    internal sealed record Entered(string? ChatId, Ids? OperatorId);
}
