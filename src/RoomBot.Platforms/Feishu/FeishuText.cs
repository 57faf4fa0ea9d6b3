using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace RoomBot.Platforms.Feishu;

/// <summary>What people wrote or filled in, out of Feishu's containers.</summary>
internal static class FeishuText
{
    private const string Everybody = "@_all";

    private static readonly LocalDateTimePattern Picked = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm");

    /// <summary>The text of a message as it came, mentions as their keys; null for a picture, a voice message, a sticker and the like.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="JsonException">The content is not what its type says.</exception>
    public static string? Of(FeishuEvents.Message message) => message.MessageType switch
    {
        "text" => JsonSerializer.Deserialize(message.Content ?? "", FeishuJson.Default.Text)?.Content ?? "",
        "post" => OfPost(JsonSerializer.Deserialize(message.Content ?? "", FeishuJson.Default.Post)),
        _ => null,
    };

    /// <summary>The utterance: the bot's mention taken off, others by name.</summary>
    /// <param name="text">With mentions as their keys.</param>
    /// <param name="mentions">Who they are.</param>
    /// <param name="bot">The bot's open_id.</param>
    public static string Utterance(string text, IReadOnlyList<FeishuEvents.Mention> mentions, string? bot)
    {
        var utterance = text.Replace(Everybody, " ", StringComparison.Ordinal);

        // Longest first: @_user_1 is the beginning of @_user_10.
        foreach (var mention in mentions.Where(mention => mention.Key is { Length: > 0 }).OrderByDescending(mention => mention.Key!.Length))
        {
            var isBot = string.Equals(mention.Id?.OpenId, bot, StringComparison.Ordinal);
            utterance = utterance.Replace(mention.Key!, isBot ? " " : $"@{mention.Name} ", StringComparison.Ordinal);
        }

        return utterance.Replace('\u00A0', ' ').Trim();
    }

    /// <summary>What a form's fields hold: a date-time as local ISO, anything else as it is.</summary>
    /// <param name="fields">By name; null for a button.</param>
    public static IReadOnlyDictionary<string, string> Fields(IReadOnlyDictionary<string, JsonElement>? fields) =>
        (fields ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            .ToDictionary(field => field.Key, field => Field(field.Value), StringComparer.Ordinal);

    private static string Field(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array when value.GetArrayLength() > 0 => value[0].ToString(),
            _ => "",
        };

        // "2026-11-21 15:00 +0800": the wall time is meant, the offset is the device's.
        return text.Length > 16 && Picked.Parse(text[..16]) is { Success: true, Value: var picked } ? Iso.Format(picked) : text;
    }

    private static string OfPost(FeishuEvents.Post? post)
    {
        var text = new StringBuilder(post?.Title);
        foreach (var paragraph in post?.Content ?? [])
        {
            text.Append('\n');
            foreach (var part in paragraph ?? [])
            {
                if (part is null)
                {
                    throw new JsonException("null where a post has a part");
                }

                text.Append(CultureInfo.InvariantCulture, $"{(part.Tag is "at" ? part.UserId : part.Text)} ");
            }
        }

        return text.ToString().Trim();
    }
}
