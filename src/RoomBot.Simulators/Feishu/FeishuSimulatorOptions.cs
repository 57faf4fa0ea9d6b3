namespace RoomBot.Simulators.Feishu;

/// <summary>How a simulated Feishu is set up: one tenant, one app.</summary>
public sealed class FeishuSimulatorOptions
{
    /// <summary>The app's id.</summary>
    public string AppId { get; init; } = "cli_0a1b2c3d4e5f6a7b";

    /// <summary>The app's secret.</summary>
    public string AppSecret { get; init; } = "simulated-app-secret";

    /// <summary>What every event carries.</summary>
    public string VerificationToken { get; init; } = "simulated-verification-token";

    /// <summary>The key by which events are encrypted and signed; empty for neither.</summary>
    public string EncryptKey { get; init; } = "simulated-encrypt-key";

    /// <summary>The bot's open_id.</summary>
    public string BotId { get; init; } = "ou_roombot";

    /// <summary>The bot's name.</summary>
    public string BotName { get; init; } = "RoomBot";

    /// <summary>How long a room takes to accept or decline.</summary>
    public TimeSpan RoomsAnswerAfter { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a room that was added is not listed among the attendees yet.</summary>
    public TimeSpan RoomsListedAfter { get; init; }

    /// <summary>How long every answer takes at least.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long an access token is good; Feishu's are at most 2 h.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(2);

    /// <summary>True to refuse more calls than documented.</summary>
    public bool HasRateLimits { get; init; } = true;

    /// <summary>True to push an event that was not taken again after 15 s, 5 min, 1 h and 6 h.</summary>
    public bool Repeats { get; init; } = true;

    /// <summary>The largest payload of one frame of the long connection, in bytes; longer events come in several.</summary>
    public int FrameSize { get; init; } = 1 << 20;
}
