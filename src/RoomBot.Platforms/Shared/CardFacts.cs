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
    private static readonly LowerCase Names = new();
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(Names), new RoomIdConverter() },
    };

    /// <summary>The placeholders' values.</summary>
    /// <param name="view">What the card shows.</param>
    public static IDictionary<string, object> Of(CardView view) => Named(
        ("card", Lower(view.Card)),
        ("tone", Lower(view.Tone)),
        ("title", view.Title),
        ("text", view.Text),
        ("language", view.Language),
        ("lead", view.Lead),
        ("facts", view.Facts.Select(f => Named(("label", f.Label), ("value", f.Value))).ToList()),
        ("assumption", view.Assumption),
        ("rows", view.Rows.Select(Of).ToList()),
        ("actions", view.Actions.Select(Of).ToList()),
        ("links", view.Links.Select(l => Named(("label", l.Label), ("address", l.Address.AbsoluteUri))).ToList()),
        ("chart", view.Chart is { } chart
            ? Named(("title", chart.Title), ("bars", chart.Bars.Select(b => Named(("label", b.Label), ("value", b.Value))).ToList()))
            : false),
        ("form", view.Form is null ? false : Of(view.Form)),
        ("foot", view.Foot));

    /// <summary>A file of facts (cards/samples) as a card.</summary>
    /// <param name="json">The file's text: the names of the placeholders.</param>
    /// <exception cref="JsonException">It is not such JSON.</exception>
    public static CardView Parse(string json) =>
        JsonSerializer.Deserialize<CardView>(json, Options) ?? throw new JsonException("The facts are null.");

    private static Dictionary<string, object> Of(CardRow row) => Named(
        ("title", row.Title),
        ("detail", row.Detail),
        ("reason", row.Reason),
        ("actions", row.Actions.Select(Of).ToList()));

    private static Dictionary<string, object> Of(ReplyAction action) => Named(
        ("id", action.Id),
        ("kind", Lower(action.Kind)),
        ("label", action.Label),
        ("isPrimary", action.IsPrimary),
        ("isDanger", action.IsDanger),
        ("room", action.Room is { } room ? room.Value : false),
        ("row", action.Row is { } row ? row : false));

    private static Dictionary<string, object> Of(CardForm form) => Named(
        ("action", Of(form.Action)),
        ("start", form.Start),
        ("startLabel", form.StartLabel),
        ("minutes", form.Minutes),
        ("minutesLabel", form.MinutesLabel),
        ("capacity", form.Capacity is { } capacity ? capacity : false),
        ("capacityLabel", form.CapacityLabel));

    private static Dictionary<string, object> Named(params ReadOnlySpan<(string Name, object Value)> values)
    {
        var named = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            named[name] = value;
        }

        return named;
    }

    // The names of the public contract are lower case throughout ("checkin").
    private static string Lower<T>(T value)
        where T : struct, Enum => Names.ConvertName(value.ToString());

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
