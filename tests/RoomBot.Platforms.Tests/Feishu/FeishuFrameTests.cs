using System.Text;
using NodaTime;
using RoomBot.Platforms.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuFrameTests
{
    private const string Ping = "0800100018f681801020002a0c0a0474797065120470696e67";

    private const string Event =
        "08011002180320012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d312a080a0373756d1201312a080a037365711201302a0e0a0874726163655f69641202743142107b22736368656d61223a22322e30227d";

    private const string Acknowledged =
        "08011002180320012a0d0a047479706512056576656e742a100a0a6d6573736167655f696412026d312a080a0373756d1201312a080a037365711201302a0e0a0874726163655f6964120274312a0b0a0662697a5f7274120135420c7b22636f6465223a3230307d";

    [Fact]
    public void A_ping_is_written_with_its_zeros() =>
        Assert.Equal(Ping, Convert.ToHexStringLower(new FeishuFrame(0, 0, 33554678, FeishuFrame.Control, [new("type", "ping")], default).ToBytes()));

    [Fact]
    public void An_event_is_read()
    {
        var frame = FeishuFrame.Parse(Convert.FromHexString(Event));

        Assert.Equal((1ul, 2ul, 3, 1), (frame.Sequence, frame.Log, frame.Service, frame.Method));
        Assert.Equal(("event", "m1", "t1", ""), (frame["type"], frame["message_id"], frame["trace_id"], frame["no such key"]));
        Assert.Equal("""{"schema":"2.0"}""", Encoding.UTF8.GetString(frame.Payload.Span));
    }

    [Fact]
    public void An_event_is_acknowledged_with_the_same_frame()
    {
        var frame = FeishuFrame.Parse(Convert.FromHexString(Event));
        var answer = frame with { Headers = [.. frame.Headers, new("biz_rt", "5")], Payload = Encoding.UTF8.GetBytes("""{"code":200}""") };

        Assert.Equal(Acknowledged, Convert.ToHexStringLower(answer.ToBytes()));
    }

    [Fact]
    public void Parts_are_joined_in_their_order_whatever_order_they_come_in()
    {
        var parts = new FeishuParts(new FakeClock(Instant.FromUtc(2026, 11, 21, 7, 0)));

        Assert.Null(parts.Add(Part(2, "lo")));
        Assert.Null(parts.Add(Part(0, "h")));
        Assert.Equal("hello", Encoding.UTF8.GetString(parts.Add(Part(1, "el"))!.Value.Span));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3", "-1")]
    [InlineData("1000000000", "0")]
    public void A_part_that_does_not_fit_is_dropped(string sum, string seq)
    {
        var parts = new FeishuParts(new FakeClock(Instant.FromUtc(2026, 11, 21, 7, 0)));

        Assert.Null(parts.Add(new FeishuFrame(1, 1, 1, 1, [new("message_id", "m1"), new("sum", sum), new("seq", seq)], new byte[1])));
    }

    private static FeishuFrame Part(int index, string text) =>
        new(1, 1, 1, 1, [new("message_id", "m1"), new("sum", "3"), new("seq", $"{index}")], Encoding.UTF8.GetBytes(text));
}
