using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoomBot.Simulators.Feishu;

/// <summary>What Feishu refuses in a card of JSON 2.0.</summary>
/// <remarks>open.feishu.cn/document/feishu-cards/card-json-v2-structure</remarks>
public static partial class CardRules
{
    private const int MostElements = 200;
    private const int DeepestContainer = 5;
    private const int MostTables = 5;

    private static readonly string[] Templates =
        ["blue", "wathet", "turquoise", "green", "yellow", "orange", "red", "carmine", "violet", "purple", "indigo", "grey", "default"];

    private static readonly string[] ButtonTypes =
        ["default", "primary", "danger", "text", "primary_text", "danger_text", "primary_filled", "danger_filled", "laser"];

    /// <summary>The first thing that is wrong, with its sub code; null where the card is fine.</summary>
    /// <param name="card">The card.</param>
    public static string? Problem(JsonObject card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if ((string?)card["schema"] is not "2.0")
        {
            return "200621; schema is not 2.0";
        }

        if (card["config"] is JsonObject config && config["update_multi"] is { } shared && !shared.GetValue<bool>())
        {
            return "200621; update_multi can only be true";
        }

        if (card["header"] is JsonObject header && header["template"] is { } template && !Templates.Contains((string?)template, StringComparer.Ordinal))
        {
            return $"200621; header template {template}";
        }

        var walk = new Walk();
        return Unknown("card", card) ?? Unknown("config", card["config"]) ?? Unknown("header", card["header"]) ?? Unknown("body", card["body"])
            ?? walk.Look(card["config"], new Place(0, "config", Form: null)) ?? walk.Look(card["header"], new Place(0, "header", Form: null))
            ?? walk.Look(card["body"], new Place(0, "body", Form: null)) ?? walk.Whole();
    }

    private static string? Unknown(string where, JsonNode? of) =>
        of is JsonObject o && o.FirstOrDefault(p => !CardProperties.Roots[where].Contains(p.Key)).Key is { } stranger ? $"200621; unknown property {stranger} in {where}" : null;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,19}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex ElementId();

    private sealed record Form
    {
        public bool CanSubmit { get; set; }
    }

    private sealed record Place(int Depth, string Parent, Form? Form);

    private sealed class Walk
    {
        private readonly HashSet<string> ids = new(StringComparer.Ordinal);
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private int elements;
        private int tables;

        public string? Whole() => elements > MostElements ? "11310; more than 200 elements" : null;

        public string? Look(JsonNode? node, Place at) => node switch
        {
            JsonArray list => list.Select(item => Look(item, at)).FirstOrDefault(problem => problem is not null),
            JsonObject part => Part(part, at),
            _ => null,
        };

        private string? Part(JsonObject part, Place at)
        {
            if (part.FirstOrDefault(p => p.Value is null).Key is { } nothing)
            {
                return $"200621; {nothing} is null";
            }

            var tag = (string?)part["tag"];
            var problem = tag is null ? null : Tagged(part, tag, at);
            if (problem is not null)
            {
                return problem;
            }

            var form = tag is "form" ? new Form() : at.Form;
            var inside = new Place(at.Depth + (tag is not null && CardProperties.Containers.Contains(tag) ? 1 : 0), tag ?? at.Parent, form);
            foreach (var (name, value) in part)
            {
                if (!CardProperties.Opaque.Contains(name) && (problem = name is "behaviors" ? Behaviors(value) : Look(value, inside)) is not null)
                {
                    return problem;
                }
            }

            return tag is "form" && !form!.CanSubmit ? "200530; a form without a submit button" : null;
        }

        private string? Tagged(JsonObject part, string tag, Place at)
        {
            if (!CardProperties.Tags.TryGetValue(tag, out var known))
            {
                return $"200861; cards of schema V2 no longer support this capability; unsupported tag {tag}";
            }

            if (part.FirstOrDefault(p => !known.Contains(p.Key) && p.Key is not ("tag" or "element_id" or "margin")).Key is { } stranger)
            {
                return $"200621; unknown property {stranger} in {tag}";
            }

            elements += CardProperties.Texts.Contains(tag) ? 0 : 1;
            if (part["element_id"] is { } id && (!ElementId().IsMatch((string?)id ?? "") || !ids.Add((string)id!)))
            {
                return $"200621; element_id {id} is not of its form, or there twice";
            }

            return Placed(tag, at) ?? Named(part, tag, at) ?? Own(part, tag);
        }

        private string? Placed(string tag, Place at) => tag switch
        {
            "form" when at.Parent is not "body" => "200621; a form stands in the body only",
            "table" when at.Parent is not "body" || ++tables > MostTables => "200915; at most five tables, in the body only",
            _ when at.Depth >= DeepestContainer && CardProperties.Containers.Contains(tag) => "200621; containers nest at most five deep",
            _ when at.Form is null && CardProperties.FormOnly.Contains(tag) => $"200621; {tag} stands in a form only",
            _ => null,
        };

        private string? Named(JsonObject part, string tag, Place at)
        {
            if (tag is "form" || (at.Form is not null && CardProperties.Controls.Contains(tag)))
            {
                if ((string?)part["name"] is not { Length: > 0 } name || !names.Add(name))
                {
                    return $"200530; {tag} without a name of its own in a form";
                }

                if (at.Form is { } form && (string?)part["form_action_type"] is "submit")
                {
                    form.CanSubmit = true;
                }
            }

            return null;
        }

        private static string? Own(JsonObject part, string tag) => tag switch
        {
            "plain_text" or "lark_md" or "markdown" when part["content"]?.GetValueKind() is not JsonValueKind.String => $"200621; {tag} without content",
            "button" when part["type"] is { } type && !ButtonTypes.Contains((string?)type, StringComparer.Ordinal) => $"200621; button type {type}",
            "button" when part["text"] is null && part["icon"] is null => "200621; a button without text",
            "picker_datetime" when part["initial_datetime"] is null && part["placeholder"] is null => "200621; picker_datetime without placeholder or initial value",
            "input" when part["max_length"] is { } most && most.GetValue<int>() is < 1 or > 1000 => "200621; max_length is 1 to 1000",
            "column_set" when part["columns"] is not JsonArray => "200621; column_set without columns",
            "chart" when part["chart_spec"] is not JsonObject spec || spec["type"] is null || spec["data"] is null => "200550; chart_spec without type and data",
            "table" when part["columns"] is not JsonArray || part["rows"] is not JsonArray => "200914; a table has columns and rows",
            _ when part["confirm"] is JsonObject confirm && confirm["title"] is null => "200621; confirm without title",
            _ => null,
        };

        private static string? Behaviors(JsonNode? behaviors) =>
            (behaviors as JsonArray)?.Select(Behavior).FirstOrDefault(problem => problem is not null);

        private static string? Behavior(JsonNode? behavior) => (string?)behavior?["type"] switch
        {
            "callback" => behavior!["value"] is JsonObject ? null : "200672; the value of a callback is no object",
            "open_url" => behavior!["default_url"] is null ? "200621; open_url without default_url" : null,
            var other => $"200621; behavior {other}",
        };
    }
}
