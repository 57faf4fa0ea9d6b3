namespace RoomBot.Platforms.Feishu;

/// <summary>The settings under <c>Feishu:</c>. Feishu is on when <see cref="AppId"/> is set; Lark is the same with another <see cref="BaseUrl"/>.</summary>
public sealed class FeishuOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Feishu";

    /// <summary>The app's id (<c>cli_…</c>).</summary>
    public string AppId { get; init; } = "";

    /// <summary>The app's secret.</summary>
    public string AppSecret { get; init; } = "";

    /// <summary>The verification token of the event subscription; where it is set every event must carry it.</summary>
    public string VerificationToken { get; init; } = "";

    /// <summary>The encrypt key of the event subscription; where it is set every event must be encrypted and signed.</summary>
    public string EncryptKey { get; init; } = "";

    /// <summary>How events come.</summary>
    public FeishuTransport Transport { get; init; }

    /// <summary>Where the API is; default <c>https://open.feishu.cn</c>, Lark <c>https://open.larksuite.com</c>.</summary>
    public Uri BaseUrl { get; init; } = new("https://open.feishu.cn");

    /// <summary>Whose rooms are booked.</summary>
    public FeishuRooms Rooms { get; init; }

    /// <summary>How long one call may take; 1 to 60 s, default 10 s.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a room's answer is waited for before the booking counts as pending; 1 to 120 s, default 25 s.</summary>
    /// <remarks>Feishu says "a few seconds" and names no upper bound.</remarks>
    public TimeSpan AcceptWithin { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How old the cached directory of rooms may be; 10 s to 1 day, default 10 min.</summary>
    public TimeSpan DirectoryFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How old busy times may be where many rooms are searched; 0 to 30 s, default 2 s. A room that was chosen is always asked anew.</summary>
    public TimeSpan BusyFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often confirmed bookings are compared with what stands in Feishu, one call for twenty rooms; 5 s to 1 day, default 1 min. A plan with a monthly quota of calls wants it longer.</summary>
    public TimeSpan FollowEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How far a signed timestamp may lie from the bot's clock; default 8 h, since Feishu repeats an event for 6 hours and whether a repeat is signed anew is not documented.</summary>
    public TimeSpan SignatureWindow { get; init; } = TimeSpan.FromHours(8);

    /// <summary>True when Feishu is configured.</summary>
    public bool IsOn => AppId.Length > 0;
}
