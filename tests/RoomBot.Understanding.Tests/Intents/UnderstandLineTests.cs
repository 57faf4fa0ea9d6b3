using System.Text.Json;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Intents;

public sealed class UnderstandLineTests
{
    private const string When = "\"ref\":\"2026-11-20T10:00:00\",\"tz\":\"Asia/Shanghai\"";
    private static readonly Understander Reader = new(new TimeRecognizer());
    private static readonly UnderstandLine Lines = new(Reader, OfficeCalendar.Default);

    [Fact]
    public void An_answer_has_the_intent_and_the_slots_that_were_said()
    {
        var answer = Ask("订明天下午三点到四点半的会议室，8个人，要投影");
        Assert.Equal("book", answer.GetProperty("intent").GetString());
        var slots = answer.GetProperty("slots");
        Assert.Equal(["time", "capacity", "equipment"], slots.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2026-11-21T15:00:00", slots.GetProperty("time")[0].GetProperty("start").GetString());
        Assert.Equal("2026-11-21T16:30:00", slots.GetProperty("time")[0].GetProperty("end").GetString());
        Assert.Equal(8, slots.GetProperty("capacity").GetInt32());
        Assert.Equal("projector", slots.GetProperty("equipment")[0].GetString());
    }

    [Fact]
    public void A_move_has_the_time_moved_from_and_the_time_moved_to()
    {
        var slots = Ask("把明天三点的会改到四点").GetProperty("slots");
        Assert.Equal("2026-11-21T15:00:00", slots.GetProperty("time")[0].GetProperty("start").GetString());
        Assert.Equal("2026-11-21T16:00:00", slots.GetProperty("newTime")[0].GetProperty("start").GetString());
    }

    [Theory]
    [InlineData("换个大一点的", "capacity")]
    [InlineData("10个人", "capacity")]
    [InlineData("要视频", "equipment")]
    [InlineData("不用投影了", "equipment")]
    [InlineData("the other one", "room")]
    [InlineData("换成A302", "room")]
    [InlineData("要3楼的", "place")]
    [InlineData("改到4点", "time")]
    public void A_follow_up_says_what_it_alters(string text, string change) =>
        Assert.Equal([change], Ask(text).GetProperty("slots").GetProperty("change").EnumerateArray().Select(c => c.GetString()));

    [Fact]
    public void Small_talk_has_no_slots() => Assert.Empty(Ask("今天天气怎么样").GetProperty("slots").EnumerateObject());

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"now\",\"ref\":\"gestern\",\"tz\":\"Asia/Shanghai\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"now\",\"ref\":\"2026-11-20T10:00:00\",\"tz\":\"Mars/Phobos\"}")]
    public void A_line_that_is_not_such_JSON_is_answered_with_an_error(string line)
    {
        using var answer = JsonDocument.Parse(Lines.Answer(line));
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("id").ValueKind);
        Assert.NotEmpty(answer.RootElement.GetProperty("error").GetString()!);
    }

    [Fact]
    public void A_traced_answer_names_the_rules_at_work()
    {
        using var answer = JsonDocument.Parse(new UnderstandLine(Reader, OfficeCalendar.Default, trace: true).Answer(Line("订A301，8个人")));
        var rules = answer.RootElement.GetProperty("trace").EnumerateArray().Select(s => s.GetProperty("rule").GetString()).ToArray();
        Assert.Contains("zh.capacity.people", rules);
        Assert.Contains("room.code", rules);
        Assert.Equal("book.ordered", rules[^1]);
    }

    [Fact]
    public void Names_that_are_known_are_rooms_wherever_they_stand()
    {
        const string Text = "lunch box tomorrow at 3pm please";
        var context = new UnderstandingContext(new NodaTime.LocalDateTime(2026, 11, 20, 10, 0).InUtc()) { KnownNames = _ => [new NameSpan(0, 9)] };
        Assert.Equal("lunch box", Reader.Understand(Text, context).Slots.Room);
    }

    private static string Line(string text) => $"{{\"id\":\"1\",\"text\":{JsonSerializer.Serialize(text)},{When}}}";

    private static JsonElement Ask(string text)
    {
        using var answer = JsonDocument.Parse(Lines.Answer(Line(text)));
        Assert.Equal("1", answer.RootElement.GetProperty("id").GetString());
        return answer.RootElement.Clone();
    }
}
