namespace RoomBot.Architecture.Tests.Platforms;

/// <summary>Every platform folder has the same files; what only some need is named here with its reason.</summary>
internal static class PlatformShape
{
    internal const string Home = "src/RoomBot.Platforms/";

    /// <summary>The files of a platform, <c>*</c> standing for its name.</summary>
    internal static IReadOnlyList<string> Table { get; } =
    [
        "README.md", "*Setup.cs", "*Options.cs", "*OptionsValidator.cs", "*Webhook.cs", "*Connection.cs", "*Crypto.cs", "*Events.cs",
        "I*Api.cs", "*Client.cs", "*Errors.cs", "*Json.cs", "*Channel.cs", "*Cards.cs", "*RoomProvider.cs",
    ];

    /// <summary>Files that only some platforms need, each with its reason.</summary>
    internal static IReadOnlyDictionary<string, string> Optional { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The platforms that there are: the folders beside Shared.</summary>
    internal static IReadOnlyList<string> Platforms(IEnumerable<string> paths) =>
    [
        .. paths.Where(p => p.StartsWith(Home, StringComparison.Ordinal) && p.IndexOf('/', Home.Length) > 0)
            .Select(p => p[Home.Length..p.IndexOf('/', Home.Length)])
            .Where(name => name is not "Shared")
            .Distinct(StringComparer.Ordinal),
    ];

    internal static IEnumerable<string> Violations(IReadOnlyCollection<string> paths, IReadOnlyDictionary<string, string> optional)
    {
        foreach (var platform in Platforms(paths))
        {
            var folder = $"{Home}{platform}/";
            var there = paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..]).ToHashSet(StringComparer.Ordinal);
            string[] table = [.. Table.Select(t => t.Replace("*", platform, StringComparison.Ordinal))];
            foreach (var missing in table.Where(t => !there.Contains(t)))
            {
                yield return $"{platform} has no {missing}.";
            }

            string[] allowed = [.. optional.Keys.Select(o => o.Replace("*", platform, StringComparison.Ordinal))];
            foreach (var extra in there.Where(f => !allowed.Contains(f) && !SplitsOneOf(table, f)))
            {
                yield return $"{platform} alone has {extra}; list it as optional, with the reason.";
            }
        }
    }

    // A file that grew too long is split under its own name: FeishuClient.cs, FeishuClientLimits.cs.
    private static bool SplitsOneOf(string[] table, string file) =>
        table.Any(t => file.StartsWith(Path.GetFileNameWithoutExtension(t), StringComparison.Ordinal));
}
