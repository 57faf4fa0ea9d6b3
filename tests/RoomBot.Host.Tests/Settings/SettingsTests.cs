using Microsoft.Extensions.Configuration;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Tests.Settings;

public sealed class SettingsTests
{
    public static TheoryData<string, string> WrongValues() => new()
    {
        { "RoomBot:TimeZone", "Mars/Phobos" },
        { "RoomBot:Language", "fr" },
        { "RoomBot:DefaultDuration", "soon" },
        { "RoomBot:DefaultDuration", "00:01" },
        { "RoomBot:WorkingHours", "20:00-08:00" },
        { "RoomBot:WorkingHours", "08:00" },
        { "RoomBot:HoldFor", "01:00:00" },
        { "RoomBot:PublicUrl", "ftp://bot.example" },
        { "RoomBot:Admins:0", "ou_7d8a" },
        { "RoomBot:Admins:0", "slack:u1" },
        { "RoomBot:Policy:HorizonDays", "-1" },
        { "RoomBot:Policy:MaxDuration", "P1M" },
        { "RoomBot:Policy:MaxBookingsPerUserPerDay", "0" },
        { "RoomBot:Policy:MinimumNotice", "x" },
        { "RoomBot:Policy:EnforceWorkingHours", "perhaps" },
        { "RoomBot:Policy:RoomsByTag:vip:People:0", "u1" },
        { "Storage:Provider", "Oracle" },
        { "WeCom:CorpId", "ww1" },
        { "WeCom:AiBot:BotId", "b1" },
        { "DingTalk:ClientId", "d1" },
    };

    public static TheoryData<string, string[]> Platforms() => new()
    {
        { "Feishu:AppId", ["Feishu:AppSecret", "Feishu:VerificationToken"] },
        { "WeCom:CorpId", ["WeCom:Secret", "WeCom:AgentId", "WeCom:Token", "WeCom:EncodingAesKey"] },
        { "WeCom:AiBot:BotId", ["WeCom:AiBot:Token", "WeCom:AiBot:EncodingAesKey"] },
        { "DingTalk:ClientId", ["DingTalk:ClientSecret", "DingTalk:RobotCode"] },
    };

    [Theory, MemberData(nameof(WrongValues))]
    public void A_wrong_value_is_told_by_its_key(string key, string value)
    {
        CheckedSettings.Read(Configuration((key, value)), out var errors);

        Assert.Contains(errors, error => error.StartsWith($"{key}:", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Platforms))]
    public void A_platform_that_is_on_names_everything_that_it_lacks(string id, string[] missing)
    {
        CheckedSettings.Read(Configuration((id, "x")), out var errors);

        Assert.All(missing, key => Assert.Contains(errors, error => error.StartsWith($"{key}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_no_value_of_a_secret_is_shown()
    {
        CheckedSettings.Read(
            Configuration(("RoomBot:TimeZone", "x"), ("RoomBot:Language", "y"), ("WeCom:CorpId", "ww1"), ("WeCom:EncodingAesKey", "canary")),
            out var errors);

        Assert.True(errors.Count >= 4);
        Assert.DoesNotContain(errors, error => error.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_become_values_of_the_core()
    {
        var settings = CheckedSettings.Read(
            Configuration(
                ("RoomBot:TimeZone", "Europe/Berlin"),
                ("RoomBot:DefaultDuration", "PT30M"),
                ("RoomBot:WorkingHours", "07:30-24:00"),
                ("RoomBot:HoldFor", "00:01:30"),
                ("RoomBot:Admins:0", "feishu:ou_7d8a"),
                ("RoomBot:Policy:HorizonDays", "14"),
                ("RoomBot:Policy:MaxDuration", "03:00")),
            out var errors).RoomBot;

        Assert.Empty(errors);
        Assert.Equal("Europe/Berlin", settings.TimeZone.Id);
        Assert.Equal(Duration.FromMinutes(30), settings.DefaultDuration);
        Assert.Equal((new LocalTime(7, 30), LocalTime.Midnight), (settings.WorkingHours.From, settings.WorkingHours.To));
        Assert.Equal(Duration.FromSeconds(90), settings.HoldFor);
        Assert.Equal([new UserId("feishu", "ou_7d8a")], settings.Admins);
        Assert.Equal(
            [new PolicyRule.HorizonDays(14), new PolicyRule.MaxDuration(Duration.FromHours(3))],
            settings.Policy.Rules.Rules.Skip(PolicySet.Default.Rules.Count));
    }

    [Fact]
    public void Nothing_set_is_right()
    {
        var settings = CheckedSettings.Read(Configuration(), out var errors);

        Assert.Empty(errors);
        Assert.Empty(settings.Platforms);
        Assert.Equal("Asia/Shanghai", settings.RoomBot.TimeZone.Id);
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal)).Build();
}
