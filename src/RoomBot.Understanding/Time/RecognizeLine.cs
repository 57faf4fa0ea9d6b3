using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace RoomBot.Understanding.Time;

/// <summary>One line in, one line out: the protocol of <c>roombot recognize</c>. A line that is not such JSON is
/// answered with an error, never with an
/// exception. Safe for concurrent use.</summary>
/// <param name="recognizer">Recognizes.</param>
/// <param name="office">The office's hours and days.</param>
/// <param name="trace">True to add the rules that made each reading.</param>
public sealed class RecognizeLine(ITimeRecognizer recognizer, OfficeCalendar office, bool trace = false)
{
    // Between them they go through every stage.
    private static readonly string[] WarmUps =
        ["下周三下午3点半到5点，8个人", "every other Tuesday from 2 to 3pm until March", "改到周五14:00开一个半小时",
            "the 25th at noon for 90 minutes or in 2 hours"];

    private static readonly double TicksPerMicrosecond = Stopwatch.Frequency / 1e6;

    /// <summary>Builds a recognizer and what answers lines with it, ready for the first one: the zones and the reading and
    /// writing of lines get ready beside the recognizer, and each has worked once into nowhere, so that its code is there
    /// before somebody waits for an answer.</summary>
    /// <param name="office">The office's hours and days.</param>
    /// <param name="zone">IANA id of the zone that lines will most likely name.</param>
    /// <param name="trace">True to add the rules that made each reading.</param>
    public static RecognizeLine Start(OfficeCalendar office, string zone, bool trace)
    {
        // Plain threads are there sooner than the pool.
        var lines = new Thread(WarmUpLines);
        lines.Start();
        var zones = new Thread(WarmUpZone);
        zones.Start(zone);
        var recognizer = new TimeRecognizer();
        var now = new UnderstandingContext(new LocalDateTime(2026, 3, 4, 10, 0).InUtc()) { Office = office };
        foreach (var text in WarmUps)
        {
            _ = recognizer.Recognize(text, now);
        }

        var line = new RecognizeLine(recognizer, office, trace);
        lines.Join();
        zones.Join();
        return line;
    }

    private static void WarmUpLines()
    {
        var none = new RecognizeLine(new Found(), OfficeCalendar.Default);
        _ = none.Answer("""{"id":"0","text":"现在","ref":"2026-03-04T10:00:00","tz":"UTC"}""", DateTimeZone.Utc);
    }

    private static void WarmUpZone(object? zone) =>
        _ = DateTimeZoneProviders.Tzdb.GetZoneOrNull((string)zone!)?.AtLeniently(new LocalDateTime(2026, 3, 4, 10, 0));

    /// <summary>Answers a line.</summary>
    /// <param name="line">One JSON object, without the end of line.</param>
    /// <returns>One line of JSON, without the end of line.</returns>
    public string Answer(string line) => Answer(line, null);

    private string Answer(string line, DateTimeZone? zone)
    {
        var output = new ArrayBufferWriter<byte>(512);
        Answer(Encoding.UTF8.GetBytes(line), output, zone);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Answers a line.</summary>
    /// <param name="line">One JSON object in UTF-8, without the end of line.</param>
    /// <param name="output">Takes one line of JSON in UTF-8, without the end of line.</param>
    public void Answer(ReadOnlyMemory<byte> line, IBufferWriter<byte> output) => Answer(line, output, null);

    private void Answer(ReadOnlyMemory<byte> line, IBufferWriter<byte> output, DateTimeZone? zone)
    {
        using var json = new Utf8JsonWriter(output, AnswerJson.Options);
        json.WriteStartObject();
        if (AskedLine.Read(line, zone, out var fault) is { } asked)
        {
            WriteAnswer(json, asked);
        }
        else
        {
            json.WriteNull("id"u8);
            json.WriteString("error"u8, fault);
        }

        json.WriteEndObject();
    }

    private void WriteAnswer(Utf8JsonWriter json, AskedLine asked)
    {
        var context = new UnderstandingContext(asked.Ref) { Office = office, Language = asked.Language, Trace = trace };
        var from = Stopwatch.GetTimestamp();
        var mentions = recognizer.Recognize(asked.Text, context);
        var ticks = Math.Max(1, Stopwatch.GetTimestamp() - from);
        asked.WriteId(json);
        json.WriteNumber("us"u8, Math.Max(0.1, Math.Round(ticks / TicksPerMicrosecond, 1)));
        json.WritePropertyName("got"u8);
        RecognizedJson.Write(json, mentions, asked.Ref.Zone, trace);
    }

    // Answers anything with one time of each kind, so that writing them is tried.
    private sealed class Found : ITimeRecognizer
    {
        public IReadOnlyList<TimeMention> Recognize(string text, UnderstandingContext context)
        {
            var at = context.Now.LocalDateTime;
            TimeValue[] values =
            [
                new TimeValue.Moment(at, Grain.Minute), new TimeValue.Whole(at.Date, Grain.Day), new TimeValue.Range(at, at, Grain.Minute, false),
                new TimeValue.Length(Duration.FromMinutes(1)), new TimeValue.Repeating("FREQ=DAILY", at, at, Grain.Minute),
            ];
            return Array.ConvertAll(values, value => new TimeMention(0, text.Length, [new Reading(value, TimeParts.None)]));
        }
    }
}
