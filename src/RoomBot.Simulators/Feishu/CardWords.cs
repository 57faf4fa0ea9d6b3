using System.Text;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>What a reader sees of a card: its words in reading order, its buttons, the fields of its forms.</summary>
public static class CardWords
{
    private static readonly string[] NotShown = ["behaviors", "confirm", "hover_tips", "disabled_tips", "chart_spec", "i18n_content", "summary", "options"];

    /// <summary>All words, one line a text.</summary>
    /// <param name="card">Card JSON 2.0.</param>
    public static string Of(JsonObject card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var text = new StringBuilder();
        foreach (var part in Parts(card["header"]).Concat(Parts(card["body"])))
        {
            if (part["content"] is JsonValue content && content.TryGetValue<string>(out var words) && words.Length > 0)
            {
                text.Append(words).Append('\n');
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The labels of the buttons that can be pressed, in reading order.</summary>
    /// <param name="card">Card JSON 2.0.</param>
    public static IReadOnlyList<string> Buttons(JsonObject card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return [.. ButtonsOf(card).Where(b => b["disabled"]?.GetValue<bool>() is not true).Select(LabelOf)];
    }

    /// <summary>The button under a label, or beginning with it; null where there is none.</summary>
    internal static JsonObject? Find(JsonObject card, string label) =>
        ButtonsOf(card).FirstOrDefault(b => string.Equals(LabelOf(b), label, StringComparison.Ordinal))
        ?? ButtonsOf(card).FirstOrDefault(b => LabelOf(b).StartsWith(label, StringComparison.OrdinalIgnoreCase));

    /// <summary>The button with a callback value; null where there is none.</summary>
    internal static JsonObject? FindByValue(JsonObject card, JsonNode value) => ButtonsOf(card).FirstOrDefault(b => JsonNode.DeepEquals(ValueOf(b), value));

    /// <summary>What a click on it carries back; null for a link.</summary>
    internal static JsonNode? ValueOf(JsonObject button) =>
        (button["behaviors"] as JsonArray)?.FirstOrDefault(b => (string?)b?["type"] is "callback")?["value"];

    /// <summary>The form that a button submits, or null.</summary>
    internal static JsonObject? FormOf(JsonObject button)
    {
        for (var above = button.Parent; above is not null; above = above.Parent)
        {
            if (above is JsonObject form && (string?)form["tag"] is "form")
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>The fields of a form, buttons left out.</summary>
    internal static IEnumerable<JsonObject> FieldsOf(JsonObject form) =>
        Parts(form["elements"]).Where(p => (string?)p["tag"] is { } tag and not "button" && CardProperties.Controls.Contains(tag));

    private static IEnumerable<JsonObject> ButtonsOf(JsonObject card) => Parts(card["body"]).Where(p => (string?)p["tag"] is "button");

    private static string LabelOf(JsonObject button) => (string?)button["text"]?["content"] ?? "";

    private static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Parts),
        JsonObject part => part.Where(p => !NotShown.Contains(p.Key, StringComparer.Ordinal)).SelectMany(p => Parts(p.Value)).Prepend(part),
        _ => [],
    };
}
