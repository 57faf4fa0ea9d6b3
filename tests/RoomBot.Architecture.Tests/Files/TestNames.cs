using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Files;

/// <summary>The name of a test is a sentence: at least three words, with underscores between them.</summary>
internal static partial class TestNames
{
    internal static IEnumerable<string> Violations(SourceFile file) =>
        from Match test in Test().Matches(file.Text)
        let name = test.Groups["name"].Value
        where !Sentence().IsMatch(name)
        select $"{file.Path}: {name} is not a sentence.";

    [GeneratedRegex(
        @"\[(Fact|Theory|Property)\b[^\n]*\n(\s*(\[[^\n]*|//[^\n]*)\n)*\s*public (static |async |override |virtual )*[\w<>\[\],. ?]+ (?<name>\w+)\(",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Test();

    [GeneratedRegex("^[A-Z0-9][a-zA-Z0-9]*(_[a-zA-Z0-9]+){2,}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
