using System.Text.Encodings.Web;
using System.Text.Json;

namespace RoomBot.Understanding.Time;

/// <summary>How the lines of the filters are written.</summary>
public static class AnswerJson
{
    /// <summary>Chinese as it is, not as escapes; the output is no HTML.</summary>
    public static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
