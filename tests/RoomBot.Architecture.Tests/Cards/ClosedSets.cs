using System.Reflection;
using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Cards;

/// <summary>
/// Every case of a closed set of facts is named where replies are put into words, by the code (<c>Notice.Kept</c>) or by the key of a
/// text (<c>notice.Kept.title</c>); a new case cannot be forgotten there.
/// </summary>
internal static class ClosedSets
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The closed sets of a namespace (abstract records with nested cases) with their cases.</summary>
    internal static IReadOnlyDictionary<string, string[]> Of(Assembly assembly, string inNamespace) => assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: true, IsPublic: true, IsSealed: false } && string.Equals(t.Namespace, inNamespace, StringComparison.Ordinal))
        .Select(set => (Set: set.Name, Cases: set.GetNestedTypes().Where(c => c.IsSubclassOf(set)).Select(c => c.Name).ToArray()))
        .Where(s => s.Cases.Length > 0)
        .ToDictionary(s => s.Set, s => s.Cases, StringComparer.Ordinal);

    internal static IEnumerable<string> Violations(IReadOnlyDictionary<string, string[]> sets, IReadOnlyCollection<SourceFile> files) =>
        from set in sets
        let elsewhere = files.Where(f => !string.Equals(f.Name.Split('.')[0], set.Key, StringComparison.Ordinal)).ToList()
        from one in set.Value
        let name = new Regex($@"\b{set.Key}\.{one}\b|""[a-z]+\.{one}[.""]", RegexOptions.None, Limit)
        where !elsewhere.Exists(f => name.IsMatch(f.Text))
        select $"{set.Key}.{one} is put into words nowhere.";
}
