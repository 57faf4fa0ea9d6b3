using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RoomBot.Simulators.Feishu;

/// <summary>The long connections: found by the endpoint, opened with a ticket that is good once; an event goes to one of them.</summary>
internal sealed class FeishuLines(FeishuState state)
{
    private const int MostConnections = 50;
    private const int Service = 33554678;
    private const int LargestFrame = 4 << 20;

    private static readonly TimeSpan TicketLife = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (WebSocket Socket, SemaphoreSlim One)> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WireFrame>> awaited = new(StringComparer.Ordinal);
    private ulong sequence;

    /// <summary>How many connections are open.</summary>
    public int Count => open.Count;

    /// <summary>How many pings have come.</summary>
    public int Pings { get; private set; }

    /// <summary>True while the other end is gone without a word: nothing is answered, nothing closed.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Where the endpoint says that the connection is, in place of where it is; null for the truth.</summary>
    public string? Address { get; set; }

    public IEnumerable<FeishuRoute> Routes() =>
        [new(FeishuCalls.Connection, Endpoint) { Callers = FeishuCaller.Nobody, Body = "AppID AppSecret", PerMinute = 0, PerSecond = 0 }];

    private JsonObject Endpoint(FeishuCall call)
    {
        if (!Is(call.Text("AppID"), state.Options.AppId) || !Is(call.Text("AppSecret"), state.Options.AppSecret))
        {
            throw new FeishuRefusal(514, "auth failed", StatusCodes.Status200OK, isMistake: true);
        }

        if (open.Count >= MostConnections)
        {
            throw new FeishuRefusal(1000040350, "connection limit exceeded", StatusCodes.Status200OK);
        }

        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tickets[ticket] = state.Now + TicketLife;
        return new JsonObject
        {
            ["URL"] = Address ?? $"ws://{call.Host}/ws/v2?device_id={ticket[..8]}&service_id={Service}&ticket={ticket}",
            ["ClientConfig"] = Config(),
        };
    }

    private static bool Is(string? given, string expected) => string.Equals(given, expected, StringComparison.Ordinal);

    // Seconds, all of them.
    private static JsonObject Config() => new() { ["ReconnectCount"] = -1, ["ReconnectInterval"] = 120, ["ReconnectNonce"] = 30, ["PingInterval"] = 120 };

    /// <summary>Runs one connection until either side closes it.</summary>
    public async Task RunAsync(HttpContext context)
    {
        var ticket = context.Request.Query["ticket"].ToString();
        if (!context.WebSockets.IsWebSocketRequest || !tickets.TryRemove(ticket, out var until) || until < state.Now)
        {
            context.Response.Headers["Handshake-Status"] = "403";
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var one = new SemaphoreSlim(1, 1);
        open[ticket] = (socket, one);
        try
        {
            while (await ReceiveAsync(socket, context.RequestAborted) is { } bytes)
            {
                await HeardAsync(ticket, bytes, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client is gone.
        }
        finally
        {
            open.TryRemove(ticket, out _);
        }
    }

    /// <summary>Cuts all connections.</summary>
    public void Cut()
    {
        foreach (var (ticket, (socket, _)) in open)
        {
            open.TryRemove(ticket, out _);
            socket.Abort();
        }
    }

    /// <summary>Pushes an event over one of the connections.</summary>
    public async Task<FeishuPush> PushAsync(string json, TimeSpan patience)
    {
        var clock = Stopwatch.GetTimestamp();
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var answer = awaited.GetOrAdd(id, static _ => new TaskCompletionSource<WireFrame>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            var ticket = open.Keys.ElementAtOrDefault(RandomNumberGenerator.GetInt32(Math.Max(1, open.Count)));
            if (ticket is null)
            {
                return new FeishuPush(0, "", TimeSpan.Zero);
            }

            foreach (var frame in Frames(id, json))
            {
                await SendAsync(ticket, frame, CancellationToken.None);
            }

            var acknowledged = await answer.Task.WaitAsync(patience, state.Time);
            return Read(acknowledged, Stopwatch.GetElapsedTime(clock));
        }
        catch (Exception exception) when (exception is TimeoutException or WebSocketException or ObjectDisposedException)
        {
            return new FeishuPush(0, "", Stopwatch.GetElapsedTime(clock));
        }
        finally
        {
            awaited.TryRemove(id, out _);
        }
    }

    // What is longer than a frame comes in parts, the last first: an order is not promised.
    private IEnumerable<WireFrame> Frames(string id, string json)
    {
        var parts = Encoding.UTF8.GetBytes(json).Chunk(state.Options.FrameSize).ToList();
        return parts.Select((part, n) => new WireFrame(Interlocked.Increment(ref sequence), 2, Service, WireFrame.Data)
        {
            Headers =
            [
                ("type", "event"), ("message_id", id), ("sum", parts.Count.ToString(CultureInfo.InvariantCulture)), ("seq", n.ToString(CultureInfo.InvariantCulture)),
                ("trace_id", id), ("timestamp", state.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Payload = part,
        }).Reverse();
    }

    private FeishuPush Read(WireFrame frame, TimeSpan took)
    {
        try
        {
            var payload = JsonNode.Parse(frame.Payload)!;
            if (frame["biz_rt"].Length == 0 || (int?)payload["code"] is not { } code)
            {
                throw new JsonException("an acknowledgement has biz_rt and a code");
            }

            return new FeishuPush(code, payload["data"] is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String((string)data!)) : "", took);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            lock (state.Gate)
            {
                state.Violation($"an acknowledgement over the long connection: {exception.Message}");
            }

            return new FeishuPush(0, "", took);
        }
    }

    private async Task HeardAsync(string ticket, byte[] bytes, CancellationToken cancellationToken)
    {
        if (WireFrame.Parse(bytes) is not { } frame)
        {
            lock (state.Gate)
            {
                state.Violation("what came over the long connection is no frame");
            }

            return;
        }

        if (IsFrozen)
        {
            return;
        }

        if (frame.Method == WireFrame.Data)
        {
            if (awaited.TryRemove(frame["message_id"], out var waiting))
            {
                waiting.TrySetResult(frame);
            }
        }
        else if (frame["type"] is "ping")
        {
            Pings++;
            await SendAsync(
                ticket, new WireFrame(0, 0, frame.Service, WireFrame.Control) { Headers = [("type", "pong")], Payload = Encoding.UTF8.GetBytes(Config().ToJsonString()) },
                cancellationToken);
        }
    }

    private async Task SendAsync(string ticket, WireFrame frame, CancellationToken cancellationToken)
    {
        if (IsFrozen || !open.TryGetValue(ticket, out var line))
        {
            return;
        }

        await line.One.WaitAsync(cancellationToken);
        try
        {
            await line.Socket.SendAsync(frame.ToBytes(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
        finally
        {
            line.One.Release();
        }
    }

    private static async Task<byte[]?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (message.Length < LargestFrame)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }

        return null;
    }
}
