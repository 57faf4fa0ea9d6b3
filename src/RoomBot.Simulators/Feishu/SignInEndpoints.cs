using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RoomBot.Simulators.Feishu;

/// <summary>Tokens: the app's, and those of users who sign in (OAuth v2 with PKCE; a refresh token is good once).</summary>
internal sealed class SignInEndpoints(FeishuState state)
{
    private const int MostScopes = 50;
    private const int Bytes = 48;

    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(7);

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Token, AppToken) { Callers = FeishuCaller.Nobody, Body = "app_id app_secret", IsFlat = true, PerMinute = 0, PerSecond = 0 },
        new(FeishuCalls.UserToken, UserToken)
        {
            Callers = FeishuCaller.Nobody, Body = "grant_type client_id client_secret code redirect_uri code_verifier refresh_token scope", IsFlat = true,
        },
        new(FeishuCalls.UserInfo, UserInfo) { Callers = FeishuCaller.User },
    ];

    /// <summary>The page where a user lets the app act for them: whoever sits at the browser agrees at once, nobody refuses.</summary>
    public Task AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string Get(string name) => query[name].ToString();
        lock (state.Gate)
        {
            if (!Is(Get("client_id"), state.Options.AppId) || Get("response_type") is not "code" || !Uri.TryCreate(Get("redirect_uri"), UriKind.Absolute, out _)
                || Get("scope").Split(' ').Length > MostScopes)
            {
                state.Violation($"authorize was opened with {context.Request.QueryString}");
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }

            var user = state.SignIns.Browser;
            var outcome = user.Length == 0 ? "error=access_denied" : $"code={Issue(user, Get)}";
            var back = Get("redirect_uri");
            context.Response.Redirect($"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{outcome}&state={Uri.EscapeDataString(Get("state"))}");
            return Task.CompletedTask;
        }
    }

    private string Issue(string user, Func<string, string> query)
    {
        var code = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var method = query("code_challenge_method") is { Length: > 0 } given ? given : "plain";
        state.SignIns.Codes[code] = new FeishuSignIns.Code(user, query("redirect_uri"), query("code_challenge"), method, query("scope"), state.Now + CodeLife);
        return code;
    }

    private JsonObject AppToken(FeishuCall call)
    {
        if (!Is(call.NeedText("app_id"), state.Options.AppId))
        {
            throw new FeishuRefusal(10003, "invalid app_id", isMistake: true);
        }

        if (!Is(call.NeedText("app_secret"), state.Options.AppSecret))
        {
            throw new FeishuRefusal(10014, "app secret invalid", isMistake: true);
        }

        var (token, seconds) = state.Tokens.OfApp();
        return new JsonObject { ["tenant_access_token"] = token, ["expire"] = seconds };
    }

    private JsonObject UserToken(FeishuCall call)
    {
        if (!Is(call.Text("client_id"), state.Options.AppId))
        {
            throw new FeishuRefusal(20048, "the app does not exist", isMistake: true);
        }

        if (!Is(call.Text("client_secret"), state.Options.AppSecret))
        {
            throw new FeishuRefusal(20002, "client secret invalid", isMistake: true);
        }

        return call.Text("grant_type") switch
        {
            "authorization_code" => ByCode(call),
            "refresh_token" => ByRefresh(call),
            _ => throw new FeishuRefusal(20036, "grant_type unsupported", isMistake: true),
        };
    }

    private JsonObject ByCode(FeishuCall call)
    {
        if (call.Text("code") is not { } value || !state.SignIns.Codes.TryGetValue(value, out var code))
        {
            throw new FeishuRefusal(20003, "code not found");
        }

        if (code.IsUsed)
        {
            throw new FeishuRefusal(20065, "code has been used");
        }

        if (code.Until <= state.Now)
        {
            throw new FeishuRefusal(20004, "code expired");
        }

        if (!Is(call.Text("redirect_uri"), code.RedirectUri))
        {
            throw new FeishuRefusal(20071, "redirect_uri mismatch", isMistake: true);
        }

        if (code.Challenge.Length > 0 && !Proves(call.Text("code_verifier") ?? "", code))
        {
            throw new FeishuRefusal(20049, "PKCE check failed");
        }

        code.IsUsed = true;
        return Tokens(code.User, code.Scope);
    }

    private JsonObject ByRefresh(FeishuCall call)
    {
        if (call.Text("refresh_token") is not { } value || !state.SignIns.Refreshes.TryGetValue(value, out var refresh))
        {
            throw new FeishuRefusal(20026, "refresh token invalid");
        }

        if (refresh.IsUsed)
        {
            throw new FeishuRefusal(20073, "refresh token has been used");
        }

        if (refresh.Until <= state.Now)
        {
            throw new FeishuRefusal(20037, "refresh token expired");
        }

        refresh.IsUsed = true;
        return Tokens(refresh.User, refresh.Scope);
    }

    private JsonObject Tokens(string user, string scope)
    {
        var (token, seconds) = state.Tokens.OfUser(user);
        var tokens = new JsonObject { ["access_token"] = token, ["expires_in"] = seconds, ["token_type"] = "Bearer", ["scope"] = scope };
        if (scope.Split(' ').Contains("offline_access", StringComparer.Ordinal))
        {
            var refresh = RandomNumberGenerator.GetHexString(Bytes, lowercase: true);
            state.SignIns.Refreshes[refresh] = new FeishuSignIns.Refresh(user, scope, state.Now + RefreshLife);
            tokens["refresh_token"] = refresh;
            tokens["refresh_token_expires_in"] = (int)RefreshLife.TotalSeconds;
        }

        return tokens;
    }

    private static bool Is(string? given, string expected) => string.Equals(given, expected, StringComparison.Ordinal);

    private static bool Proves(string verifier, FeishuSignIns.Code code) =>
        verifier.Length is >= 43 and <= 128
        && string.Equals(
            code.Challenge,
            code.Method is "S256" ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) : verifier,
            StringComparison.Ordinal);

    private JsonObject UserInfo(FeishuCall call) => new()
    {
        ["open_id"] = call.User,
        ["union_id"] = call.User.Replace("ou_", "on_", StringComparison.Ordinal),
        ["name"] = state.People.GetValueOrDefault(call.User),
        ["tenant_key"] = "simulated-tenant",
    };
}
