namespace RoomBot.Platforms.Feishu.Api;

/// <summary>Asks for the app's token.</summary>
/// <param name="AppId">The app.</param>
/// <param name="AppSecret">Its secret.</param>
internal sealed record TokenRequest(string AppId, string AppSecret);

/// <summary>The app's token; the fields stand at the top level.</summary>
/// <param name="Code">0 for success.</param>
/// <param name="Msg">Text for people.</param>
/// <param name="TenantAccessToken">The token.</param>
/// <param name="Expire">Seconds it is good for.</param>
internal sealed record TokenAnswer(int Code, string? Msg, string? TenantAccessToken, int Expire) : IFeishuAnswer
{
    /// <inheritdoc/>
    public FeishuError? Error { get; init; }
}

/// <summary>The bot itself; the fields stand at the top level.</summary>
/// <param name="Code">0 for success.</param>
/// <param name="Msg">Text for people.</param>
/// <param name="Bot">The bot.</param>
internal sealed record BotAnswer(int Code, string? Msg, BotInfo? Bot) : IFeishuAnswer
{
    /// <inheritdoc/>
    public FeishuError? Error { get; init; }
}

/// <summary>The bot.</summary>
/// <param name="OpenId">Its open_id: what mentions of it carry.</param>
/// <param name="AppName">Its display name.</param>
/// <param name="ActivateStatus">2 when enabled.</param>
internal sealed record BotInfo(string OpenId, string? AppName, int ActivateStatus);
