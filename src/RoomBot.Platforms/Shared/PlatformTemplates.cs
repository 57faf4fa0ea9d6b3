using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using RoomBot.Dialog.Replies;

namespace RoomBot.Platforms.Shared;

/// <summary>The templates of one platform as they were read, compiled on first use. Safe for concurrent use.</summary>
internal sealed class PlatformTemplates
{
    private const string Parts = "parts/";
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonWriterOptions Compact = new() { Encoder = CardJsonEncoder.Json };

    private readonly string platform;
    private readonly IReadOnlyDictionary<string, string> files;
    private readonly IHandlebars engine;
    private readonly ConcurrentDictionary<CardKind, HandlebarsTemplate<object, object>> compiled = new();

    /// <summary>Takes the files; nothing is compiled yet.</summary>
    /// <param name="platform">The folder's name.</param>
    /// <param name="files">Text by name in the folder: <c>confirm.json</c>, <c>parts/rows.json</c>.</param>
    internal PlatformTemplates(string platform, IReadOnlyDictionary<string, string> files)
    {
        this.platform = platform;
        this.files = files;
        engine = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new CardJsonEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        engine.RegisterHelper("json", static (output, _, arguments) =>
            output.WriteSafeString(JsonSerializer.Serialize(arguments[0])));

        // {{choose tone "asking" "blue" "done" "green"}}: the word behind the one that the value is.
        engine.RegisterHelper("choose", static (output, _, arguments) =>
            output.Write(Enumerable.Range(0, (arguments.Length - 1) / 2).Where(n => Equals(arguments[0], arguments[1 + (2 * n)]))
                .Select(n => $"{arguments[2 + (2 * n)]}").FirstOrDefault() ?? ""));

        // {{picked start}}: local ISO as date-time pickers want it, with a blank for the T.
        engine.RegisterHelper("picked", static (output, _, arguments) =>
            output.Write($"{arguments[0]}".Replace('T', ' ')));
        foreach (var (name, text) in files.Where(f => f.Key.StartsWith(Parts, StringComparison.Ordinal)))
        {
            engine.RegisterTemplate(Path.GetFileNameWithoutExtension(name), Prepared(name, text));
        }
    }

    /// <summary>The card.</summary>
    /// <returns>Compact JSON.</returns>
    /// <exception cref="CardTemplateException">The template is missing, wrong, or did not yield JSON.</exception>
    internal string Fill(CardKind kind, IDictionary<string, object> facts)
    {
        var name = CardTemplates.FileOf(kind);
        try
        {
            return Normal(compiled.GetOrAdd(kind, Compile)(facts));
        }
        catch (Exception e) when (e is HandlebarsException or HandlebarsUndefinedBindingException or JsonException)
        {
            throw new CardTemplateException($"cards/{platform}/{name}: {e.Message}", e);
        }
    }

    private HandlebarsTemplate<object, object> Compile(CardKind kind)
    {
        var name = CardTemplates.FileOf(kind);
        if (!files.TryGetValue(name, out var text))
        {
            throw new CardTemplateException($"cards/{platform}/{name} is not there.");
        }

        return engine.Compile(Prepared(name, text));
    }

    // Handlebars.Net does not escape what a part fills in when the part stands indented on a line of its own; the lines
    // of JSON need no indentation.
    private string Prepared(string name, string text)
    {
        if (text.Contains("{{{", StringComparison.Ordinal) || text.Contains("{{&", StringComparison.Ordinal))
        {
            throw new CardTemplateException(
                $"cards/{platform}/{name}: {{{{{{ and {{{{& put text in unescaped and could break the card; write {{{{ or a space between the braces.");
        }

        return string.Join('\n', text.Split('\n').Select(line => line.Trim()));
    }

    private static string Normal(string text)
    {
        using var json = JsonDocument.Parse(text, Lenient);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
