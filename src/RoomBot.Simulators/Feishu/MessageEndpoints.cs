using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>Messages and cards (im/v1, interactive/v1, ephemeral/v1).</summary>
internal sealed class MessageEndpoints(FeishuState state)
{
    private const int LargestCard = 30 * 1024;
    private const int LargestText = 150 * 1024;
    private const int MostASecond = 5;
    private const int MostEphemeralASecond = 40;
    private const int TokenUses = 2;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UuidLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan CardLife = TimeSpan.FromDays(14);
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(30);

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Send, Send) { Callers = FeishuCaller.App, Query = "receive_id_type", Body = "receive_id msg_type content uuid" },
        new(FeishuCalls.Reply, Reply) { Callers = FeishuCaller.App, Body = "msg_type content uuid reply_in_thread" },
        new(FeishuCalls.Patch, Patch) { Callers = FeishuCaller.App, Body = "content" },
        new(FeishuCalls.UpdateCard, Update) { Callers = FeishuCaller.App, Body = "token card" },
        new(FeishuCalls.SendEphemeral, Ephemeral) { Callers = FeishuCaller.App, Body = "chat_id open_id msg_type card" },
        new(FeishuCalls.DeleteEphemeral, DeleteEphemeral) { Callers = FeishuCaller.App, Body = "message_id" },
    ];

    /// <summary>A fresh id with the prefix of its kind.</summary>
    internal static string NewId(string prefix) => $"{prefix}{RandomNumberGenerator.GetHexString(24, lowercase: true)}";

    private JsonObject Send(FeishuCall call)
    {
        var to = call.NeedText("receive_id");
        var chat = call.NeedQuery("receive_id_type") switch
        {
            "chat_id" => state.Chats.GetValueOrDefault(to),
            "open_id" => state.Chats.Values.FirstOrDefault(c => !c.IsGroup && c.Members.Contains(to, StringComparer.Ordinal)),
            "user_id" or "union_id" or "email" => null,
            _ => throw FeishuRefusal.Invalid("receive_id_type"),
        };
        return chat is null
            ? throw new FeishuRefusal(to.StartsWith("oc_", StringComparison.Ordinal) ? 230002 : 230034, "the bot is not in that chat, or there is no such receiver")
            : Json(Post(call, new SimulatedMessage(NewId("om_"), chat.Id, state.Options.BotId, state.Now)));
    }

    private JsonObject Reply(FeishuCall call)
    {
        var to = Known(call.Path("message"));
        var inThread = call.Flag("reply_in_thread", otherwise: false);
        return Json(Post(call, new SimulatedMessage(NewId("om_"), to.Chat, state.Options.BotId, state.Now)
        {
            ReplyTo = to.Id,
            Thread = to.Thread.Length > 0 || !inThread ? to.Thread : NewId("omt_"),
        }));
    }

    private SimulatedMessage Post(FeishuCall call, SimulatedMessage message)
    {
        var uuid = call.Text("uuid", 50);
        if (uuid is not null && state.Uuids.TryGetValue(uuid, out var before) && before.At + UuidLife > state.Now)
        {
            return state.Messages[before.Message];
        }

        var content = call.NeedText("content");
        message = call.NeedText("msg_type") switch
        {
            "interactive" => Drawn(message, Card(content)),
            "text" => message with { Text = TextOf(content) },
            "post" => message with { Text = content },
            var other => throw FeishuRefusal.Invalid($"msg_type {other}"),
        };
        Limit($"chat {message.Chat}", MostASecond);
        if (uuid is not null)
        {
            state.Uuids[uuid] = (message.Id, state.Now);
        }

        return state.Keep(message);
    }

    private JsonObject Patch(FeishuCall call)
    {
        var message = Known(call.Path("message"));
        if (!string.Equals(message.From, state.Options.BotId, StringComparison.Ordinal) || message.Card is null || message.OnlyFor.Length > 0)
        {
            throw new FeishuRefusal(230001, "only a card of this app can be updated, and none that one member sees", isMistake: true);
        }

        if (message.At + CardLife < state.Now)
        {
            throw new FeishuRefusal(230031, "the message is older than 14 days");
        }

        Limit($"message {message.Id}", MostASecond);
        state.Redraw(message, Card(call.NeedText("content")));
        return [];
    }

    private JsonNode? Update(FeishuCall call)
    {
        var value = call.NeedText("token");
        if (!state.CardTokens.TryGetValue(value, out var token))
        {
            throw new FeishuRefusal(300020, "invalid token");
        }

        if (token.At + TokenLife < state.Now)
        {
            throw new FeishuRefusal(300030, "token expired");
        }

        if (!token.IsAnswered)
        {
            // The client takes such an update back at once.
            throw new FeishuRefusal(300090, "the callback has not been answered yet", isMistake: true);
        }

        if (token.Uses >= TokenUses)
        {
            throw new FeishuRefusal(300040, "token used more than twice");
        }

        token.Uses++;
        var card = FeishuCall.NeedObject(call.Body["card"], "card").DeepClone().AsObject();
        Fits(card);
        state.Redraw(state.Messages[token.Message], card);
        return null;
    }

    private JsonObject Ephemeral(FeishuCall call)
    {
        var (chat, member) = (call.NeedText("chat_id"), call.NeedText("open_id"));
        if (!state.Chats.TryGetValue(chat, out var group) || !group.IsGroup || !group.Members.Contains(member, StringComparer.Ordinal))
        {
            throw new FeishuRefusal(18053, "not a member of a group of the bot's", isMistake: true);
        }

        if (call.NeedText("msg_type") is not "interactive")
        {
            throw FeishuRefusal.Invalid("only a card can be seen by one member");
        }

        var card = FeishuCall.NeedObject(call.Body["card"], "card").DeepClone().AsObject();
        Fits(card);
        Limit($"ephemeral {chat}", MostEphemeralASecond);
        var sent = state.Keep(Drawn(new SimulatedMessage(NewId("om_"), chat, state.Options.BotId, state.Now) { OnlyFor = member }, card));
        return new JsonObject { ["message_id"] = sent.Id };
    }

    private JsonObject DeleteEphemeral(FeishuCall call)
    {
        var message = Known(call.NeedText("message_id"));
        state.Keep(message with { IsRecalled = true });
        return [];
    }

    private SimulatedMessage Known(string id) => state.Messages.GetValueOrDefault(id) switch
    {
        null => throw new FeishuRefusal(99992354, "invalid message id", isMistake: id.StartsWith("c-", StringComparison.Ordinal)),
        { IsRecalled: true } => throw new FeishuRefusal(230011, "the message was recalled"),
        var message => message,
    };

    private static SimulatedMessage Drawn(SimulatedMessage message, JsonObject card) =>
        message with { Card = card, Text = CardWords.Of(card), History = [card.ToJsonString()] };

    private static JsonObject Card(string content)
    {
        try
        {
            var card = JsonNode.Parse(content) as JsonObject ?? throw new FeishuRefusal(230099, "ext=ErrCode: 200621; not an object", isMistake: true);
            Fits(card, content);
            return card;
        }
        catch (JsonException)
        {
            throw new FeishuRefusal(230099, "ext=ErrCode: 200621; parse card json err", isMistake: true);
        }
    }

    private static void Fits(JsonObject card, string? content = null)
    {
        if (Encoding.UTF8.GetByteCount(content ?? card.ToJsonString()) > LargestCard)
        {
            throw new FeishuRefusal(230025, "the card is larger than 30 KB", isMistake: true);
        }

        if (CardRules.Problem(card) is { } problem)
        {
            throw new FeishuRefusal(230099, $"Failed to create card content, ext=ErrCode: {problem}", isMistake: true);
        }
    }

    private static string TextOf(string content)
    {
        try
        {
            var text = (string?)JsonNode.Parse(content)?["text"] ?? throw new FeishuRefusal(230001, "text without text", isMistake: true);
            return Encoding.UTF8.GetByteCount(content) <= LargestText ? text : throw new FeishuRefusal(230025, "the text is larger than 150 KB", isMistake: true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FeishuRefusal(230001, "the content is not JSON", isMistake: true);
        }
    }

    private void Limit(string what, int most)
    {
        if (state.Options.HasRateLimits && state.Limits.Count(what, most, Second) is not null)
        {
            throw new FeishuRefusal(230020, "this operation triggers the frequency limit");
        }
    }

    private static JsonObject Json(SimulatedMessage message)
    {
        var at = message.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["message_id"] = message.Id,
            ["root_id"] = message.ReplyTo,
            ["parent_id"] = message.ReplyTo,
            ["thread_id"] = message.Thread,
            ["msg_type"] = message.Card is null ? "text" : "interactive",
            ["create_time"] = at,
            ["update_time"] = at,
            ["deleted"] = false,
            ["updated"] = false,
            ["chat_id"] = message.Chat,
        };
    }
}
