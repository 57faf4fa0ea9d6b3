using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RoomBot.Benchmarks.Recognition;

/// <summary>Reads the cases from the spec tables.</summary>
internal static class SpecCases
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The cases of all tables.</summary>
    /// <param name="root">The checkout.</param>
    public static IReadOnlyList<SpecCase> Read(string root)
    {
        var folder = Path.Combine(root, "tests", "RoomBot.Understanding.Tests", "Specs");
        string[] tables = ["zh", "en", "nothing"];
        return [.. tables.SelectMany(table => Directory.GetFiles(Path.Combine(folder, table), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => ReadFile(file, table)))];
    }

    private static IEnumerable<SpecCase> ReadFile(string file, string table)
    {
        var lines = File.ReadAllLines(file);
        var now = Minute.Parse(lines[0].Split(' ')[2]).Value;
        for (var i = 1; i < lines.Length; i++)
        {
            var parts = lines[i].Split(" => ");
            if (parts.Length == 2 && Case($"{table}/{Path.GetFileName(file)}:{i + 1}", table, now, parts[0], parts[1]) is { } found)
            {
                yield return found;
            }
        }
    }

    private static SpecCase? Case(string id, string table, LocalDateTime now, string text, string expected)
    {
        var language = text.Any(c => c > '\u2E80') ? "zh" : "en";
        if (string.Equals(expected, "-", StringComparison.Ordinal))
        {
            return new SpecCase(id, table, language, text, now, null, null);
        }

        var best = expected.Split(" | ")[0].TrimStart('~').TrimEnd('?');
        if (expected.Contains(" ; ", StringComparison.Ordinal) || !char.IsAsciiDigit(best[0]) || best.Length < 10 || best.AsSpan().ContainsAny("([.@"))
        {
            return null;
        }

        var ends = best.Split('/');
        var end = ends.Length == 1 ? null : ends[1].Length == 5 ? string.Create(CultureInfo.InvariantCulture, $"{ends[0][..11]}{ends[1]}") : ends[1];
        return new SpecCase(id, table, language, text, now, ends[0], end);
    }
}
