using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RoomBot.Dialog.Replies;

/// <summary>Every word a user reads, in one language; parsed once. A text holds places like <c>{room}</c>.</summary>
internal sealed class Texts
{
    private readonly FrozenDictionary<string, string> texts;

    private Texts(string language)
    {
        Language = language;
        texts = Read(language);
        Weekdays = this["weekdays"].Split('|');
        Months = this["months"].Split('|');
    }

    /// <summary>Chinese.</summary>
    public static Texts Chinese { get; } = new("zh");

    /// <summary>English.</summary>
    public static Texts English { get; } = new("en");

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Monday first.</summary>
    public IReadOnlyList<string> Weekdays { get; }

    /// <summary>January first.</summary>
    public IReadOnlyList<string> Months { get; }

    /// <summary>The keys there are.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>A text without places.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => texts[key];

    /// <summary>The texts of a language; English where it is <c>en</c>, else Chinese.</summary>
    public static Texts Of(string language) => language is "en" ? English : Chinese;

    /// <summary>A text with its places filled. Where <c>n</c> is one and the language has a word of its own for that, it is taken.</summary>
    public string With(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        if (values is [("n", "1"), ..] && texts.TryGetValue(key + ".one", out var one))
        {
            return Fill(one, values);
        }

        return Fill(texts[key], values);
    }

    /// <summary>A text with a number in it.</summary>
    public string With(string key, int n) => With(key, ("n", Number(n)));

    /// <summary>Figures.</summary>
    public static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    // A value may itself hold braces (a topic, a name): what was filled in is not looked at again.
    private static string Fill(string text, ReadOnlySpan<(string Place, string Value)> values)
    {
        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                return filled.Append(text, at, text.Length - at).ToString();
            }

            filled.Append(text, at, open - at).Append(ValueOf(text.AsSpan(open + 1, close - open - 1), values));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> place, ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (place.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"Nothing is given for {{{place}}}.");
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"RoomBot.Dialog.Replies.Texts.{language}.json")
            ?? throw new InvalidOperationException($"There are no texts in {language}.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToFrozenDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
