using System.Text.Json.Serialization;

namespace RoomBot.Platforms.Feishu.Api;

/// <summary>Asks for a user's tokens: by the code of a sign-in, or by the refresh token.</summary>
/// <param name="GrantType"><c>authorization_code</c> or <c>refresh_token</c>.</param>
/// <param name="ClientId">The app.</param>
/// <param name="ClientSecret">Its secret.</param>
internal sealed record UserTokenRequest(string GrantType, string ClientId, string ClientSecret)
{
    public string? Code { get; init; }

    public string? RedirectUri { get; init; }

    public string? CodeVerifier { get; init; }

    public string? RefreshToken { get; init; }
}

/// <summary>A user's tokens; the fields stand at the top level.</summary>
/// <param name="Code">0 for success.</param>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds it is good for.</param>
internal sealed record UserTokenAnswer(int Code, string? AccessToken, int ExpiresIn) : IFeishuAnswer
{
    public string? RefreshToken { get; init; }

    public int RefreshTokenExpiresIn { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("error_description")]
    public string? Msg { get; init; }

    /// <summary>Here <c>error</c> is a word.</summary>
    [JsonIgnore]
    public FeishuError? Error => null;
}

/// <summary>Who a user's token speaks for.</summary>
internal sealed record UserInfoAnswer(string? OpenId);

/// <summary>Searches the rooms that a user may book.</summary>
/// <param name="PageSize">1 to 100.</param>
/// <param name="PageToken">The next page, or null.</param>
internal sealed record SearchRoomsRequest(int PageSize, string? PageToken);
