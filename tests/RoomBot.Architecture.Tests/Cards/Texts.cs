using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Cards;

/// <summary>
/// Every language has the same texts, filled with the same things, and lists of the same length. A language may have a form of
/// its own for one of a thing (<c>room.seats.one</c> beside <c>room.seats</c>).
/// </summary>
internal static partial class Texts
{
    private const string ForOne = ".one";

    internal static IEnumerable<string> Violations(IReadOnlyDictionary<string, string> tables)
    {
        var texts = tables.ToDictionary(t => t.Key, t => Read(t.Value), StringComparer.Ordinal);
        string[] all = [.. texts.Values.SelectMany(t => t.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var key in all.Select(CountedFor).Distinct(StringComparer.Ordinal))
        {
            foreach (var (language, table) in texts.Where(t => !t.Value.ContainsKey(key)))
            {
                yield return $"{language} has no text {key}.";
            }

            string[] shapes = [.. texts.Values.Where(t => t.ContainsKey(key)).Select(t => Shape(t[key])).Distinct(StringComparer.Ordinal)];
            if (shapes.Length > 1)
            {
                yield return $"The languages fill {key} with different things: {string.Join(" / ", shapes)}.";
            }
        }

        foreach (var (language, table) in texts)
        {
            foreach (var one in table.Keys.Where(k => k.EndsWith(ForOne, StringComparison.Ordinal) && table.ContainsKey(CountedFor(k))))
            {
                foreach (var extra in Placeholders(table[one]).Except(Placeholders(table[CountedFor(one)])))
                {
                    yield return $"{language} fills {one} with {extra}, but not the text it stands for.";
                }
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

    private static string CountedFor(string key) => key.EndsWith(ForOne, StringComparison.Ordinal) ? key[..^ForOne.Length] : key;

    private static string Shape(string text)
    {
        var length = text.Split('|').Length;
        var places = string.Join(' ', Placeholders(text));
        return length == 1 ? places : $"{places}({length} in a list)";
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value + "}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[A-Za-z0-9_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
