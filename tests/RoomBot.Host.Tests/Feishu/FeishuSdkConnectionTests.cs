using System.Text.Json.Nodes;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Our long connection to a platform whose end of it is made of the official SDK's own code: its frames over a real socket, and our answers as it reads them.</summary>
public sealed class FeishuSdkConnectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_room_is_booked_by_frames_that_the_SDK_has_made(int parts)
    {
        await using var office = await OpenAsync();
        await office.StopAsync();
        await using var sdk = await FeishuSdk.StartAsync("platform", office.Address.ToString());
        await office.StartAsync(("Feishu:Transport", "LongConnection"), ("Feishu:BaseUrl", $"http://127.0.0.1:{(await sdk.HearAsync())["port"]}/"));
        var ping = (await sdk.HearAsync())["ping"]!;
        Assert.Equal((0, 33554678, "ping"), ((int)ping["method"]!, (int)ping["service"]!, Header(ping, "type")));

        // A message: acknowledged with its own frame, and answered in the chat.
        var said = await PushAsync(sdk, "event", parts, "im.message.receive_v1", Said("m1", "订明天下午3点到4点的A301，周会"));
        Assert.Equal(200, (int)said["code"]!);
        var confirm = await office.SeenAsync(Direct(Alice), "确认预订");

        // A click, as a CARD frame: the new card or nothing goes back in the acknowledgement.
        var clicked = await PushAsync(sdk, "card", parts, "card.action.trigger", Click(confirm));
        Assert.Equal(200, (int)clicked["code"]!);
        Assert.All(clicked["answer"]!.AsObject(), field => Assert.True(field.Key is "toast" or "card", field.Key));
        await UntilAsync(() => office.Feishu.Events.Any(made => made.Rooms.GetValueOrDefault("omm_a301") is "accept"), office.Journal);

        // The same message again, in other frames: acknowledged, and nothing else.
        Assert.Equal(200, (int)(await PushAsync(sdk, "event", parts, "im.message.receive_v1", Said("m1", "订明天下午3点到4点的A301，周会")))["code"]!);
        Assert.Single(office.Feishu.Messages(Direct(Alice)), office.IsBots);
        Assert.Single(office.Feishu.Events);
    }

    private static async Task<JsonNode> PushAsync(FeishuSdk sdk, string type, int parts, string kind, JsonObject content)
    {
        var id = $"{Guid.NewGuid():N}";
        await sdk.SayAsync(new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["parts"] = parts,
            ["send"] = new JsonObject
            {
                ["schema"] = "2.0",
                ["header"] = new JsonObject { ["event_id"] = $"e_{id}", ["event_type"] = kind, ["app_id"] = "cli_0a1b2c3d4e5f6a7b", ["token"] = "" },
                ["event"] = content,
            },
        });
        var heard = await sdk.HearAsync();
        var ack = heard["ack"]!;
        Assert.Equal((1, 7, 33554678, 1), ((int)ack["SeqID"]!, (int)ack["LogID"]!, (int)ack["service"]!, (int)ack["method"]!));
        Assert.Equal((type, id, $"t_{id}"), (Header(ack, "type"), Header(ack, "message_id"), Header(ack, "trace_id")));
        Assert.True(int.Parse(Header(ack, "biz_rt")!, System.Globalization.CultureInfo.InvariantCulture) >= 0);
        return heard;
    }

    private static JsonObject Click(SimulatedMessage card) => new()
    {
        ["operator"] = new JsonObject { ["open_id"] = Alice },
        ["action"] = new JsonObject { ["tag"] = "button", ["value"] = ConfirmOf(card.Card!) },
        ["context"] = new JsonObject { ["open_message_id"] = card.Id, ["open_chat_id"] = card.Chat },
    };

    // What the card's first button carries: Confirm.
    private static JsonNode ConfirmOf(JsonObject card) => Buttons(card)
        .First(button => ((string?)button["text"]?["content"])?.StartsWith("确认", StringComparison.Ordinal) == true)["behaviors"]![0]!["value"]!.DeepClone();

    private static IEnumerable<JsonObject> Buttons(JsonNode node) => node switch
    {
        JsonObject { } button when (string?)(button["tag"] as JsonValue) is "button" => [button],
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Buttons(p.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Buttons(i!)),
        _ => [],
    };

    private static string? Header(JsonNode frame, string key) =>
        (string?)frame["headers"]!.AsArray().Single(header => string.Equals((string?)header!["key"], key, StringComparison.Ordinal))!["value"];
}
