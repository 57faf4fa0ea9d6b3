using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Web;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The long connection: found, opened, kept, and opened again when it breaks. What comes over it goes the same way as what comes by webhook.</summary>
/// <remarks>open.feishu.cn/document/server-side-sdk/nodejs-sdk/handling-events; frames as in the official SDKs. Several replicas may be connected: each event goes to one of them.</remarks>
internal sealed partial class FeishuConnection(
    FeishuClient client, FeishuIntake intake, IClock clock, TimeProvider time, ILogger<FeishuConnection> logger) : BackgroundService
{
    private static readonly TimeSpan DefaultPing = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(15);

    // A socket over which nothing comes back after a ping is half-open.
    private static readonly TimeSpan PongWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // What Feishu's own clients wait between tries.
    private static readonly TimeSpan RefusedPause = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LongestPing = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await RunAsync(() => failures = 0, stoppingToken);
            }
            catch (PlatformFaultException exception) when (FeishuErrors.IsConnectionRefused(exception.Code))
            {
                Refused(logger, exception.Fault.Detail, RefusedPause);
                await PauseAsync(RefusedPause, stoppingToken);
            }
            catch (Exception exception) when (exception is WebSocketException or PlatformFaultException or OperationCanceledException or InvalidProtocolBufferException or ArgumentException or InvalidOperationException)
            {
                // The last two: an address that no socket takes, a socket that is gone already.
                if (!stoppingToken.IsCancellationRequested)
                {
                    Broken(logger, exception.GetType().Name, failures);
                }
            }

            await PauseAsync(Pause(failures++), stoppingToken);
        }
    }

    private async Task RunAsync(Action opened, CancellationToken stoppingToken)
    {
        var place = await client.ConnectionAsync(stoppingToken);
        var address = Uri.TryCreate(place.Url, UriKind.Absolute, out var named) && named.Scheme is "ws" or "wss"
            ? named
            : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu names no address of a WebSocket"));
        using var socket = new ClientWebSocket();
        using (var handshake = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken))
        {
            handshake.CancelAfter(Handshake);
            await socket.ConnectAsync(address, handshake.Token);
        }

        opened();
        Opened(logger);
        var service = Service(address);
        var ping = place.ClientConfig is { PingInterval: > 0 } config ? TimeSpan.FromSeconds(Math.Min(config.PingInterval, LongestPing.TotalSeconds)) : DefaultPing;
        using var line = new FeishuLine(socket);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
#pragma warning disable CA2025 // it is awaited below, before either is disposed
        var pinging = PingAsync(line, service, ping, ended);
#pragma warning restore CA2025
        try
        {
            await ReadAsync(line, ended.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await pinging;
        }
    }

    private async Task ReadAsync(FeishuLine line, CancellationToken stop)
    {
        var parts = new FeishuParts(clock);
        while (await line.ReceiveAsync(stop) is { } bytes)
        {
            var frame = FeishuFrame.Parse(bytes);
            if (frame.Method != FeishuFrame.Control && parts.Add(frame) is { } payload)
            {
                // Not awaited in order: a click may wait for its turn while the next event comes in. What is not told here is told nowhere.
                _ = TakeAsync(line, frame, payload, stop).ContinueWith(
                    taken => NotTaken(logger, taken.Exception!.GetBaseException()), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    private async Task TakeAsync(FeishuLine line, FeishuFrame frame, ReadOnlyMemory<byte> payload, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await TakeAsync(payload, (status, json) => AcknowledgeAsync(line, frame, status, json, began, stop), stop);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // What was not acknowledged comes again.
            Broken(logger, exception.GetType().Name, 0);
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> payload, Func<int, string, Task> acknowledge, CancellationToken stop)
    {
        if (Event(payload) is not { } push)
        {
            // It would be none the next time either.
            NoEvent(logger, payload.Length);
            await acknowledge(StatusCodes.Status400BadRequest, "");
            return;
        }

        try
        {
            await intake.TakeAsync(push, acknowledge, stop);
        }
        catch (StorageUnavailableException exception)
        {
            NotStored(logger, exception);
            await acknowledge(StatusCodes.Status503ServiceUnavailable, "");
        }
    }

    private static FeishuEvents.Envelope? Event(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload.Span, FeishuJson.Default.Envelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The same frame goes back with how long it took and the answer in Base64.
    private static Task AcknowledgeAsync(FeishuLine line, FeishuFrame frame, int status, string json, long began, CancellationToken stop)
    {
        var took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        var code = status == StatusCodes.Status503ServiceUnavailable ? 500 : 200;
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(json.Length > 0 ? json : FeishuAnswers.Nothing));
        var answer = frame with
        {
            Headers = [.. frame.Headers, new("biz_rt", took.ToString(CultureInfo.InvariantCulture))],
            Payload = Encoding.UTF8.GetBytes($$"""{"code":{{code}},"headers":{},"data":"{{data}}"}"""),
        };
        return line.SendAsync(answer.ToBytes(), stop);
    }

    private async Task PingAsync(FeishuLine line, int service, TimeSpan every, CancellationTokenSource ended)
    {
        var ping = new FeishuFrame(0, 0, service, FeishuFrame.Control, [new("type", "ping")], default).ToBytes();
        try
        {
            while (true)
            {
                var heard = line.Received;
                await line.SendAsync(ping, ended.Token);
                await Task.Delay(PongWithin, time, ended.Token);
                if (line.Received == heard)
                {
                    await ended.CancelAsync();
                    return;
                }

                await Task.Delay(every > PongWithin ? every - PongWithin : TimeSpan.Zero, time, ended.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reading side ends with it.
            await ended.CancelAsync();
        }
    }

#pragma warning disable CA5394 // the spread of attempts is no secret
    private static TimeSpan Pause(int failures) =>
        TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 6))) * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
    }

    private static int Service(Uri address) =>
        int.TryParse(HttpUtility.ParseQueryString(address.Query)["service_id"], CultureInfo.InvariantCulture, out var service) ? service : 0;

    [LoggerMessage(2131, LogLevel.Information, "Feishu's long connection is open")]
    private static partial void Opened(ILogger logger);

    [LoggerMessage(2132, LogLevel.Warning, "Feishu's long connection broke off ({Reason}), failure {Failures} in a row")]
    private static partial void Broken(ILogger logger, string reason, int failures);

    [LoggerMessage(2133, LogLevel.Error, "An event could not be stored; Feishu sends it again")]
    private static partial void NotStored(ILogger logger, Exception exception);

    [LoggerMessage(2134, LogLevel.Warning, "What came over Feishu's long connection is no event ({Bytes} bytes); it is let go")]
    private static partial void NoEvent(ILogger logger, int bytes);

    [LoggerMessage(2135, LogLevel.Error, "An event could not be taken in; Feishu sends it again")]
    private static partial void NotTaken(ILogger logger, Exception exception);

    [LoggerMessage(2136, LogLevel.Error, "Feishu refuses the long connection ({Fault}). Code 514: app id or secret are wrong, or the mode is not chosen in the console; 403: the app may not; 1000040350: more than 50 connections. Tried again after {Pause}")]
    private static partial void Refused(ILogger logger, string fault, TimeSpan pause);
}
