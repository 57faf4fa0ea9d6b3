using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>What people do in Feishu's own client: write, open chats, click on cards.</summary>
internal sealed class FeishuClient(FeishuState state, FeishuPusher pusher)
{
    private const int NoAnswer = 200341;
    private const int NotOk = 200671;
    private const int WrongShape = 200672;
    private const int BadCard = 200673;

    /// <summary>Somebody writes; the app hears of it in a direct chat, and in a group where it is mentioned.</summary>
    public async Task<FeishuPush> SayAsync(string person, string chat, string text, string? replyTo)
    {
        SimulatedMessage message;
        SimulatedChat where;
        lock (state.Gate)
        {
            where = state.Chats[chat];
            message = state.Keep(new SimulatedMessage(MessageEndpoints.NewId("om_"), chat, person, state.Now)
            {
                Text = text,
                ReplyTo = replyTo ?? "",
                Thread = replyTo is null ? "" : state.Messages[replyTo].Thread,
            });
        }

        var (content, mentions) = Mentions(text);
        if (where.IsGroup && mentions.All(m => (string?)m!["mentioned_type"] is not "bot"))
        {
            return new FeishuPush(200, "", TimeSpan.Zero) { Message = message.Id };
        }

        return await pusher.PushAsync("im.message.receive_v1", Received(message, where, content, mentions)) with { Message = message.Id };
    }

    /// <summary>Somebody opens the direct chat, or adds the bot to a group.</summary>
    public Task<FeishuPush> EnterAsync(string person, string chat)
    {
        var isGroup = state.Chats[chat].IsGroup;
        return pusher.PushAsync(
            isGroup ? "im.chat.member.bot.added_v1" : "im.chat.access_event.bot_p2p_chat_entered_v1",
            new JsonObject { ["chat_id"] = chat, ["operator_id"] = Ids(person), ["external"] = false, ["name"] = state.Chats[chat].Name });
    }

    /// <summary>Somebody presses a button. What the client itself would not let through is a mistake of the caller.</summary>
    public async Task<FeishuClick> PressAsync(string person, SimulatedMessage message, JsonObject button, IReadOnlyDictionary<string, string> values)
    {
        var token = MessageEndpoints.NewId("c-");
        var action = new JsonObject { ["value"] = CardWords.ValueOf(button)?.DeepClone(), ["tag"] = "button", ["timezone"] = "Asia/Shanghai" };
        if ((string?)button["name"] is { } name)
        {
            action["name"] = name;
        }

        if ((string?)button["form_action_type"] is "submit" && CardWords.FormOf(button) is { } form)
        {
            action["form_value"] = Filled(form, values);
        }

        lock (state.Gate)
        {
            state.CardTokens[token] = new FeishuState.CardToken(message.Id, state.Now);
        }

        var push = await pusher.PushAsync("card.action.trigger", new JsonObject
        {
            ["operator"] = Operator(person),
            ["token"] = token,
            ["action"] = action,
            ["host"] = "im_message",
            ["context"] = new JsonObject { ["open_message_id"] = message.Id, ["open_chat_id"] = message.Chat },
        });
        lock (state.Gate)
        {
            state.CardTokens[token].IsAnswered = true;
            return Seen(message, push) with { Token = token, EventId = push.EventId };
        }
    }

    private FeishuClick Seen(SimulatedMessage clicked, FeishuPush push)
    {
        if (push.Status != 200)
        {
            return new FeishuClick("", push.Status == 0 ? NoAnswer : NotOk, push.Took);
        }

        try
        {
            var answer = push.Body.Length == 0 ? [] : JsonNode.Parse(push.Body)!.AsObject();
            FeishuCall.Only(answer, "the answer to a click", "toast card");
            var toast = answer["toast"] as JsonObject;
            if (toast is not null && (string?)toast["type"] is not ("info" or "success" or "error" or "warning"))
            {
                throw new JsonException("toast.type");
            }

            return Drawn(clicked, new FeishuClick((string?)toast?["content"] ?? "", 0, push.Took), answer["card"]);
        }
        catch (Exception exception) when (exception is JsonException or FeishuRefusal or InvalidOperationException)
        {
            state.Violation($"the answer to a click: {exception.Message}");
            return new FeishuClick("", WrongShape, push.Took);
        }
    }

