using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Files;

/// <summary>What is left undone, and what only one machine knows, does not get in.</summary>
internal static class ForbiddenWords
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Written in pieces, so that this file itself holds none of them.
    private static readonly (Regex Pattern, string Reason)[] InCode =
    [
        (Words(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b"), "is left undone"),
        (Words(@"\bNotImplemented" + "Exception"), "is left undone"),
        (Words(@"#reg" + "ion"), "hides code; split the file"),
        (Words(@"_ = Task\.R" + "un"), "is lost on a crash and seen by nobody"),
    ];

    private static readonly (Regex Pattern, string Reason)[] Anywhere =
    [
        (Words(@"(?<![\w.~-])/(tm" + "p|ro" + "ot|ho" + "me|wo" + "rk|Us" + @"ers)/\w"), "is a path of one machine"),
        (Words(@"\b[A-Z]:\\Us" + "ers"), "is a path of one machine"),
        (Words(@"https?://[\w.-]*(np" + "mjs|nu" + "get|debi" + @"an)\.[a-z]+/"), "is a registry's host"),
    ];

    internal static IEnumerable<string> Violations(SourceFile file)
    {
        var rules = file.Is(".cs", ".js", ".mjs", ".css", ".html", ".sql", ".csproj") ? [.. InCode, .. Anywhere] : Anywhere;
        return
            from line in file.Lines
            from rule in rules
            let found = rule.Pattern.Match(line.Text)
            where found.Success
            select $"{file.Path}:{line.Number} '{found.Value}' {rule.Reason}.";
    }

    private static Regex Words(string pattern) => new(pattern, RegexOptions.CultureInvariant, Limit);
}
