using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Files;

/// <summary>A file declares one type, and is named by it (or by it and a part of it: <c>Reply.Cards.cs</c>).</summary>
internal static partial class OneTypeAFile
{
    internal static IEnumerable<string> Violations(SourceFile file)
    {
        string[] types = [.. Type().Matches(file.Text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        if (types.Length > 1 && Records().IsMatch(file.Path))
        {
            yield break;
        }

        if (types.Length > 1)
        {
            yield return $"{file.Path} declares {string.Join(" and ", types)}.";
        }
        else if (types.Length == 1 && !string.Equals(file.Name.Split('.', '{')[0], types[0], StringComparison.Ordinal))
        {
            yield return $"{file.Path} declares {types[0]}.";
        }
    }

    // The requests and answers of one family of endpoints stand together, as on the platform's page.
    [GeneratedRegex("^src/RoomBot.Platforms/[A-Za-z]+/Api/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Records();

    // At the margin: what is nested is indented, and so is what stands in a text.
    [GeneratedRegex(
        @"^((public|internal|file|static|sealed|abstract|partial|readonly|unsafe|ref) )*(class|record struct|record class|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Type();
}
