using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Polly;
using RestEase;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>What the rest of the folder calls: the API with token, limits, repeats and faults. Every method throws <see cref="PlatformFaultException"/> when there is no usable answer.</summary>
internal sealed class FeishuClient
{
    // The platform issues a new token when less than 30 min remain; both are good then.
    private static readonly Duration RenewBefore = Duration.FromMinutes(10);

    private readonly IFeishuApi _api;
    private readonly IAccessTokens _tokens;
    private readonly FeishuOptions _options;
    private readonly IClock _clock;
    private readonly ResiliencePipeline _pipeline;
    private readonly FeishuRefusals _refusals;

    /// <param name="http">Connections to <see cref="FeishuOptions.BaseUrl"/>; without a time-out of its own.</param>
    /// <param name="options">App id and secret.</param>
    /// <param name="clock">The clock by which tokens end.</param>
    /// <param name="time">The clock that waits.</param>
    /// <param name="logger">Is told of permissions that are missing.</param>
    public FeishuClient(HttpClient http, IOptions<FeishuOptions> options, IClock clock, TimeProvider time, ILogger<FeishuClient> logger)
    {
        _refusals = new FeishuRefusals(logger);
        _options = options.Value;
        _clock = clock;
        _api = new RestClient(http) { RequestBodySerializer = new FeishuBodyWriter(), ResponseDeserializer = new FeishuBodyReader(), FormatProvider = CultureInfo.InvariantCulture }
            .For<IFeishuApi>();
        _pipeline = PlatformPipeline.Build(time, _options.CallTimeout);
        _tokens = new AccessTokens(clock, RenewBefore, FetchTokenAsync);
    }

    private FeishuClient(FeishuClient app, IAccessTokens tokens)
    {
        (_api, _options, _clock, _pipeline, _refusals) = (app._api, app._options, app._clock, app._pipeline, app._refusals);
        _tokens = tokens;
    }

    /// <summary>The same connections with other tokens.</summary>
    /// <param name="tokens">Whose; they remain the caller's.</param>
    public FeishuClient As(IAccessTokens tokens) => new(this, tokens);

