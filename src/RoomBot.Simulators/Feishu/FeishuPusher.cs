using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>Brings events to the app: by webhook, or over a long connection where no webhook is set. What is not taken within 3 s comes again.</summary>
internal sealed class FeishuPusher(FeishuState state, FeishuLines lines) : IDisposable
{
    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan[] Ladder = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentDictionary<string, string> sent = new(StringComparer.Ordinal);

    /// <summary>Where events go; null for the long connection.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>Pushes an event for the first time.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="content">What it tells.</param>
    public async Task<FeishuPush> PushAsync(string type, JsonObject content)
    {
        var isCallback = type is "card.action.trigger";
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var at = state.Now.ToUnixTimeMilliseconds();
        var json = new JsonObject
        {
            ["schema"] = "2.0",
            ["header"] = new JsonObject
            {
                ["event_id"] = id,
                ["event_type"] = type,
                ["token"] = state.Options.VerificationToken,
                ["app_id"] = state.Options.AppId,
                ["tenant_key"] = "simulated-tenant",
                // Callbacks count in microseconds.
                ["create_time"] = (isCallback ? at * 1000 : at).ToString(CultureInfo.InvariantCulture),
            },
            ["event"] = content,
        }.ToJsonString();
        sent[id] = json;
        var push = await TryAsync(json) with { EventId = id };
        if (!push.IsTaken && !isCallback && state.Options.Repeats)
        {
            _ = RepeatAsync(json, ended.Token);
        }

        return push;
    }

    /// <summary>Pushes an event again, as it was.</summary>
    /// <param name="id">Its id.</param>
    public async Task<FeishuPush> AgainAsync(string id) => await TryAsync(sent[id]) with { EventId = id };

    /// <summary>Pushes a body, once.</summary>
    /// <param name="json">The body before it is encrypted.</param>
    public Task<FeishuPush> TryAsync(string json) => Webhook is { } address ? PostAsync(address, json) : lines.PushAsync(json, Patience);

    public void Dispose()
    {
        ended.Cancel();
        ended.Dispose();
        http.Dispose();
    }

    private async Task RepeatAsync(string json, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var pause in Ladder)
            {
                await Task.Delay(pause, state.Time, cancellationToken);
                if ((await TryAsync(json)).IsTaken)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The simulation has ended.
        }
    }

    private async Task<FeishuPush> PostAsync(Uri address, string json)
    {
        var clock = Stopwatch.GetTimestamp();
        using var request = Request(address, json);
        try
        {
            using var patience = new CancellationTokenSource(Patience, state.Time);
            using var answer = await http.SendAsync(request, patience.Token);
            return new FeishuPush((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(patience.Token), Stopwatch.GetElapsedTime(clock));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return new FeishuPush(0, "", Stopwatch.GetElapsedTime(clock));
        }
    }

    private HttpRequestMessage Request(Uri address, string json)
    {
        var key = state.Options.EncryptKey;
        var body = FeishuCipher.Seal(json, key);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (key.Length > 0)
        {
            var timestamp = state.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            var nonce = RandomNumberGenerator.GetHexString(16, lowercase: true);
            request.Headers.Add("X-Lark-Request-Timestamp", timestamp);
            request.Headers.Add("X-Lark-Request-Nonce", nonce);
            request.Headers.Add("X-Lark-Signature", FeishuCipher.Sign(timestamp, nonce, key, body));
        }

        return request;
    }
}
