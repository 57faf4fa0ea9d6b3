using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RoomBot.Simulators.Feishu;

/// <summary>What every call passes through: faults, token, rate limit, shape; then its answer goes out in Feishu's envelope.</summary>
internal sealed class FeishuGate(FeishuState state, Faults faults)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private int answered;

    /// <summary>Asked before a call takes effect (false) and after (true): a test that stops there sees what is left behind.</summary>
    public Func<SimulatedCall, bool, Task>? Watch { get; set; }

    /// <summary>Answers one call.</summary>
    public async Task AnswerAsync(HttpContext context, FeishuRoute route)
    {
        var call = Begin(route.Name);
        await WatchedAsync(call, isDone: false);
        var fault = faults.Take(route.Name);
        if (await StopsAsync(context, fault) is not { } early)
        {
            return;
        }

        var (status, envelope, reset) = early.Envelope is not null ? early : await RunAsync(context, route, fault is Fault.TokenExpired);
        End(call with { Status = status, Code = (int)envelope!["code"]! });
        await WatchedAsync(call, isDone: true);
        if (fault is Fault.AnswerLost)
        {
            context.Abort();
            return;
        }

        if (fault is Fault.AnswerStuck)
        {
            await NeverAsync(context);
            return;
        }

        await WriteAsync(context, status, envelope, reset);
    }

    /// <summary>Somebody calls what there is not.</summary>
    public Task UnknownAsync(HttpContext context)
    {
        lock (state.Gate)
        {
            state.Violation($"no such endpoint: {context.Request.Method} {context.Request.Path}");
        }

        return WriteAsync(context, StatusCodes.Status404NotFound, Envelope(99991201, "path not found"), reset: null);
    }

    // What has no effect; an empty envelope where the call goes on, null where there is nothing more to answer.
    private async Task<(int Status, JsonObject? Envelope, double? Reset)?> StopsAsync(HttpContext context, Fault? fault)
    {
        var delay = state.Options.Latency + (fault is Fault.Slow slow ? slow.By : TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, state.Time, context.RequestAborted);
        }

        switch (fault)
        {
            case Fault.Silent:
                await NeverAsync(context);
                return null;
            case Fault.TooMany many:
                return (StatusCodes.Status429TooManyRequests, Envelope(99991400, "request trigger frequency limit"), many.ResetSeconds);
            case Fault.Broken:
                return (StatusCodes.Status500InternalServerError, Envelope(2200, "internal error"), null);
            case Fault.ScopeMissing missing:
                var refusal = Envelope(99991672, $"Access denied. One of the following scopes is required: [{missing.Name}].");
                refusal["error"] = new JsonObject { ["permission_violations"] = new JsonArray(new JsonObject { ["type"] = "action_scope_required", ["subject"] = missing.Name }) };
                return (StatusCodes.Status400BadRequest, refusal, null);
            case Fault.Refused refused:
                return (refused.Status, Envelope(refused.Code, "refused"), null);
            default:
                return (0, null, null);
        }
    }

    private async Task<(int Status, JsonObject? Envelope, double? Reset)> RunAsync(HttpContext context, FeishuRoute route, bool expires)
    {
        try
        {
            var body = await ReadAsync(context.Request, route);
            lock (state.Gate)
            {
                var authorization = context.Request.Headers.Authorization.ToString();
                if (expires)
                {
                    state.Tokens.Expire(authorization.Replace("Bearer ", "", StringComparison.Ordinal));
                }

                var user = route.Callers == FeishuCaller.Nobody ? "" : state.Tokens.Caller(authorization, route.Callers);
                Limit(route);
                Check(context.Request, route, body);
                var data = route.Answer(new FeishuCall(context.Request, body, user));
                return (StatusCodes.Status200OK, Success(data, route.IsFlat), null);
            }
        }
        catch (FeishuRefusal refusal)
        {
            lock (state.Gate)
            {
                if (refusal.IsMistake)
                {
                    state.Violation($"{route.Name}: {refusal.Code} {refusal.Message}");
                }
            }

            var envelope = Envelope(refusal.Code, refusal.Message);
            if (route.Name is FeishuCalls.UserToken)
            {
                (envelope["error"], envelope["error_description"]) = ("invalid_grant", refusal.Message);
            }

            return (refusal.Status, envelope, refusal.ResetSeconds);
        }
    }

    private void Limit(FeishuRoute route)
    {
        if (!state.Options.HasRateLimits)
        {
            return;
        }

        var wait = state.Limits.Count($"{route.Name}/s", route.PerSecond, Second) ?? state.Limits.Count($"{route.Name}/min", route.PerMinute, Minute);
        if (wait is { } reset)
        {
            throw new FeishuRefusal(99991400, "request trigger frequency limit", StatusCodes.Status429TooManyRequests)
            {
                ResetSeconds = Math.Max(1, Math.Ceiling(reset.TotalSeconds)),
            };
        }
    }

    private static void Check(HttpRequest request, FeishuRoute route, JsonObject body)
    {
        var known = route.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (request.Query.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } stranger)
        {
            throw FeishuRefusal.Invalid($"there is no query parameter {stranger}");
        }

        if (request.Query["user_id_type"] is [{ } type, ..] && type is not ("open_id" or "union_id" or "user_id"))
        {
            throw FeishuRefusal.Invalid($"user_id_type {type}");
        }

        FeishuCall.Only(body, "the body", route.Body);
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request, FeishuRoute route)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length == 0)
        {
            return [];
        }

        if (route.Method is "GET" or "DELETE" || !request.HasJsonContentType())
        {
            throw new FeishuRefusal(9499, "a body that is not JSON, or where none belongs", isMistake: true);
        }

        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new FeishuRefusal(9499, "the body is no object", isMistake: true);
        }
        catch (JsonException)
        {
            throw new FeishuRefusal(9499, "the body is not JSON", isMistake: true);
        }
    }

    private static JsonObject Success(JsonNode? data, bool isFlat)
    {
        var envelope = new JsonObject { ["code"] = 0, ["msg"] = isFlat ? "ok" : "success" };
        if (!isFlat)
        {
            envelope["data"] = data ?? new JsonObject();
            return envelope;
        }

        foreach (var (name, value) in (JsonObject)data!)
        {
            envelope[name] = value?.DeepClone();
        }

        return envelope;
    }

    private static JsonObject Envelope(int code, string message) => new()
    {
        ["code"] = code,
        ["msg"] = message,
        ["error"] = new JsonObject { ["message"] = message, ["log_id"] = "2026112100000000" },
    };

    private static async Task WriteAsync(HttpContext context, int status, JsonObject envelope, double? reset)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (reset is { } seconds)
        {
            context.Response.Headers["x-ogw-ratelimit-limit"] = "1";
            context.Response.Headers["x-ogw-ratelimit-reset"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync(envelope.ToJsonString(), context.RequestAborted);
    }

    private SimulatedCall Begin(string name)
    {
        lock (state.Gate)
        {
            var call = new SimulatedCall(name, ++answered);
            state.Calls.Add(call);
            return call;
        }
    }

    private void End(SimulatedCall call)
    {
        lock (state.Gate)
        {
            state.Calls[call.Number - 1] = call;
        }
    }

    private Task WatchedAsync(SimulatedCall call, bool isDone) => Watch?.Invoke(call, isDone) ?? Task.CompletedTask;

    private static async Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
