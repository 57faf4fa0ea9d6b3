using System.Text.Json.Serialization;

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

/// <summary>Asks where the long connection is; the names are capitalised.</summary>
/// <param name="AppId">The app.</param>
/// <param name="AppSecret">Its secret.</param>
internal sealed record ConnectionRequest(
    [property: JsonPropertyName("AppID")] string AppId, [property: JsonPropertyName("AppSecret")] string AppSecret);

/// <summary>Where the long connection is.</summary>
/// <param name="Url">With a ticket that is good once and for a short time: a secret.</param>
/// <param name="ClientConfig">How to keep it.</param>
internal sealed record ConnectionPlace([property: JsonPropertyName("URL")] string? Url, [property: JsonPropertyName("ClientConfig")] ConnectionConfig? ClientConfig);

/// <summary>How to keep the long connection; all in seconds.</summary>
internal sealed record ConnectionConfig([property: JsonPropertyName("PingInterval")] int PingInterval);
