using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Contracts;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Events as Feishu pushes them: encrypted, signed, with the token inside.</summary>
public sealed class FeishuWebhookTests : WebhookContract, IAsyncDisposable
{
    private const string Nonce = "n0nce";

    private static readonly FeishuSimulatorOptions _options = new();

    private FeishuOffice? _office;
    private TimeProvider _time = TimeProvider.System;

    [Fact]
    public async Task The_address_is_verified_within_a_second()
    {
        var setting = await StartAsync(TimeProvider.System);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        var body = $$"""{"challenge":"c1","token":"{{_options.VerificationToken}}","type":"url_verification"}""";
        using var content = new ByteArrayContent(FeishuCipher.Seal(body, _options.EncryptKey));
        using var answer = await http.PostAsync(setting.Address(), content, TestContext.Current.CancellationToken);

        Assert.Equal("""{"challenge":"c1"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_click_delivered_five_times_and_across_two_restarts_books_once()
    {
        await StartAsync(TimeProvider.System);
        var office = _office!;
        var confirm = await office.ToConfirmAsync();
        var first = await office.ConfirmAsync(confirm);
        await Task.WhenAll(office.Feishu.PushAgainAsync(first.EventId), office.Feishu.PushAgainAsync(first.EventId));
        await office.SeenAsync(Direct(Alice), "已预订");
        for (var restarts = 0; restarts < 2; restarts++)
        {
            await office.StopAsync();
            await office.StartAsync();
            await office.Feishu.PushAgainAsync(first.EventId);
        }

        await office.AskAsync(Alice, "你会什么", "我可以");
        Assert.Single(office.Feishu.Events);
        Assert.Single(office.Feishu.Calls, c => c is { Name: FeishuCalls.CreateEvent });
        Assert.Contains("已预订", office.Feishu.Message(confirm.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_is_answered_within_three_seconds_while_every_call_to_Feishu_hangs()
    {
        var setting = await StartAsync(TimeProvider.System);
        var confirm = await _office!.ToConfirmAsync();
        setting.Hang();
        var began = Stopwatch.GetTimestamp();
        var click = await _office.ConfirmAsync(confirm);

        Assert.Equal(0, click.Error);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_message_that_comes_again_under_another_event_id_is_answered_once()
    {
        var setting = await StartAsync(TimeProvider.System);
        await PushedAsync(Event(Said("again")));
        await PushedAsync(Event(Said("again")).Replace("\"e_om_again\"", "\"e_other\"", StringComparison.Ordinal));
        await PushedAsync(Event(Said("last")));
        await UntilAsync(() => setting.Sent() > 1, _office!.Journal);

        Assert.Equal(2, setting.Sent());

        async Task PushedAsync(string json) => Assert.True((await _office!.Feishu.PushAsync(json)).IsTaken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task<WebhookSetting> StartAsync(TimeProvider time)
    {
        var office = _office = await OpenAsync(time: _time = time, settings: ("Feishu:CallTimeout", "00:01:00"));
        return new WebhookSetting(() => office.Webhook, name => Signed(Event(Said(name))))
        {
            Forged = Forged(),
            Malformed = new Dictionary<string, Func<HttpRequestMessage>>(StringComparer.Ordinal)
            {
                ["encrypted, but no JSON"] = () => Signed("hello"),
                ["encrypted, but no message"] = () => Signed(Event(new JsonObject { ["message"] = new JsonObject { ["message_id"] = 1 } })),
                ["encrypted, but null"] = () => Signed("null"),
                ["an event without content"] = () => Signed(Event(content: null)),
                ["a click that says what it does by a number"] = () => Signed(Event(Clicked("""{"a":1}"""), "card.action.trigger")),
                ["a click in half a character"] = () => Signed(Event(Clicked("""{"a":"HALF"}"""), "card.action.trigger").Replace("HALF", @"\ud800", StringComparison.Ordinal)),
                ["a post of no parts"] = () => Signed(Event(Post("""{"content":[[null]]}"""))),
            },
            TooLarge = () => Signed(Event(Said("large", new string('x', 2 << 20)))),
            Useless = () => Signed(Event(new JsonObject(), type: "im.message.reaction.created_v1")),
            Sent = () => office.Feishu.Chats.Sum(chat => office.Feishu.Messages(chat.Id).Count(office.IsBots)),
            Hang = () => office.Feishu.Faults.Plan(Faults.Everywhere, new Fault.Silent(), times: 1000),
            LockStorage = office.LockStorage,
            RestartAsync = async () =>
            {
                await office.StopAsync();
                await office.StartAsync();
            },
        };
    }

    private static JsonObject Clicked(string value) => new()
    {
        ["message"] = new JsonObject { ["message_id"] = "clicked" },
        ["operator"] = new JsonObject { ["open_id"] = Alice },
        ["context"] = new JsonObject { ["open_chat_id"] = Direct(Alice), ["open_message_id"] = "om_card" },
        ["action"] = new JsonObject { ["value"] = JsonNode.Parse(value) },
    };

    private static JsonObject Post(string content)
    {
        var said = Said("post");
        (said["message"]!["message_type"], said["message"]!["content"]) = ("post", content);
        return said;
    }

    private Dictionary<string, Func<HttpRequestMessage>> Forged() => new(StringComparer.Ordinal)
    {
        ["no signature"] = () => Without("X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"),
        ["no timestamp"] = () => Without("X-Lark-Request-Timestamp"),
        ["no nonce"] = () => Without("X-Lark-Request-Nonce"),
        ["another's signature"] = () => Signed(Event(Said("forged")), signedBy: "other"),
        ["a signature of nine hours ago"] = () => Signed(Event(Said("forged")), hours: -9),
        ["a signature from the future"] = () => Signed(Event(Said("forged")), hours: 9),
        ["another token"] = () => Signed(Event(Said("forged"), token: "other")),
        ["no token"] = () => Signed(Event(Said("forged"), token: null)),
        ["another encrypt key"] = () => Signed(Event(Said("forged")), sealedBy: "other"),
        ["a body tampered with"] = () => Signed(FeishuCipher.Seal(Event(Said("forged")), _options.EncryptKey), body => body[^4] ^= 1),
        ["a body in plain text"] = () => Signed(Encoding.UTF8.GetBytes(Event(Said("forged")))),
        ["signed, but no JSON"] = () => Signed(Encoding.UTF8.GetBytes("hello")),
        ["nothing"] = () => Signed([]),
    };

    private HttpRequestMessage Without(params string[] headers)
    {
        var request = Signed(Event(Said("forged")));
        foreach (var header in headers)
        {
            request.Headers.Remove(header);
        }

        return request;
    }

    private HttpRequestMessage Signed(string text, string? sealedBy = null, string? signedBy = null, int hours = 0) =>
        Signed(FeishuCipher.Seal(text, sealedBy ?? _options.EncryptKey), signedBy: signedBy, hours: hours);

    private HttpRequestMessage Signed(byte[] body, Action<byte[]>? onTheWay = null, string? signedBy = null, int hours = 0)
    {
        var timestamp = _time.GetUtcNow().AddHours(hours).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = FeishuCipher.Sign(timestamp, Nonce, signedBy ?? _options.EncryptKey, body);
        onTheWay?.Invoke(body);
        return new HttpRequestMessage(HttpMethod.Post, requestUri: (Uri?)null)
        {
            Content = new ByteArrayContent(body),
            Headers = { { "X-Lark-Request-Timestamp", timestamp }, { "X-Lark-Request-Nonce", Nonce }, { "X-Lark-Signature", signature } },
        };
    }

    private static string Event(JsonObject? content, string type = "im.message.receive_v1", string? token = "") => new JsonObject
    {
        ["schema"] = "2.0",
        ["header"] = new JsonObject
        {
            ["event_id"] = $"e_{content?["message"]?["message_id"]}",
            ["event_type"] = type,
            ["token"] = token is "" ? _options.VerificationToken : token,
            ["app_id"] = _options.AppId,
        },
        [content is null ? "nothing" : "event"] = content,
    }.ToJsonString();
}
