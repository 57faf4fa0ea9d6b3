namespace RoomBot.Host.Settings;

/// <summary>The settings of the chat platforms: a platform is on when its id is set, and then all that it needs has to be there.</summary>
internal static class PlatformChecks
{
    private static readonly (string Section, string Id, Action<SettingsReader> Check)[] _platforms =
    [
        ("Feishu", "AppId", Feishu),
        ("WeCom", "CorpId", WeCom),
        ("WeCom:AiBot", "BotId", WeComAiBot),
        ("DingTalk", "ClientId", DingTalk),
    ];

    /// <summary>Checks every platform that is on.</summary>
    /// <param name="read">Gets what is wrong.</param>
    /// <param name="served">The sections of the platforms that this build can serve.</param>
    /// <returns>The sections of the platforms that are on.</returns>
    public static IReadOnlyList<string> Check(SettingsReader read, IReadOnlyCollection<string> served)
    {
        var on = new List<string>();
        foreach (var (section, id, check) in _platforms)
        {
            if (!read.Has($"{section}:{id}"))
            {
                continue;
            }

            on.Add(section);
            check(read);
            if (!served.Contains(section, StringComparer.Ordinal))
            {
                read.Wrong($"{section}:{id}", "this version of RoomBot does not speak to that platform yet; take the key away");
            }
        }

        return on;
    }

    private static void Feishu(SettingsReader read)
    {
        Need(read, "Feishu", "AppId", "AppSecret");
        if (read.OneOf("Feishu:Transport", "Webhook", "Webhook", "LongConnection") is "Webhook")
        {
            Need(read, "Feishu", "Transport is Webhook", "VerificationToken");
        }

        read.Address("Feishu:BaseUrl", "http", "https");
        read.OneOf("Feishu:Rooms", "Feishu", "Feishu", "Local");
    }

    private static void WeCom(SettingsReader read)
    {
        Need(read, "WeCom", "CorpId", "Secret", "AgentId", "Token", "EncodingAesKey");
        EncodingAesKey(read, "WeCom:EncodingAesKey");
        if (read.Has("WeCom:AgentId"))
        {
            read.Number("WeCom:AgentId", 0, 0, int.MaxValue);
        }

        read.Address("WeCom:BaseUrl", "http", "https");
        read.OneOf("WeCom:Rooms", "WeCom", "WeCom", "Local");
    }

    private static void WeComAiBot(SettingsReader read)
    {
        if (read.OneOf("WeCom:AiBot:Transport", "Webhook", "Webhook", "LongConnection") is "Webhook")
        {
            Need(read, "WeCom:AiBot", "BotId", "Token", "EncodingAesKey");
            EncodingAesKey(read, "WeCom:AiBot:EncodingAesKey");
        }
        else
        {
            Need(read, "WeCom:AiBot", "BotId", "Secret");
        }

        read.Address("WeCom:AiBot:BaseUrl", "ws", "wss");
    }

    private static void DingTalk(SettingsReader read)
    {
        Need(read, "DingTalk", "ClientId", "ClientSecret", "RobotCode");
        read.OneOf("DingTalk:Transport", "Webhook", "Webhook", "Stream");
        read.Address("DingTalk:BaseUrl", "http", "https");
        read.Address("DingTalk:LegacyBaseUrl", "http", "https");
        read.OneOf("DingTalk:Rooms", "DingTalk", "DingTalk", "Local");
    }

    private static void Need(SettingsReader read, string section, string because, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            read.Required($"{section}:{key}", $"{section} is on because of {because}");
        }
    }

    private static void EncodingAesKey(SettingsReader read, string key)
    {
        if (read.Text(key) is { } text && (text.Length != 43 || !text.All(char.IsAsciiLetterOrDigit)))
        {
            read.Wrong(key, "must be 43 letters and digits");
        }
    }
}
