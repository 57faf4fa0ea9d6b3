namespace RoomBot.Architecture.Tests.Files;

/// <summary>The root holds seven entries, docs/, and what tools and hosts look for there; nothing is added.</summary>
internal static class RootEntries
{
    internal static IReadOnlyList<string> Required { get; } =
    [
        "src", "tests", "cards", "deploy", "docs", "RoomBot.sln", "Dockerfile", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", ".dockerignore", "global.json", "Directory.Build.props",
        "Directory.Packages.props", "BannedSymbols.txt",
    ];

    internal static IEnumerable<string> Violations(IEnumerable<string> paths)
    {
        var there = paths.Select(p => p.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. there.Except(Required).Select(extra => $"{extra} does not belong in the root."),
            .. Required.Except(there).Select(missing => $"{missing} is missing in the root."),
        ];
    }
}
