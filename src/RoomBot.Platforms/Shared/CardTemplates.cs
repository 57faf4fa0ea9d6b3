using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using RoomBot.Dialog.Replies;

namespace RoomBot.Platforms.Shared;

/// <summary>
/// Loads and fills the templates of <c>cards/</c>: embedded at build time, each file replaceable by one of the same name in a
/// folder. Compiled templates are kept; a file of the folder that changes is read again. Safe for concurrent use.
/// </summary>
/// <param name="folder">Where replacements are (<c>confirm.json</c> below a folder named like the platform), or null.</param>
/// <param name="logger">Told when a replacement that was changed cannot be used.</param>
public sealed partial class CardTemplates(string? folder, ILogger<CardTemplates> logger)
{
    private const string Samples = "samples";
    private static readonly Assembly Home = typeof(CardTemplates).Assembly;
    private static readonly CardKind[] Kinds = Enum.GetValues<CardKind>();
    private readonly ConcurrentDictionary<string, Loaded> platforms = new(StringComparer.Ordinal);

    /// <summary>The card of a platform.</summary>
    /// <param name="platform">The folder's name below <c>cards/</c>.</param>
    /// <param name="view">What the card shows.</param>
    /// <param name="more">Further placeholders that only this platform has, or null.</param>
    /// <returns>Compact JSON.</returns>
    /// <exception cref="CardTemplateException">The template is missing, wrong, or did not yield JSON.</exception>
    public string Fill(string platform, CardView view, IReadOnlyDictionary<string, object>? more = null)
    {
        var facts = CardFacts.Of(view);
        foreach (var (name, value) in more ?? new Dictionary<string, object>(StringComparer.Ordinal))
        {
            facts[name] = value;
        }

        return Current(platform).Fill(view.Card, facts);
    }

    /// <summary>Whether some of a platform's templates come from the folder, and therefore have to be checked before they are used.</summary>
    /// <param name="platform">The folder's name below <c>cards/</c>.</param>
    public bool HasReplacements(string platform) => Replacements(platform).Any();

    /// <summary>Fills every template of a platform with its sample and with hardly anything; takes some tenths of a second and makes later cards quick.</summary>
    /// <param name="platform">The folder's name below <c>cards/</c>.</param>
    /// <exception cref="CardTemplateException">One is missing, wrong, or did not yield JSON.</exception>
    public void Check(string platform) => Check(Current(platform));

    /// <summary>The facts that previews and tests show a card with.</summary>
    /// <param name="kind">Which card.</param>
    public static CardView Sample(CardKind kind) => CardFacts.Parse(Embedded(Samples)[FileOf(kind)]);

    /// <summary>The facts of a usage report, which is drawn by the template of schedules.</summary>
    public static CardView UsageSample() => CardFacts.Parse(Embedded(Samples)["parts/usage.json"]);

    /// <summary>The file of a card: its kind in lower case, <c>.json</c>.</summary>
    internal static string FileOf(CardKind kind)
    {
#pragma warning disable CA1308 // the names of the public contract are lower case
        return kind.ToString().ToLowerInvariant() + ".json";
#pragma warning restore CA1308
    }

    private static void Check(PlatformTemplates templates)
    {
        templates.Fill(CardKind.Schedule, CardFacts.Of(UsageSample()));
        foreach (var kind in Kinds)
        {
            templates.Fill(kind, CardFacts.Of(Sample(kind)));
            templates.Fill(kind, CardFacts.Of(new CardView(kind, CardTone.Asking, "", "")));
        }
    }

    private PlatformTemplates Current(string platform)
    {
        var stamp = StampOf(platform);
        if (platforms.TryGetValue(platform, out var known) && string.Equals(known.Stamp, stamp, StringComparison.Ordinal))
        {
            return known.Templates;
        }

        var fresh = new PlatformTemplates(platform, Read(platform));
        if (known is not null)
        {
            // Somebody is at work on a card: what does not hold together is told, and the last good one stays in use.
            try
            {
                Check(fresh);
            }
            catch (CardTemplateException e)
            {
                NotUsed(logger, e.Message);
                fresh = known.Templates;
            }
        }

        return (platforms[platform] = new Loaded(stamp, fresh)).Templates;
    }

    private Dictionary<string, string> Read(string platform)
    {
        var files = Embedded(platform);
        foreach (var file in Replacements(platform))
        {
            files[Path.GetRelativePath(file.Home, file.Path).Replace('\\', '/')] = File.ReadAllText(file.Path);
        }

        return files;
    }

    private string StampOf(string platform) => string.Join(
        '|', Replacements(platform).Select(f => File.GetLastWriteTimeUtc(f.Path).Ticks.ToString(CultureInfo.InvariantCulture)));

    private IEnumerable<(string Home, string Path)> Replacements(string platform)
    {
        var home = folder is null ? null : Path.Combine(folder, platform);
        return home is not null && Directory.Exists(home)
            ? Directory.EnumerateFiles(home, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (home, f))
            : [];
    }

    private static Dictionary<string, string> Embedded(string platform)
    {
        var prefix = $"cards/{platform}/";
        return Home.GetManifestResourceNames()
            .Select(n => (Resource: n, Name: n.Replace('\\', '/')))
            .Where(n => n.Name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(n => n.Name[prefix.Length..], n => ReadAll(n.Resource), StringComparer.Ordinal);
    }

    private static string ReadAll(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [LoggerMessage(2101, LogLevel.Warning, "A changed card template is not used: {Problem}")]
    private static partial void NotUsed(ILogger logger, string problem);

    private sealed record Loaded(string Stamp, PlatformTemplates Templates);
}
