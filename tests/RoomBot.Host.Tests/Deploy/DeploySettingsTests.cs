using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using RoomBot.Host.Settings;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Deploy;

/// <summary>The keys that the files of deploy/ set are keys that the program asks for, and what they set is right.</summary>
public sealed partial class DeploySettingsTests
{
    public static TheoryData<string> Files() => ["deploy/.env.example", "deploy/compose.yaml", "deploy/systemd/roombot.service", "Dockerfile"];

    [Theory, MemberData(nameof(Files))]
    public void What_a_file_sets_is_asked_for_and_right(string file)
    {
        var set = Settings(File.ReadAllText(Repository.PathOf(file)));

        Assert.NotEmpty(set);
        Assert.Empty(Unknown(set));
    }

    [Fact]
    public void A_key_that_nobody_asks_for_is_caught() =>
        Assert.Equal(["RoomBot:TimeZones is a key that nobody asks for."], Unknown(Settings("RoomBot__TimeZones=Asia/Shanghai")));

    [Fact]
    public void A_value_that_is_wrong_is_caught() =>
        Assert.StartsWith("RoomBot:TimeZone: ", Assert.Single(Unknown(Settings("      RoomBot__TimeZone: Asia/Nowhere"))), StringComparison.Ordinal);

    private static Dictionary<string, string?> Settings(string text) => Setting().Matches(text).ToDictionary(
        m => m.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal),
        m => (string?)m.Groups["value"].Value.Trim('"'),
        StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Unknown(Dictionary<string, string?> set)
    {
        var configuration = new AskedConfiguration(new ConfigurationBuilder().AddInMemoryCollection(set).Build());
        CheckedSettings.Read(configuration, out var errors);
        return [.. errors, .. set.Keys.Where(key => !configuration.WasAskedFor(key)).Select(key => $"{key} is a key that nobody asks for.")];
    }

    // The same in a .env file, a compose file, a unit and a Dockerfile: a key with __ in it, = or :, and a value to the end of line or quote.
    [GeneratedRegex(
        @"^[# ]*(Environment=""|ENV )?(?<key>[A-Z]\w*__\w+)(=|: )(?<value>""[^""\n]*""|[^""\n\\]*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();
}
