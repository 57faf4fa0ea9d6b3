namespace RoomBot.Architecture.Tests.Files;

/// <summary>Folders that must hold the same files, but for a part of the name: languages have the same rules, databases the same migrations.</summary>
internal static class Twins
{
    /// <summary>Files that only one of two twins needs, each with its reason.</summary>
    internal static IReadOnlyDictionary<string, string> Alone { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["src/RoomBot.Understanding/Chinese/ChineseHolidayRules.cs"] = "working days beside a public holiday (节后第一个工作日) are how Chinese offices plan",
        ["src/RoomBot.Understanding/Chinese/ChineseEarlyLate.cs"] = "朝九晚五 in one breath (早八到晚六) has no English counterpart",
        ["src/RoomBot.Understanding/English/EnglishHomonyms.cs"] = "sun, sat, may and march are other words as well; Chinese day names are not",
        ["src/RoomBot.Understanding/English/EnglishShortcuts.cs"] = "\"this or next week\" and \"through 2pm\" leave out what Chinese says",
        ["src/RoomBot.Understanding/English/Modifiers.cs"] = "\"this\", \"next\" and \"last\" before a day mean several things; 这, 下 and 上 mean one each",
    };

    internal static IEnumerable<string> Violations(string home, string one, string other, IReadOnlyCollection<string> paths)
    {
        var left = Names(home, one, paths);
        var right = Names(home, other, paths);
        return left.Count == 0 || right.Count == 0
            ? []
            :
            [
                .. left.Except(right).Select(name => $"{home}{other} has no {name.Replace("*", other, StringComparison.Ordinal)}."),
                .. right.Except(left).Select(name => $"{home}{one} has no {name.Replace("*", one, StringComparison.Ordinal)}."),
            ];
    }

    private static HashSet<string> Names(string home, string folder, IReadOnlyCollection<string> paths) =>
        paths.Where(p => p.StartsWith($"{home}{folder}/", StringComparison.Ordinal) && !Alone.ContainsKey(p))
            .Select(p => p[(home.Length + folder.Length + 1)..].Replace(folder, "*", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
}
