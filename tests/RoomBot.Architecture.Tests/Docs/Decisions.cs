using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Docs;

/// <summary>Decision records are numbered without gaps, one page long, and say the same things in the same order.</summary>
internal static partial class Decisions
{
    internal const string Folder = "docs/decisions/";
    internal const int LongestPage = 80;

    private static readonly string[] Parts = ["Date: ", "Status: ", "## What forced it", "## Options", "## Decision", "## What follows"];

    internal static IEnumerable<string> Violations(IEnumerable<SourceFile> records)
    {
        var expected = 1;
        foreach (var record in records.OrderBy(r => r.Path, StringComparer.Ordinal))
        {
            var name = FileName().Match(record.Name);
            if (!name.Success || int.Parse(name.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture) != expected)
            {
                yield return $"{record.Name} is not {expected:0000}-what-was-decided.md.";
            }

            expected++;
            var last = -1;
            foreach (var part in Parts)
            {
                var at = record.Text.IndexOf("\n" + part, StringComparison.Ordinal);
                if (at <= last)
                {
                    yield return $"{record.Name} has no '{part.Trim()}', or not in its place.";
                }

                last = Math.Max(at, last);
            }

            if (record.Lines.Count() > LongestPage)
            {
                yield return $"{record.Name} is longer than a page ({LongestPage} lines).";
            }
        }
    }

    [GeneratedRegex(@"^(?<number>\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
