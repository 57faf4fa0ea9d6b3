using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Cards;

/// <summary>Every language has the same texts, filled with the same things.</summary>
internal static partial class Texts
{
    internal static IEnumerable<string> Violations(IReadOnlyDictionary<string, string> tables)
    {
        var texts = tables.ToDictionary(t => t.Key, t => Read(t.Value), StringComparer.Ordinal);
        string[] all = [.. texts.Values.SelectMany(t => t.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var key in all)
        {
            foreach (var (language, table) in texts.Where(t => !t.Value.ContainsKey(key)))
            {
                yield return $"{language} has no text {key}.";
            }

            string[] placeholders = [.. texts.Values.Where(t => t.ContainsKey(key)).Select(t => Placeholders(t[key])).Distinct(StringComparer.Ordinal)];
            if (placeholders.Length > 1)
            {
                yield return $"The languages fill {key} with different things: {string.Join(" / ", placeholders)}.";
            }
        }
    }

    /// <summary>The texts of a table by the path of their keys.</summary>
    internal static IReadOnlyDictionary<string, string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Leaves("", document.RootElement).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Leaves($"{path}/{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Leaves($"{path}/{i}", item)),
        _ => [KeyValuePair.Create(path.TrimStart('/'), element.ToString())],
    };

    private static string Placeholders(string text) => string.Join(
        ' ', Placeholder().Matches(text).Select(m => m.Value + "}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[A-Za-z0-9_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
