using System.Text.Json;

namespace RoomBot.Architecture.Tests.Cards;

/// <summary>Every kind of card has a template in every channel's folder, and there is none that no card asks for.</summary>
internal static class CardTemplates
{
    internal const string Home = "cards/";

    // What several cards of a folder have in common.
    private const string Shared = "parts/";

    internal static IEnumerable<string> Violations(IReadOnlyCollection<string> kinds, IEnumerable<string> paths)
    {
        string[] wanted = [.. kinds.Select(k => $"{JsonNamingPolicy.CamelCase.ConvertName(k)}.json")];
        var folders =
            from path in paths
            where path.StartsWith(Home, StringComparison.Ordinal)
            let parts = path[Home.Length..].Split('/', 2)
            where parts.Length == 2 && !parts[1].StartsWith(Shared, StringComparison.Ordinal)
            group parts[1] by parts[0];
        foreach (var folder in folders)
        {
            foreach (var missing in wanted.Except(folder))
            {
                yield return $"cards/{folder.Key} has no {missing}.";
            }

            foreach (var extra in folder.Except(wanted))
            {
                yield return $"cards/{folder.Key}/{extra} is no card's.";
            }
        }
    }
}
