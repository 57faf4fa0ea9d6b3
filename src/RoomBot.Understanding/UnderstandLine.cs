using System.Buffers;
using System.Text;
using System.Text.Json;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding;

/// <summary>One line in, one line out: the protocol of <c>roombot understand</c>. A line that is not such JSON is answered with an error, never
/// with an exception. Safe for concurrent use.</summary>
/// <param name="understander">Understands.</param>
/// <param name="office">The office's hours and days.</param>
/// <param name="trace">True to add the rules at work, in order.</param>
public sealed class UnderstandLine(Understander understander, OfficeCalendar office, bool trace = false)
{
    /// <summary>Answers a line.</summary>
    /// <param name="line">One JSON object, without the end of line.</param>
    /// <returns>One line of JSON, without the end of line.</returns>
    public string Answer(string line)
    {
        var output = new ArrayBufferWriter<byte>(512);
        Answer(Encoding.UTF8.GetBytes(line), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Answers a line.</summary>
    /// <param name="line">One JSON object in UTF-8, without the end of line.</param>
    /// <param name="output">Takes one line of JSON in UTF-8, without the end of line.</param>
    public void Answer(ReadOnlyMemory<byte> line, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, AnswerJson.Options);
        json.WriteStartObject();
        if (AskedLine.Read(line, out var fault) is { } asked)
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
        var context = new UnderstandingContext(asked.Ref) { Office = office, Language = asked.Language };
        var (meaning, steps) = trace ? understander.Explain(asked.Text, context) : (understander.Understand(asked.Text, context), []);
        asked.WriteId(json);
        UnderstoodJson.Write(json, meaning, asked.Ref.Zone, trace);
        if (trace)
        {
            RecognizedJson.WriteTrace(json, steps);
        }
    }
}
