using System.Text.Json;
using NodaTime;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>A user's tokens as they are kept.</summary>
/// <param name="Access">The access token.</param>
/// <param name="AccessUntil">When it ends, in seconds since 1970.</param>
/// <param name="Refresh">The refresh token, good once; empty where Feishu gave none.</param>
/// <param name="RefreshUntil">When that ends, in seconds since 1970.</param>
internal sealed record FeishuGrant(string Access, long AccessUntil, string Refresh, long RefreshUntil)
{
    /// <summary>From Feishu's answer.</summary>
    /// <param name="answer">With an access token.</param>
    /// <param name="asked">When it was asked for.</param>
    public static FeishuGrant Of(UserTokenAnswer answer, Instant asked) => new(
        answer.AccessToken!, asked.ToUnixTimeSeconds() + answer.ExpiresIn, answer.RefreshToken ?? "", asked.ToUnixTimeSeconds() + answer.RefreshTokenExpiresIn);

    /// <summary>From what is kept.</summary>
    /// <param name="secret">As <see cref="Write"/> made it.</param>
    public static FeishuGrant Read(string secret) =>
        JsonSerializer.Deserialize(secret, FeishuJson.Default.FeishuGrant) ?? throw new JsonException("null");

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, FeishuJson.Default.FeishuGrant);

    /// <inheritdoc/>
    public override string ToString() => nameof(FeishuGrant);
}