    /// <summary>A call and its data.</summary>
    /// <typeparam name="T">What is inside the envelope.</typeparam>
    /// <param name="isRepeatable">True where a second time does no harm.</param>
    /// <param name="call">The endpoint, with the authorization to send.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> GetAsync<T>(
        bool isRepeatable, Func<IFeishuApi, string, CancellationToken, Task<Response<FeishuAnswer<T>>>> call, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await CallAsync(isRepeatable, call, cancellationToken);
        return answer.Data ?? throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu answered without data"));
    }

    /// <summary>A call whose answer has no content.</summary>
    /// <param name="isRepeatable">True where a second time does no harm.</param>
    /// <param name="call">The endpoint, with the authorization to send.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task DoAsync(
        bool isRepeatable, Func<IFeishuApi, string, CancellationToken, Task<Response<FeishuAnswer<Nothing>>>> call, CancellationToken cancellationToken) =>
        CallAsync(isRepeatable, call, cancellationToken);

    /// <summary>The bot itself: by its open_id mentions of it are known.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<BotInfo> BotAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(isRepeatable: true, (api, token, stop) => api.BotAsync(token, stop), cancellationToken);
        return answer.Bot ?? throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu answered without bot"));
    }

    /// <summary>How far the machine's clock is ahead of Feishu's, to a second or so; null where Feishu does not tell its own.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Duration?> AheadAsync(CancellationToken cancellationToken) =>
        _pipeline.CallAsync(
            isRepeatable: true,
            async stop =>
            {
                var response = await _api.BotAsync($"Bearer {await _tokens.GetAsync(stop)}", stop);
                return response.ResponseMessage.Headers.Date is { } theirs ? _clock.GetCurrentInstant() - Instant.FromDateTimeOffset(theirs) : (Duration?)null;
            },
            cancellationToken);

    /// <summary>Where the long connection is, this time.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<ConnectionPlace> ConnectionAsync(CancellationToken cancellationToken) =>
        _pipeline.CallAsync(
            isRepeatable: false,
            async stop =>
            {
                var response = await _api.ConnectionAsync(new ConnectionRequest(_options.AppId, _options.AppSecret), stop);
                return Checked(response).Data ?? throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu names no address"));
            },
            cancellationToken);

    /// <summary>A user's tokens for the code of their sign-in, good once.</summary>
    /// <param name="code">The code.</param>
    /// <param name="redirectUri">Where it came to.</param>
    /// <param name="verifier">Of PKCE.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<UserTokenAnswer> SignInAsync(string code, string redirectUri, string verifier, CancellationToken cancellationToken) => UserTokenAsync(
        new UserTokenRequest("authorization_code", _options.AppId, _options.AppSecret) { Code = code, RedirectUri = redirectUri, CodeVerifier = verifier }, cancellationToken);

    /// <summary>A user's new tokens for a refresh token, good once.</summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<UserTokenAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) => UserTokenAsync(
        new UserTokenRequest("refresh_token", _options.AppId, _options.AppSecret) { RefreshToken = refreshToken }, cancellationToken);

    // Not repeated when the answer is lost: what it was asked with is used up.
    private Task<UserTokenAnswer> UserTokenAsync(UserTokenRequest request, CancellationToken cancellationToken) =>
        _pipeline.CallAsync(
            isRepeatable: false,
            async stop =>
            {
                var answer = Checked(await _api.UserTokenAsync(request, stop));
                return answer.AccessToken is { Length: > 0 }
                    ? answer
                    : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu answered without a user's token"));
            },
            cancellationToken);

    private Task<T> CallAsync<T>(
        bool isRepeatable, Func<IFeishuApi, string, CancellationToken, Task<Response<T>>> call, CancellationToken cancellationToken)
        where T : IFeishuAnswer =>
        _pipeline.CallAsync(
            isRepeatable,
            async stop =>
            {
                var token = await _tokens.GetAsync(stop);
                var first = await call(_api, $"Bearer {token}", stop);
                if (!FeishuErrors.IsTokenRefused(Read(first).Code))
                {
                    return Checked(first);
                }

                var fresh = await _tokens.ReplaceAsync(token, stop);
                var second = await call(_api, $"Bearer {fresh}", stop);
                return Checked(second);
            },
            cancellationToken);

    private async Task<AccessToken> FetchTokenAsync(CancellationToken cancellationToken)
    {
        var asked = _clock.GetCurrentInstant();
        var response = await _api.TokenAsync(new TokenRequest(_options.AppId, _options.AppSecret), cancellationToken);
        var answer = Checked(response);
        return answer.TenantAccessToken is { Length: > 0 } token
            ? new AccessToken(token, asked + Duration.FromSeconds(answer.Expire))
            : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.NotSignedIn, "Feishu answered without a token"));
    }

    private T Checked<T>(Response<T> response)
        where T : IFeishuAnswer
    {
        var answer = Read(response);
        return answer.Code == 0
            ? answer
            : throw _refusals.Told(FeishuErrors.Fault(answer, (int)response.ResponseMessage.StatusCode, RetryAfter(response.ResponseMessage)));
    }

    private static T Read<T>(Response<T> response)
        where T : IFeishuAnswer
    {
        try
        {
            return response.GetContent()
                ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            var status = (int)response.ResponseMessage.StatusCode;
            var kind = status == 429 ? ProviderFaultKind.TooManyRequests : ProviderFaultKind.Broken;
            throw new PlatformFaultException(
                new ProviderFault(kind, $"Feishu answered HTTP {status} without JSON") { RetryAfter = RetryAfter(response.ResponseMessage) }, exception)
            {
                IsTransient = status >= 500,
            };
        }
    }

    private static Duration? RetryAfter(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-ogw-ratelimit-reset", out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
            ? Duration.FromSeconds(seconds)
            : null;
}
