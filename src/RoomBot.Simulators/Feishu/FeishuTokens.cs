using System.Security.Cryptography;

namespace RoomBot.Simulators.Feishu;

/// <summary>Access tokens that were given out. Under the gate of <see cref="FeishuState"/>.</summary>
internal sealed class FeishuTokens(FeishuSimulatorOptions options, TimeProvider time)
{
    // With less than this left a new one is given, and both are good.
    private static readonly TimeSpan RenewWithin = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, (string User, DateTimeOffset Until)> given = new(StringComparer.Ordinal);
    private string current = "";

    /// <summary>The app's token and how many seconds it is good.</summary>
    public (string Token, int Seconds) OfApp()
    {
        var now = time.GetUtcNow();
        if (!given.TryGetValue(current, out var known) || known.Until - now < RenewWithin && known.Until - now < options.TokenLife / 2)
        {
            current = $"t-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
            given[current] = known = ("", now + options.TokenLife);
        }

        return (current, (int)(known.Until - now).TotalSeconds);
    }

    /// <summary>A new token of a user's.</summary>
    public (string Token, int Seconds) OfUser(string user)
    {
        var token = $"u-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        given[token] = (user, time.GetUtcNow() + options.TokenLife);
        return (token, (int)options.TokenLife.TotalSeconds);
    }

    /// <summary>All tokens given so far are refused from now on.</summary>
    public void Expire() => given.Clear();

    public void Expire(string token) => given.Remove(token);

    /// <summary>Whom an Authorization header speaks for: empty for the app.</summary>
    /// <exception cref="FeishuRefusal">It is missing, unknown, expired, or of the other kind than the endpoint takes.</exception>
    public string Caller(string? authorization, FeishuCaller allowed)
    {
        if (authorization is not { Length: > 0 })
        {
            throw new FeishuRefusal(99991661, "Missing access token for authorization", isMistake: true);
        }

        const string Bearer = "Bearer ";
        if (!authorization.StartsWith(Bearer, StringComparison.Ordinal))
        {
            throw new FeishuRefusal(99991671, "Invalid access token for authorization", isMistake: true);
        }

        var token = authorization[Bearer.Length..];
        var isUser = token.StartsWith("u-", StringComparison.Ordinal);
        if (!isUser && !token.StartsWith("t-", StringComparison.Ordinal))
        {
            throw new FeishuRefusal(99991671, "token must start with t- or u-", isMistake: true);
        }

        if (!allowed.HasFlag(isUser ? FeishuCaller.User : FeishuCaller.App))
        {
            throw isUser
                ? new FeishuRefusal(99991668, "user access token not support", isMistake: true)
                : new FeishuRefusal(99991663, "tenant access token not support", isMistake: true);
        }

        if (!given.TryGetValue(token, out var known) || known.Until <= time.GetUtcNow())
        {
            throw isUser ? new FeishuRefusal(99991677, "user access token expired") : new FeishuRefusal(99991663, "Invalid access token for authorization");
        }

        return known.User;
    }
}
