using System.Text.RegularExpressions;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Deploy;

/// <summary>What the Dockerfile says, as far as it can be done without a container engine.</summary>
internal static partial class Dockerfile
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal);

    /// <summary>The command that builds the program.</summary>
    internal static string PublishCommand => Value(Publish());

    /// <summary>The folder that it publishes into.</summary>
    internal static string OutputFolder => Value(Output());

    /// <summary>The program that the container starts, and what it is told.</summary>
    internal static (string Program, string Command) Start => (Value(EntryPoint()), Value(Cmd()));

    /// <summary>The variables that the container sets.</summary>
    internal static IReadOnlyDictionary<string, string> Environment => Variable().Matches(Value(Env()))
        .ToDictionary(m => m.Groups["key"].Value, m => m.Groups["value"].Value.Trim('"'), StringComparer.Ordinal);

    /// <summary>Copies what <c>COPY . .</c> copies: the checkout without what .dockerignore names.</summary>
    internal static void CopyContextTo(string folder)
    {
        var ignored = File.ReadAllLines(Repository.PathOf(".dockerignore"));
        foreach (var path in Repository.Paths.Where(p => !ignored.Any(i => IsUnder(p, i))))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(path), target);
        }
    }

    // Names in the root only; the patterns with stars are of files that git ignores as well.
    private static bool IsUnder(string path, string ignored) =>
        string.Equals(path, ignored, StringComparison.Ordinal) || path.StartsWith(ignored + "/", StringComparison.Ordinal);

    private static string Value(Regex line)
    {
        var match = line.Match(Text);
        return match.Success ? match.Groups["value"].Value : throw new InvalidOperationException($"The Dockerfile has no {line}.");
    }

    [GeneratedRegex(@"^RUN (?<value>dotnet publish .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Publish();

    [GeneratedRegex(@"^RUN dotnet publish .* -o (?<value>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output();

    [GeneratedRegex(@"^ENTRYPOINT \[""(?<value>[^""]+)""\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntryPoint();

    [GeneratedRegex(@"^CMD \[""(?<value>[^""]+)""\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cmd();

    [GeneratedRegex(@"^ENV (?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Env();

    [GeneratedRegex(@"(?<key>\w+)=(?<value>""[^""]*""|\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
