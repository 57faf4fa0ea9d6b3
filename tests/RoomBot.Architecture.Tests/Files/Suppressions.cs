using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Files;

/// <summary>A rule that is switched off says why on the same line; everything is caught only in the two loops.</summary>
internal static partial class Suppressions
{
    /// <summary>Where CA1031 (catching everything) may be switched off: the turn loop, of which the outbox is a part, and the job loop.</summary>
    internal static IReadOnlyList<string> MayCatchAll { get; } =
    [
        "src/RoomBot.Dialog/Turns/TurnLoop.cs",
        "src/RoomBot.Dialog/Turns/OutboxDispatcher.cs",
        "src/RoomBot.Host/Jobs/EverySecond.cs",
    ];

    internal static IEnumerable<string> Violations(SourceFile file)
    {
        foreach (var (number, text) in file.Lines)
        {
            if (Disable().IsMatch(text) && !Reason().IsMatch(text))
            {
                yield return $"{file.Path}:{number} switches a rule off without a reason beside it.";
            }

            if (CatchAll().IsMatch(text) && !MayCatchAll.Contains(file.Path))
            {
                yield return $"{file.Path}:{number} catches everything; only {string.Join(", ", MayCatchAll)} may.";
            }
        }
    }

    /// <summary>Rules that .editorconfig switches off without a reason on the line.</summary>
    internal static IEnumerable<string> UnexplainedSettings(SourceFile file) =>
        from line in file.Lines
        where SettingOff().IsMatch(line.Text) && !SettingReason().IsMatch(line.Text)
        select $"{file.Path}:{line.Number} switches a rule off without a reason on the line.";

    [GeneratedRegex(@"#pragma warning disable|SuppressMessage\(|<NoWarn>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Disable();

    [GeneratedRegex(@"// \S+ \S+|Justification = ""\S+ \S+|<!-- \S+ \S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(#pragma warning disable|SuppressMessage\().*CA1031", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"severity\s*=\s*(none|silent|suggestion)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingOff();

    [GeneratedRegex(@"# \S+ \S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingReason();
}
