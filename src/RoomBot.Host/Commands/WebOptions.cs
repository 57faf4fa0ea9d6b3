using System.CommandLine;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Commands;

/// <summary>What <c>serve</c> and <c>demo</c> take.</summary>
internal sealed class WebOptions
{
    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Where to listen; several with ; between them",
        HelpName = "URL",
    };

    public Option<string[]> Settings { get; } = SettingOption.Create();

    public void AddTo(Command command)
    {
        command.Options.Add(Urls);
        command.Options.Add(Settings);
    }

    public IConfigurationRoot Configuration(ParseResult parsed, params IEnumerable<KeyValuePair<string, string?>> preset)
    {
        var given = SettingOption.Pairs(parsed.GetValue(Settings) ?? []);
        return ConfigurationSources.Read(parsed.GetValue(Urls) is { } urls ? given.Append(KeyValuePair.Create("urls", (string?)urls)) : given, preset);
    }
}
