using NodaTime;
using NodaTime.Text;
using RoomBot.Core.People;
using RoomBot.Core.Time;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Settings;

/// <summary>From configuration to settings: everything that is wrong is told at once, by its key.</summary>
internal sealed class SettingsChecks(SettingsReader read)
{
    private static readonly string[] _channels =
    [
        ChannelName.Feishu.Value, ChannelName.WeCom.Value, ChannelName.DingTalk.Value,
        ChannelName.Playground.Value, ChannelName.Terminal.Value,
    ];

    private static readonly LocalTimePattern _clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads the settings of the bot itself; what is wrong stands in the reader, with a default in its place here.</summary>
    public RoomBotSettings Settings() => new()
    {
        TimeZone = read.Zone("RoomBot:TimeZone", "Asia/Shanghai"),
        Language = read.OneOf("RoomBot:Language", "zh", "zh", "en"),
        DefaultDuration = read.Length("RoomBot:DefaultDuration", Duration.FromHours(1), Duration.FromMinutes(5), Duration.FromDays(1)),
        WorkingHours = WorkingHours(),
        HoldFor = read.Length("RoomBot:HoldFor", Duration.FromMinutes(3), Duration.FromSeconds(30), Duration.FromMinutes(30)),
        PublicUrl = read.Address("RoomBot:PublicUrl", "http", "https"),
        Admins = Users("RoomBot:Admins"),
        Policy = PolicySettings.Read(read, this),
        Storage = new StorageSettings(
            read.OneOf("Storage:Provider", StorageSettings.Default.Provider, "Sqlite"),
            read.Text("Storage:ConnectionString", StorageSettings.Default.ConnectionString)),
    };

    /// <summary><c>RoomBot:WorkingHours</c>, as in 08:00-20:00; 24:00 ends the day.</summary>
    public WorkingHours WorkingHours()
    {
        const string Key = "RoomBot:WorkingHours";
        if (read.Text(Key) is not { } text)
        {
            return Core.Time.WorkingHours.Default;
        }

        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && _clock.Parse(ends[0]) is { Success: true, Value: var from } && End(ends[1]) is { } to
            && (to > from || to == LocalTime.Midnight))
        {
            return new WorkingHours(from, to);
        }

        read.Wrong(Key, $"\"{text}\" is no stretch of a day (such as 08:00-20:00)");
        return Core.Time.WorkingHours.Default;
    }

    /// <summary>A list of <c>channel:userId</c>.</summary>
    public IReadOnlyList<UserId> Users(string key)
    {
        var users = new List<UserId>();
        foreach (var (at, value) in read.List(key))
        {
            var parts = value.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[1].Length > 0 && _channels.Contains(parts[0], StringComparer.Ordinal))
            {
                users.Add(new UserId(parts[0], parts[1]));
            }
            else
            {
                read.Wrong(at, $"not channel:userId with one of the channels {string.Join(", ", _channels)}");
            }
        }

        return users;
    }

    private static LocalTime? End(string text) =>
        text is "24:00" ? LocalTime.Midnight : _clock.Parse(text) is { Success: true, Value: var to } ? to : null;
}
