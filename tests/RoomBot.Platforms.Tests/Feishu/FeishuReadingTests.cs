using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Platforms.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuReadingTests
{
    private const string Bot = "ou_bot";
    private const string TheBot = """{"key":"@_user_1","id":{"open_id":"ou_bot"},"name":"RoomBot","mentioned_type":"bot"}""";
    private const string Namesake = """{"key":"@_user_1","id":{"open_id":"ou_namesake"},"name":"RoomBot","mentioned_type":"user"}""";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 7, 0);

    [Fact]
    public void The_bot_is_known_by_its_open_id_and_never_by_its_name()
    {
        Assert.IsType<FeishuIncoming.Ignored>(Read("text", """{"text":"@_user_1 book a room"}""", Namesake));
        var both = Taken(Read("text", """{"text":"@_user_1 @_user_2 book a room"}""", Namesake, TheBot.Replace("@_user_1", "@_user_2", StringComparison.Ordinal)));

        Assert.Equal("@RoomBot    book a room", both.Text);
        Assert.Equal("ou_namesake", Assert.Single(both.Mentioned).Id.Value);
    }

    [Fact]
    public void Before_the_bots_open_id_is_known_a_mention_is_put_off() =>
        Assert.IsType<FeishuIncoming.NotYet>(Read("text", """{"text":"@_user_1 book a room"}""", [TheBot], bot: null));

    [Theory, InlineData("""{"text":"@_all lunch"}"""), InlineData("""{"text":"lunch"}""")]
    public void Everybody_is_not_the_bot(string content) => Assert.IsType<FeishuIncoming.Ignored>(Read("text", content));

    [Fact]
    public void A_post_is_read_with_its_mentions()
    {
        const string Content = """{"title":"","content":[[{"tag":"at","user_id":"@_user_1","user_name":"RoomBot"},{"tag":"text","text":"订明天3点"}],[{"tag":"img","image_key":"i"},{"tag":"a","href":"https://example.com","text":"A301"}]]}""";

        Assert.Equal("订明天3点 A301", string.Join(' ', Taken(Read("post", Content, TheBot)).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.IsType<FeishuIncoming.Ignored>(Read("post", Content, Namesake));
    }

    [Theory, InlineData("image"), InlineData("file"), InlineData("audio"), InlineData("sticker"), InlineData("interactive")]
    public void What_is_no_text_is_answered_in_a_direct_chat_and_let_go_in_a_group(string type)
    {
        var direct = Taken(Read(type, """{"image_key":"i"}""", [], chat: "p2p"));

        Assert.True(direct is { IsNotText: true, Text: "" });
        Assert.IsType<FeishuIncoming.Ignored>(Read(type, """{"image_key":"i"}""", TheBot));
    }

    [Fact]
    public void A_message_that_comes_again_under_another_event_id_is_known_by_its_own()
    {
        var first = Taken(Read("text", """{"text":"hi"}""", [], chat: "p2p", eventId: "e1"));
        var second = Taken(Read("text", """{"text":"hi"}""", [], chat: "p2p", eventId: "e2"));

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.AlsoKnownAs[0], second.AlsoKnownAs[0]);
    }

    [Theory]
    [InlineData(0, 0), InlineData(-15, -15), InlineData(-305, -305), InlineData(-3905, -3905), InlineData(-25505, -25505), InlineData(240, 240)]
    [InlineData(360, 0), InlineData(-36_000, 0)]
    public void A_message_means_the_time_at_which_it_was_written_where_that_can_be(int written, int meant) =>
        Assert.Equal(
            Now + Duration.FromSeconds(meant),
            Taken(Read("text", """{"text":"in 10 minutes"}""", [], chat: "p2p", written: Milliseconds(written))).At);

    [Theory, InlineData(""), InlineData("soon"), InlineData("-5"), InlineData("99999999999999999999"), InlineData("9223372036854775807")]
    public void A_time_that_is_none_is_now(string written) =>
        Assert.Equal(Now, Taken(Read("text", """{"text":"in 10 minutes"}""", [], chat: "p2p", written: written)).At);

    private static string Milliseconds(int seconds) => (Now + Duration.FromSeconds(seconds)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static Activity.Message Taken(FeishuIncoming incoming) => Assert.IsType<Activity.Message>(Assert.IsType<FeishuIncoming.Accepted>(incoming).Activity);

    private static FeishuIncoming Read(string type, string content, params string[] mentions) => Read(type, content, mentions, Bot);

    private static FeishuIncoming Read(
        string type, string content, string[] mentions, string? bot = Bot, string chat = "group", string eventId = "e1", string? written = null)
    {
        var json = $$$"""
            {"schema":"2.0","header":{"event_id":"{{{eventId}}}","event_type":"im.message.receive_v1"},"event":{
            "sender":{"sender_id":{"open_id":"ou_ann"},"sender_type":"user"},
            "message":{"message_id":"om_1","chat_id":"oc_1","chat_type":"{{{chat}}}","message_type":"{{{type}}}","create_time":"{{{written ?? Milliseconds(0)}}}",
            "content":{{{JsonSerializer.Serialize(content)}}},"mentions":[{{{string.Join(',', mentions)}}}] } } }
            """;
        var push = JsonSerializer.Deserialize(json, FeishuJson.Default.Envelope)!;
        return new FeishuWebhook(Options.Create(new FeishuOptions { AppId = "cli_1" }), new FakeClock(Now)).Read(push, bot);
    }
}
