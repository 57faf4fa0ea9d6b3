namespace RoomBot.Architecture.Tests.Docs;

/// <summary>The changelog has an Unreleased section with the four kinds of lines, in their order.</summary>
internal static class Changelog
{
    private static readonly string[] Kinds = ["### Added", "### Changed", "### Fixed", "### Security"];

    internal static IEnumerable<string> Violations(string text)
    {
        string[] sections = [.. text.Split("\n## ").Skip(1)];
        var newest = sections.FirstOrDefault() ?? "";
        if (!newest.StartsWith("[Unreleased]", StringComparison.Ordinal))
        {
            yield return "The first section is not [Unreleased].";
        }

        string[] kinds = [.. newest.Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal))];
        if (!kinds.SequenceEqual(Kinds))
        {
            yield return $"[Unreleased] has {string.Join(", ", kinds)}, not {string.Join(", ", Kinds)}.";
        }
    }
}
