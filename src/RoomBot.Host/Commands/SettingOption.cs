using System.CommandLine;

namespace RoomBot.Host.Commands;

/// <summary>Settings on the command line: <c>--Feishu:AppId=cli_1</c>, as in every ASP.NET Core program.</summary>
internal static class SettingOption
{
    private const string Name = "--set";

    public static Option<string[]> Create() => new(Name)
    {
        Description = "A setting; also written --KEY=VALUE, as in --Storage:ConnectionString=\"Data Source=roombot.db\"",
        HelpName = "KEY=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Brings <c>--A:B=C</c> and <c>--A:B C</c> to the form <c>--set A:B=C</c>, which only the commands that take settings know.</summary>
    public static string[] Rewrite(IReadOnlyList<string> args)
    {
        var rewritten = new List<string>(args.Count + 4);
        for (var i = 0; i < args.Count; i++)
        {
            var key = args[i].Split('=')[0];
            if (!key.StartsWith("--", StringComparison.Ordinal) || !key.Contains(':', StringComparison.Ordinal))
            {
                rewritten.Add(args[i]);
                continue;
            }

            var takesNext = key.Length == args[i].Length && i + 1 < args.Count;
            rewritten.Add(Name);
            rewritten.Add(takesNext ? $"{key[2..]}={args[++i]}" : args[i][2..]);
        }

        return [.. rewritten];
    }

    /// <summary>The settings as pairs; one without a value is wrong usage and refused while parsing.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Pairs(IEnumerable<string> settings) =>
        settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts.ElementAtOrDefault(1)));
}
