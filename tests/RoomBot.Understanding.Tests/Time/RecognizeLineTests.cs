using System.Text.Json;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Time;

public sealed class RecognizeLineTests
{
    private static readonly TimeRecognizer Recognizer = new();
    private static readonly RecognizeLine Line = new(Recognizer, OfficeCalendar.Default);

    [Theory]
    [InlineData("明天下午3点到4点半", "range", "2026-11-21T15:00:00", "2026-11-21T16:30:00", "minute", false)]
    [InlineData("free room at 3pm", "time", "2026-11-20T15:00:00", null, "hour", true)]
    [InlineData("明天", "date", "2026-11-21T00:00:00", "2026-11-22T00:00:00", "day", false)]
    [InlineData("next week", "date", "2026-11-23T00:00:00", "2026-11-30T00:00:00", "week", false)]
    [InlineData("after 3pm", "range", "2026-11-20T15:00:00", null, "hour", true)]
    [InlineData("每周三下午3点", "recurrence", "2026-11-25T15:00:00", null, "hour", false)]
    public void A_time_is_answered_with_kind_start_end_and_grain(string text, string kind, string? start, string? end, string grain, bool floating)
    {
        var got = Ask(text).GetProperty("got")[0];

        Assert.Equal(kind, got.GetProperty("kind").GetString());
        Assert.Equal(start, got.GetProperty("start").GetString());
        Assert.Equal(end, got.TryGetProperty("end", out var there) ? there.GetString() : null);
        Assert.Equal(grain, got.GetProperty("grain").GetString());
        Assert.Equal(floating, got.GetProperty("floating").GetBoolean());
    }

    [Fact]
    public void A_length_is_answered_in_seconds() =>
        Assert.Equal(5400, Ask("一个半小时").GetProperty("got")[0].GetProperty("seconds").GetInt64());

    [Fact]
    public void A_recurrence_is_answered_with_its_rule() =>
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO,WE", Ask("every Monday and Wednesday").GetProperty("got")[0].GetProperty("rrule").GetString());

    [Fact]
    public void The_span_is_where_the_words_stand_and_the_other_half_of_the_day_is_an_alternative()
    {
        var got = Ask("订3点的会议室").GetProperty("got")[0];

        Assert.Equal("[1,2]", got.GetProperty("span").GetRawText());
        Assert.Equal("2026-11-21T03:00:00", got.GetProperty("alts")[0].GetProperty("start").GetString());
    }

    [Fact]
    public void A_time_said_in_another_zone_is_answered_in_the_zone_of_the_line() =>
        Assert.Equal("2026-11-21T23:00:00", Ask("tomorrow 3pm London time").GetProperty("got")[0].GetProperty("start").GetString());

    [Fact]
    public void A_text_without_a_time_is_answered_with_an_empty_list() =>
        Assert.Equal("[]", Ask("第2会议室在3楼，能坐10人").GetProperty("got").GetRawText());

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("{\"id\":\"x\",\"text\":7,\"ref\":\"2026-11-20T10:00:00\",\"tz\":\"Asia/Shanghai\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"now\",\"ref\":\"gestern\",\"tz\":\"Asia/Shanghai\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"now\",\"ref\":\"2026-02-30T10:00:00\",\"tz\":\"Asia/Shanghai\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"now\",\"ref\":\"2026-11-20T10:00:00\",\"tz\":\"Mars/Phobos\"}")]
    public void A_line_that_is_not_such_JSON_is_answered_with_an_error(string line)
    {
        var answer = Parse(Line.Answer(line));

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("id").ValueKind);
        Assert.NotEqual("", answer.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("2026-11-20T10:00", "2026-11-20T10:20:00")]
    [InlineData("2026-11-20 10:00:30", "2026-11-20T10:20:00")]
    [InlineData("2026-11-20T10:00:00.123", "2026-11-20T10:20:00")]
    [InlineData("2026-11-20T02:00:00Z", "2026-11-20T10:20:00")]
    [InlineData("2026-11-20T11:00:00+09:00", "2026-11-20T10:20:00")]
    [InlineData("2026-11-20", "2026-11-20T00:20:00")]
    public void The_reference_time_may_be_written_in_any_usual_way(string reference, string expected)
    {
        var line = $$"""{"id":1,"text":"in 20 minutes","ref":"{{reference}}","tz":"Asia/Shanghai"}""";

        Assert.Equal(expected, Parse(Line.Answer(line)).GetProperty("got")[0].GetProperty("start").GetString());
    }

    [Fact]
    public void An_hour_that_a_clock_change_swallows_is_counted_on_the_real_time_line()
    {
        const string Line1 = """{"id":1,"text":"in 2 hours","ref":"2026-03-29T01:30:00","tz":"Europe/Berlin"}""";

        Assert.Equal("2026-03-29T04:30:00", Parse(Line.Answer(Line1)).GetProperty("got")[0].GetProperty("start").GetString());
    }

    [Fact]
    public void Asked_for_a_trace_every_reading_names_the_rules_that_made_it()
    {
        var traced = new RecognizeLine(Recognizer, OfficeCalendar.Default, trace: true);
        var got = Parse(traced.Answer(Asked("明天下午三点到四点半"))).GetProperty("got")[0];
        var rules = got.GetProperty("trace").EnumerateArray().Select(step => step.GetProperty("rule").GetString()).ToList();

        Assert.Equal(["day.relative", "day.part", "zh.clock.hour", "zh.clock.hour", "join.day-and-time", "range.to"], rules.Take(6));
    }

    private static JsonElement Ask(string text) => Parse(Line.Answer(Asked(text)));

    private static string Asked(string text) =>
        $$"""{"id":"1","text":{{JsonSerializer.Serialize(text)}},"ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}""";

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
