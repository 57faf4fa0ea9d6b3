using System.Text.Json;
using System.Text.Json.Serialization;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;

namespace RoomBot.Platforms.Shared;

/// <summary>
/// A <see cref="CardView"/> as the placeholders of a template see it: names in camelCase, kinds and tones in lower case,
/// every name there (what is not known is empty or false), so that a placeholder nobody fills is a mistake of the template.
/// </summary>
public static class CardFacts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(new LowerCase()), new RoomIdConverter() },
    };

    /// <summary>The placeholders' values.</summary>
    /// <param name="view">What the card shows.</param>
    public static IDictionary<string, object> Of(CardView view)
    {
        using var json = JsonSerializer.SerializeToDocument(view, Options);
        return (Dictionary<string, object>)Plain(json.RootElement);
    }

    /// <summary>A file of facts (cards/samples) as a card.</summary>
    /// <param name="json">The file's text: the names of the placeholders.</param>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static CardView Parse(string json) =>
        JsonSerializer.Deserialize<CardView>(json, Options) ?? throw new JsonException("The facts are null.");

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value), StringComparer.Ordinal),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.True => true,
        _ => false,
    };

    private sealed class LowerCase : JsonNamingPolicy
    {
#pragma warning disable CA1308 // "checkin": the kinds of the public contract are lower case throughout
        public override string ConvertName(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private sealed class RoomIdConverter : JsonConverter<RoomId>
    {
        public override RoomId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, RoomId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
