using System.Text;
using System.Text.Json.Nodes;
using RoomBot.Platforms.Feishu;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu.Interop;

/// <summary>The official Node SDK beside our two sides: what the simulated platform sends is what it accepts, and what it encodes is what our long connection reads.</summary>
public sealed class OfficialSdkTests
{
    private const string Card = """
        {"schema":"2.0","body":{"elements":[{"tag":"button","text":{"tag":"plain_text","content":"Go"},"behaviors":[{"type":"callback","value":{"a":"x+y/z=","v":1}}]}]}}
        """;

    [Fact]
    public async Task The_SDK_decrypts_and_verifies_what_the_simulated_Feishu_pushes()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var options = new FeishuSimulatorOptions();
        await using var sdk = await FeishuSdk.StartAsync("webhook", options.EncryptKey, options.VerificationToken);
        tenant.Feishu.Webhook = new Uri($"http://127.0.0.1:{(await sdk.HearAsync())["port"]}/events");

        await HeardAsync(tenant, sdk);
    }

    [Fact]
    public async Task The_SDKs_long_connection_gets_events_and_clicks_from_the_simulated_Feishu()
    {
        await using var tenant = await FeishuTenant.StartAsync(new FeishuSimulatorOptions { FrameSize = 150 });
        var options = new FeishuSimulatorOptions();
        await using var sdk = await FeishuSdk.StartAsync("socket", tenant.Address.ToString().TrimEnd('/'), options.AppId, options.AppSecret);
        for (var n = 0; n < 300 && tenant.Feishu.Connections == 0; n++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await HeardAsync(tenant, sdk);
    }

    [Fact]
    public async Task Frames_made_by_the_SDK_are_read_and_ours_are_read_by_it()
    {
        await using var sdk = await FeishuSdk.StartAsync("frames");
        var payload = Encoding.UTF8.GetBytes("""{"schema":"2.0","说":"你好"}""");
        await sdk.SayAsync(new JsonObject
        {
            ["frame"] = new JsonObject
            {
                ["SeqID"] = 300,
                ["LogID"] = 7,
                ["service"] = 33554678,
                ["method"] = 1,
                ["payloadType"] = "json",
                ["LogIDNew"] = "log",
                ["payload"] = Convert.ToBase64String(payload),
                ["headers"] = new JsonArray(new JsonObject { ["key"] = "type", ["value"] = "event" }, new JsonObject { ["key"] = "message_id", ["value"] = "m1" }),
            },
        });
        var read = FeishuFrame.Parse(Convert.FromHexString((string)(await sdk.HearAsync())["hex"]!));
        Assert.Equal((300UL, 7UL, 33554678, 1), (read.Sequence, read.Log, read.Service, read.Method));
        Assert.Equal(("event", "m1"), (read["type"], read["message_id"]));
        Assert.Equal(payload, read.Payload.ToArray());

        // Back again, with what an acknowledgement adds.
        var answer = read with { Headers = [.. read.Headers, new("biz_rt", "12")], Payload = Encoding.UTF8.GetBytes("""{"code":200}""") };
        await sdk.SayAsync(new JsonObject { ["hex"] = Convert.ToHexStringLower(answer.ToBytes()) });
        var seen = (await sdk.HearAsync())["frame"]!;
        Assert.Equal((300, 7, 33554678, 1), ((int)seen["SeqID"]!, (int)seen["LogID"]!, (int)seen["service"]!, (int)seen["method"]!));
        Assert.Equal("biz_rt", (string?)seen["headers"]![2]!["key"]);
        Assert.Equal("""{"code":200}""", Encoding.UTF8.GetString(Convert.FromBase64String((string)seen["payload"]!)));
    }

    // An event with characters that JSON may escape, and a click whose answer is a toast.
    private static async Task HeardAsync(FeishuTenant tenant, FeishuSdk sdk)
    {
        var said = await tenant.Feishu.SayAsync("ou_bob", "oc_direct_ou_bob", "订 A301 <b>+1 & '2'</b>");
        Assert.True(said.IsTaken, $"{said}");
        var heard = await sdk.HearAsync();
        Assert.Equal(("订 A301 <b>+1 & '2'</b>", "ou_bob"), ((string?)heard["text"], (string?)heard["from"]));

        var sent = await tenant.SendAsync("oc_direct_ou_bob", Card);
        var click = await tenant.Feishu.ClickAsync("ou_bob", sent, "Go");
        Assert.Equal("x+y/z=", (string?)(await sdk.HearAsync())["click"]!["a"]);
        Assert.Equal(("heard", 0), (click.Toast, click.Error));
    }
}
