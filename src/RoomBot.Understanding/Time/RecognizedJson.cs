using System.Text.Json;
using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>Writes time expressions as the JSON that <c>roombot recognize</c> promises: kind, start, end, grain,
/// seconds, rrule, floating, span, alts.</summary>
public static class RecognizedJson
{
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    private static readonly JsonEncodedText GrainName = JsonEncodedText.Encode("grain");
    private static readonly string[] Grains = ["minute", "hour", "day", "week", "month", "year"];

    /// <summary>Writes a list of time expressions as an array.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="mentions">What was recognised.</param>
    /// <param name="zone">The zone in which local times are written; those said in another zone are converted.</param>
    /// <param name="trace">True to add the rules that made each reading.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TimeMention> mentions, DateTimeZone zone, bool trace)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var mention in mentions)
        {
            var from = mention.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
            json.WriteStartObject();
            WriteReading(json, mention, mention.Best, new Conversion(from, zone), trace);
            json.WriteStartArray("alts"u8);
            for (var i = 1; i < mention.Readings.Count; i++)
            {
                json.WriteStartObject();
                WriteReading(json, mention, mention.Readings[i], new Conversion(from, zone), trace);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReading(Utf8JsonWriter json, TimeMention mention, Reading reading, Conversion zones,
        bool trace)
    {
        WriteValue(json, reading.Value, zones);
        if (reading.Value is not TimeValue.Length)
        {
            json.WriteBoolean("floating"u8, reading.IsFloating);
        }

        json.WriteStartArray("span"u8);
        json.WriteNumberValue(mention.Start);
        json.WriteNumberValue(mention.Length);
        json.WriteEndArray();
        if (trace)
        {
            WriteTrace(json, reading.Trace);
        }
    }

    /// <summary>Writes the rules at work as the property <c>trace</c>.</summary>
    internal static void WriteTrace(Utf8JsonWriter json, IReadOnlyList<TraceStep> steps)
    {
        json.WriteStartArray("trace"u8);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, step.Rule);
            json.WriteStartArray("span"u8);
            json.WriteNumberValue(step.Start);
            json.WriteNumberValue(step.Length);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, TimeValue value, Conversion zones)
    {
        switch (value)
        {
            case TimeValue.Moment moment:
                json.WriteString(Kind, "time"u8);
                WriteTime(json, Start, zones.Convert(moment.At));
                json.WriteString(GrainName, Grains[(int)moment.Grain]);
                break;
            case TimeValue.Whole whole:
                json.WriteString(Kind, "date"u8);
                WriteTime(json, Start, whole.First.AtMidnight());
                WriteTime(json, End, EndOf(whole).AtMidnight());
                json.WriteString(GrainName, Grains[(int)whole.Grain]);
                break;
            case TimeValue.Range range:
                json.WriteString(Kind, "range"u8);
                WriteTime(json, Start, zones.Convert(range.Start));
                WriteTime(json, End, zones.Convert(range.End));
                json.WriteString(GrainName, Grains[(int)range.Grain]);
                break;
            case TimeValue.Length length:
                json.WriteString(Kind, "duration"u8);
                json.WriteNumber("seconds"u8, (long)length.Value.TotalSeconds);
                break;
            case TimeValue.Repeating repeating:
                json.WriteString(Kind, "recurrence"u8);
                WriteTime(json, Start, zones.Convert(repeating.First));
                WriteTime(json, End, zones.Convert(repeating.FirstEnd));
                json.WriteString(GrainName, Grains[(int)repeating.Grain]);
                json.WriteString("rrule"u8, repeating.Rule);
                break;
        }
    }

    private static LocalDate EndOf(TimeValue.Whole whole) => whole.Grain switch
    {
        Grain.Week => whole.First.PlusDays(7),
        Grain.Month => whole.First.PlusMonths(1),
        Grain.Year => whole.First.PlusYears(1),
        _ => Days.Plus(whole.First, 1),
    };

    private static void WriteTime(Utf8JsonWriter json, JsonEncodedText name, LocalDateTime? time)
    {
        if (time is not { } at)
        {
            json.WriteNull(name);
            return;
        }

        Span<byte> text = stackalloc byte[19];
        Put(text, at.Year, 4);
        text[4] = (byte)'-';
        Put(text[5..], at.Month, 2);
        text[7] = (byte)'-';
        Put(text[8..], at.Day, 2);
        text[10] = (byte)'T';
        Put(text[11..], at.Hour, 2);
        text[13] = (byte)':';
        Put(text[14..], at.Minute, 2);
        text[16] = (byte)':';
        Put(text[17..], at.Second, 2);
        json.WriteString(name, text);
    }

    private static void Put(Span<byte> to, int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--, value /= 10)
        {
            to[i] = (byte)('0' + (value % 10));
        }
    }

    // From the zone that was said to the zone in which is written; the same where none was said.
    private readonly record struct Conversion(DateTimeZone? From, DateTimeZone To)
    {
        public LocalDateTime? Convert(LocalDateTime? time) =>
            time is { } at && From is not null ? at.InZoneLeniently(From).WithZone(To).LocalDateTime : time;
    }
}
