using System.CommandLine;
using NodaTime;
using RoomBot.Host.Channels;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Commands;

/// <summary>What <c>chat</c> takes.</summary>
internal sealed class ChatOptions
{
    private readonly Option<bool> _json = new("--json") { Description = "Speak the line protocol" };

    private readonly Option<FileInfo?> _rooms = new("--rooms")
    {
        Description = "The rooms, as CSV (default: the sample office)",
        HelpName = "FILE.csv",
    };

    private readonly Option<string> _user = new("--user")
    {
        Description = "Who writes when a line does not say",
        HelpName = "ID",
        DefaultValueFactory = static _ => "u1",
    };

    private readonly Option<LocalDateTime?> _now = new("--now")
    {
        Description = "Local time at the start; the clock then stands still (default: the machine's clock)",
        HelpName = "ISO",
        CustomParser = static result =>
        {
            var now = ChatLine.ParseTime(result.Tokens[0].Value);
            if (now is null)
            {
                result.AddError("--now is no local ISO time, such as 2026-11-20T10:00:00.");
            }

            return now;
        },
    };

    private readonly Option<string?> _zone = new("--tz")
    {
        Description = "Time zone (default: RoomBot:TimeZone)",
        HelpName = "ZONE",
        Validators =
        {
            static result =>
            {
                if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(result.Tokens[0].Value) is null)
                {
                    result.AddError("--tz is no IANA time zone, such as Asia/Shanghai.");
                }
            },
        },
    };

    private readonly Option<FileInfo?> _database = new("--db")
    {
        Description = "Where to keep everything (default: nowhere, in memory)",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _settings = SettingOption.Create();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _json, _rooms, _user, _now, _zone, _database, _settings })
        {
            command.Options.Add(option);
        }
    }

    public ChatSetup Read(ParseResult parsed)
    {
        var given = SettingOption.Pairs(parsed.GetValue(_settings) ?? []).ToList();
        given.Add(new("Storage:Provider", "Sqlite"));
        given.Add(new("Storage:ConnectionString", $"Data Source={parsed.GetValue(_database)?.FullName ?? ":memory:"}"));
        if (parsed.GetValue(_zone) is { } zone)
        {
            given.Add(new("RoomBot:TimeZone", zone));
        }

        var configuration = ConfigurationSources.Read(given);
        return new ChatSetup(configuration, CheckedSettings.RequireBot(configuration))
        {
            Json = parsed.GetValue(_json),
            Rooms = parsed.GetValue(_rooms),
            User = parsed.GetValue(_user)!,
            Now = parsed.GetValue(_now),
        };
    }
}
