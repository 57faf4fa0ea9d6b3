using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RoomBot.Simulators.Feishu;

/// <summary>What the page of Feishu's window calls: everything said so far and from now on, writing, and pressing buttons. Whoever reaches it can be anybody.</summary>
public sealed class FeishuWindow
{
    private const int LongestText = 20_000;
    private const int MostWaiting = 1000;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FeishuSimulator feishu;
    private readonly ConcurrentDictionary<Channel<SimulatedMessage>, bool> windows = new();

    /// <summary>A way into a tenant.</summary>
    /// <param name="feishu">The tenant; its messages are listened to from now on.</param>
    public FeishuWindow(FeishuSimulator feishu)
    {
        ArgumentNullException.ThrowIfNull(feishu);
        this.feishu = feishu;
        feishu.Changed += Tell;
    }

    /// <summary>Maps <c>/feishu/events</c>, <c>/feishu/messages</c> and <c>/feishu/clicks</c>.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/feishu/events", [HttpMethods.Get], (RequestDelegate)StreamAsync);
        routes.MapMethods("/feishu/messages", [HttpMethods.Post], (RequestDelegate)MessageAsync);
        routes.MapMethods("/feishu/clicks", [HttpMethods.Post], (RequestDelegate)ClickAsync);
    }

    // A window that does not keep up begins anew.
    private void Tell(SimulatedMessage message)
    {
        foreach (var window in windows.Keys.Where(w => !w.Writer.TryWrite(message)))
        {
            window.Writer.TryComplete();
        }
    }

    private async Task StreamAsync(HttpContext context)
    {
        var window = Channel.CreateBounded<SimulatedMessage>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait });
        windows[window] = true;
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await WriteAsync(context, "hello", Hello());
            foreach (var message in feishu.Chats.SelectMany(chat => feishu.Messages(chat.Id)).OrderBy(m => m.Change))
            {
                await WriteAsync(context, "message", Json(message));
            }

            await context.Response.Body.FlushAsync(context.RequestAborted);
            await foreach (var message in window.Reader.ReadAllAsync(context.RequestAborted))
            {
                await WriteAsync(context, "message", Json(message));
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The window is gone.
        }
        finally
        {
            windows.TryRemove(window, out _);
        }
    }

    private async Task MessageAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } sent || Text(sent, "text") is not { Length: > 0 and <= LongestText } text
            || Person(sent) is not { } person || Chat(sent, person) is not { } chat)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // Who writes here is who is signed in at Feishu's pages in this browser.
        feishu.Browser = person;
        await feishu.SayAsync(person, chat, text);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task ClickAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } sent || sent["value"] is not JsonObject value || Person(sent) is not { } person
            || Text(sent, "message") is not { } id || feishu.Chats.All(c => feishu.Messages(c.Id).All(m => !string.Equals(m.Id, id, StringComparison.Ordinal))))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var values = (sent["values"] as JsonObject ?? []).ToDictionary(p => p.Key, p => p.Value is JsonValue v ? v.ToString() : "", StringComparer.Ordinal);
            var click = await feishu.ClickAsync(person, id, value, values);
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(new JsonObject { ["toast"] = click.Toast, ["error"] = click.Error }.ToJsonString(Written), context.RequestAborted);
        }
        catch (ArgumentException)
        {
            // The card has changed under the finger.
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
    }

    // Only the page itself can send this type: another site's form cannot, and its script is not let through.
    private static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private string? Person(JsonObject sent) => Text(sent, "person") is { } id && feishu.People.ContainsKey(id) ? id : null;

    private string? Chat(JsonObject sent, string person) =>
        Text(sent, "chat") is { } id && feishu.Chats.Any(c => string.Equals(c.Id, id, StringComparison.Ordinal) && c.Members.Contains(person, StringComparer.Ordinal)) ? id : null;

    private JsonObject Hello() => new()
    {
        ["people"] = new JsonArray([.. feishu.People.Select(p => new JsonObject { ["id"] = p.Key, ["name"] = p.Value })]),
        ["chats"] = new JsonArray(
        [
            .. feishu.Chats.Select(c => new JsonObject
            {
                ["id"] = c.Id, ["name"] = c.Name, ["members"] = new JsonArray([.. c.Members.Select(m => JsonValue.Create(m))]),
            }),
        ]),
    };

    private static JsonObject Json(SimulatedMessage message) => new()
    {
        ["id"] = message.Id,
        ["chat"] = message.Chat,
        ["from"] = message.From,
        ["at"] = message.At.ToUnixTimeMilliseconds(),
        ["text"] = message.Text,
        ["card"] = message.Card?.DeepClone(),
        ["onlyFor"] = message.OnlyFor,
        ["replyTo"] = message.ReplyTo,
        ["recalled"] = message.IsRecalled,
        ["change"] = message.Change,
    };

    private static Task WriteAsync(HttpContext context, string name, JsonObject content) =>
        context.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: {name}\ndata: {content.ToJsonString(Written)}\n\n")), context.RequestAborted).AsTask();
}
