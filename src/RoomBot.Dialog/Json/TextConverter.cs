using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace RoomBot.Dialog.Json;

/// <summary>A value that is one text in JSON.</summary>
/// <param name="write">Its text.</param>
/// <param name="read">The value of a text.</param>
internal sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException($"null is no {typeof(T).Name}.");
        try
        {
            return read(text);
        }
        catch (Exception e) when (e is FormatException or UnparsableValueException)
        {
            throw new JsonException($"Not a {typeof(T).Name}.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}
