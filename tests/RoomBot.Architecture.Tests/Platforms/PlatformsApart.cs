using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Platforms;

/// <summary>No platform knows another, and what they share knows none of them.</summary>
internal static partial class PlatformsApart
{
    private static readonly string[] Homes = [PlatformShape.Home, "src/RoomBot.Simulators/"];
    private static readonly string[] Names = ["Feishu", "WeCom", "DingTalk"];

    internal static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        let home = Homes.FirstOrDefault(file.IsIn)
        where home is not null && file.Path.IndexOf('/', home.Length) > 0
        let folder = file.Path[home.Length..file.Path.IndexOf('/', home.Length)]
        where folder is "Shared" || Names.Contains(folder)
        from line in file.Lines
        from Match name in Identifier().Matches(Comment().Replace(line.Text, ""))
        let other = name.Groups["platform"].Value
        where !string.Equals(other, folder, StringComparison.Ordinal)
        select $"{file.Path}:{line.Number} knows {other}: {name.Value}";

    // A type or a namespace of a platform; its name alone may stand in a text.
    [GeneratedRegex(
        @"\bI?(?<platform>Feishu|WeCom|DingTalk)[A-Z]\w*|\b(using|namespace)\b.*\.(?<platform>Feishu|WeCom|DingTalk)\b|\b(?<platform>Feishu|WeCom|DingTalk)\.\w+",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("(?<!:)//.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();
}
