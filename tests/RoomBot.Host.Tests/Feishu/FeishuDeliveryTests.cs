using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>What comes in at the webhook: what is not Feishu's does nothing, what comes again does nothing again.</summary>
public sealed class FeishuDeliveryTests
{
    private const string Nonce = "n0nce";

    /// <summary>What is sent, and the status it gets.</summary>
    public static TheoryData<string, HttpStatusCode> Refused => new()
    {
        { "no signature", HttpStatusCode.Unauthorized },
        { "another's signature", HttpStatusCode.Unauthorized },
        { "a signature of nine hours ago", HttpStatusCode.Unauthorized },
        { "a signature from the future", HttpStatusCode.Unauthorized },
        { "no nonce", HttpStatusCode.Unauthorized },
        { "another token", HttpStatusCode.Unauthorized },
        { "another encrypt key", HttpStatusCode.Unauthorized },
        { "a body tampered with", HttpStatusCode.Unauthorized },
        { "a body in plain text", HttpStatusCode.Unauthorized },
        { "signed, but no JSON", HttpStatusCode.Unauthorized },
        { "signed and encrypted, but no JSON", HttpStatusCode.BadRequest },
        { "signed and encrypted, but no message", HttpStatusCode.BadRequest },
        { "2 MiB", HttpStatusCode.RequestEntityTooLarge },
        { "nothing", HttpStatusCode.Unauthorized },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_not_Feishus_is_refused_and_nothing_happens(string what, HttpStatusCode status)
    {
        await using var office = await OpenAsync();
        var before = office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Send);
        var answer = await PostAsync(office, what);

        Assert.Equal(status, answer);

        // What comes after it is answered, and it alone.
        await office.AskAsync(Alice, "你会什么", "我可以");
        Assert.Single(office.Feishu.Messages(Direct(Alice)), office.IsBots);
        Assert.Equal(before + 1, office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Send));
    }

    [Fact]
    public async Task The_same_message_delivered_five_times_over_six_hours_and_two_restarts_is_answered_once()
    {
        var clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
        await using var office = await OpenAsync(time: clock, settings: ("Feishu:CallTimeout", "00:01:00"));
        var said = await office.Feishu.SayAsync(Alice, Direct(Alice), "你会什么");
        await office.SeenAsync(Direct(Alice), "我可以");

        foreach (var (pause, restarts) in new[] { (15, false), (300, true), (3600, false), (6 * 3600, true) })
        {
            clock.Advance(Duration.FromSeconds(pause));
            if (restarts)
            {
                await office.StopAsync();
                await office.StartAsync();
            }

            Assert.True((await office.Feishu.PushAgainAsync(said.EventId)).IsTaken);
        }

        // Something else is answered after all of it: nothing else was.
        await office.AskAsync(Alice, "我订了哪些会议室", "");
        Assert.Equal(2, office.Feishu.Messages(Direct(Alice)).Count(office.IsBots));
    }

    [Fact]
    public async Task The_same_click_delivered_five_times_and_across_a_restart_books_once()
    {
        await using var office = await OpenAsync();
        var confirm = await office.ToConfirmAsync();
        var first = await office.ConfirmAsync(confirm);
        await Task.WhenAll(office.Feishu.PushAgainAsync(first.EventId), office.Feishu.PushAgainAsync(first.EventId));
        await office.SeenAsync(Direct(Alice), "已预订");
        await office.StopAsync();
        await office.StartAsync();
        await office.Feishu.PushAgainAsync(first.EventId);
        await office.Feishu.PushAgainAsync(first.EventId);
        await office.AskAsync(Alice, "你会什么", "我可以");

        Assert.Single(office.Feishu.Events);
        Assert.Single(office.Feishu.Calls, c => c is { Name: FeishuCalls.CreateEvent });
        Assert.Contains("已预订", office.Feishu.Message(confirm.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_verified_within_a_second()
    {
        await using var office = await OpenAsync();
        using var http = new HttpClient();
        var body = $$"""{"challenge":"c1","token":"{{office.Options.VerificationToken}}","type":"url_verification"}""";
        using var content = new ByteArrayContent(FeishuCipher.Seal(body, office.Options.EncryptKey));
        using var answer = await http.PostAsync(office.Webhook, content, TestContext.Current.CancellationToken);

        Assert.Equal("""{"challenge":"c1"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> PostAsync(FeishuOffice office, string what)
    {
        var options = office.Options;
        var token = what is "another token" ? "other" : options.VerificationToken;
        var text = what switch
        {
            "signed and encrypted, but no JSON" => "hello",
            "signed and encrypted, but no message" => Event(token, new JsonObject { ["message"] = 1 }),
            _ => Event(token, Message(what is "2 MiB" ? new string('x', 2 << 20) : "你会什么")),
        };
        var body = what switch
        {
            "a body in plain text" or "signed, but no JSON" => Encoding.UTF8.GetBytes(what is "signed, but no JSON" ? "hello" : text),
            "nothing" => [],
            _ => FeishuCipher.Seal(text, what is "another encrypt key" ? "other" : options.EncryptKey),
        };
        var hours = what switch { "a signature of nine hours ago" => -9, "a signature from the future" => 9, _ => 0 };
        var timestamp = TimeProvider.System.GetUtcNow().AddHours(hours).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = FeishuCipher.Sign(timestamp, Nonce, what is "another's signature" ? "other" : options.EncryptKey, body);
        if (what is "a body tampered with")
        {
            body[^4] ^= 1;
        }

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, office.Webhook) { Content = new ByteArrayContent(body) };
        if (what is not "no signature")
        {
            request.Headers.Add("X-Lark-Request-Timestamp", timestamp);
            request.Headers.Add("X-Lark-Signature", signature);
            if (what is not "no nonce")
            {
                request.Headers.Add("X-Lark-Request-Nonce", Nonce);
            }
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        return answer.StatusCode;
    }

    private static string Event(string token, JsonObject content) => new JsonObject
    {
        ["schema"] = "2.0",
        ["header"] = new JsonObject { ["event_id"] = "e1", ["event_type"] = "im.message.receive_v1", ["token"] = token, ["app_id"] = "cli_0a1b2c3d4e5f6a7b" },
        ["event"] = content,
    }.ToJsonString();

    private static JsonObject Message(string text) => new()
    {
        ["sender"] = new JsonObject { ["sender_id"] = new JsonObject { ["open_id"] = Alice }, ["sender_type"] = "user" },
        ["message"] = new JsonObject
        {
            ["message_id"] = "om_stranger",
            ["chat_id"] = Direct(Alice),
            ["chat_type"] = "p2p",
            ["message_type"] = "text",
            ["create_time"] = "1795225200000",
            ["content"] = new JsonObject { ["text"] = text }.ToJsonString(),
        },
    };
}