    private FeishuClick Drawn(SimulatedMessage clicked, FeishuClick click, JsonNode? card)
    {
        if (card is null)
        {
            return click;
        }

        if ((string?)card["type"] is not "raw" || card["data"] is not JsonObject drawn)
        {
            throw new JsonException("card.type is raw, card.data the card");
        }

        if (CardRules.Problem(drawn) is { } problem)
        {
            state.Violation($"the card in the answer to a click: {problem}");
            return click with { Error = BadCard };
        }

        var copy = drawn.DeepClone().AsObject();
        state.Redraw(state.Messages[clicked.Id], copy);
        return click with { Card = copy };
    }

    private static JsonObject Filled(JsonObject form, IReadOnlyDictionary<string, string> values)
    {
        var filled = new JsonObject();
        foreach (var field in CardWords.FieldsOf(form))
        {
            var name = (string)field["name"]!;
            var value = values.GetValueOrDefault(name) ?? Initial(field);
            if (value.Length == 0 && field["required"]?.GetValue<bool>() is true)
            {
                throw new ArgumentException($"The client sends no form whose field {name} is empty.", nameof(values));
            }

            filled[name] = (string?)field["tag"] is "picker_datetime" && value.Length == 16 ? $"{value} +0800" : value;
        }

        return filled;
    }

    private static string Initial(JsonObject field) =>
        (string?)(field["default_value"] ?? field["initial_option"] ?? field["initial_datetime"] ?? field["initial_date"] ?? field["initial_time"]) ?? "";

    // "@Name" becomes a placeholder, as the client sends it.
    private (string Text, JsonArray Mentions) Mentions(string text)
    {
        var mentions = new JsonArray();
        var everybody = state.People.Append(new(state.Options.BotId, state.Options.BotName));
        foreach (var (id, name) in everybody.OrderByDescending(p => p.Value.Length))
        {
            if (!text.Contains($"@{name}", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var key = string.Create(CultureInfo.InvariantCulture, $"@_user_{mentions.Count + 1}");
            text = text.Replace($"@{name}", key, StringComparison.OrdinalIgnoreCase);
            var isBot = string.Equals(id, state.Options.BotId, StringComparison.Ordinal);
            mentions.Add(new JsonObject { ["key"] = key, ["id"] = Ids(id), ["mentioned_type"] = isBot ? "bot" : "user", ["name"] = name, ["tenant_key"] = "simulated-tenant" });
        }

        return (text, mentions);
    }

    private static JsonObject Received(SimulatedMessage message, SimulatedChat chat, string text, JsonArray mentions)
    {
        var at = message.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var received = new JsonObject
        {
            ["message_id"] = message.Id,
            ["create_time"] = at,
            ["update_time"] = at,
            ["chat_id"] = chat.Id,
            ["chat_type"] = chat.IsGroup ? "group" : "p2p",
            ["message_type"] = "text",
            ["content"] = new JsonObject { ["text"] = text }.ToJsonString(),
        };
        if (message.ReplyTo.Length > 0)
        {
            (received["root_id"], received["parent_id"]) = (message.ReplyTo, message.ReplyTo);
        }

        if (message.Thread.Length > 0)
        {
            received["thread_id"] = message.Thread;
        }

        if (mentions.Count > 0)
        {
            received["mentions"] = mentions;
        }

        return new JsonObject
        {
            ["sender"] = new JsonObject { ["sender_id"] = Ids(message.From), ["sender_type"] = "user", ["tenant_key"] = "simulated-tenant" },
            ["message"] = received,
        };
    }

    private static JsonObject Ids(string id) => new() { ["union_id"] = id.Replace("ou_", "on_", StringComparison.Ordinal), ["open_id"] = id };

    private static JsonObject Operator(string id)
    {
        var ids = Ids(id);
        ids["tenant_key"] = "simulated-tenant";
        return ids;
    }
}
