using System.Text.Json;
using NodaTime;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Time;

/// <summary>A line that was asked:
/// <c>{"id":"1","text":"…","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai","lang":"zh"}</c>. The filters
/// <c>recognize</c> and <c>understand</c> take the same lines.</summary>
public sealed class AskedLine
{
    private readonly JsonElement id;

    private AskedLine(JsonElement id, string text, ZonedDateTime reference, Language language)
    {
        this.id = id;
        Text = text;
        Ref = reference;
        Language = language;
    }

    /// <summary>What was written.</summary>
    public string Text { get; }

    /// <summary>The reference time in the zone of the line.</summary>
    public ZonedDateTime Ref { get; }

    /// <summary>The language that was named, or <see cref="Language.Unknown"/>.</summary>
    public Language Language { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">One JSON object in UTF-8.</param>
    /// <param name="fault">What is wrong with it, in one sentence; empty where nothing is.</param>
    /// <returns>The line, or null where it is not such JSON.</returns>
    public static AskedLine? Read(ReadOnlyMemory<byte> line, out string fault) => Read(line, null, out fault);

    /// <summary>Reads a line, in a zone that is known already where one is given.</summary>
    internal static AskedLine? Read(ReadOnlyMemory<byte> line, DateTimeZone? zone, out string fault)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, zone, out fault);
        }
        catch (JsonException e)
        {
            fault = $"The line is not JSON: {e.Message}";
            return null;
        }
    }

    /// <summary>Writes the id as it was asked.</summary>
    /// <param name="json">Where to; in an object.</param>
    public void WriteId(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName("id"u8);
        id.WriteTo(json);
    }

    private static AskedLine? Read(JsonElement line, DateTimeZone? known, out string fault)
    {
        fault = "";
        if (line.ValueKind != JsonValueKind.Object)
        {
            fault = "The line is not a JSON object.";
        }
        else if (!line.TryGetProperty("id"u8, out var id)
            || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            fault = "\"id\" is missing.";
        }
        else if (!line.TryGetProperty("text"u8, out var text) || text.ValueKind != JsonValueKind.String)
        {
            fault = "\"text\" is missing.";
        }
        else if ((known ?? Zone(line)) is not { } zone)
        {
            fault = "\"tz\" is missing or names no zone of the IANA database.";
        }
        else if (!line.TryGetProperty("ref"u8, out var reference) || reference.ValueKind != JsonValueKind.String
            || IsoTimes.Read(reference.GetString()!, zone) is not { } now)
        {
            fault = "\"ref\" is missing or no local time like 2026-11-20T10:00:00.";
        }
        else
        {
            return new AskedLine(id.Clone(), Written(text), now, Named(line));
        }

        return null;
    }

    // A lone surrogate is no text; it is read as the replacement character.
    private static string Written(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }

    private static DateTimeZone? Zone(JsonElement line) =>
        line.TryGetProperty("tz"u8, out var tz) && tz.ValueKind == JsonValueKind.String
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(tz.GetString()!)
            : null;

    private static Language Named(JsonElement line)
    {
        if (!line.TryGetProperty("lang"u8, out var named) || named.ValueKind != JsonValueKind.String)
        {
            return Language.Unknown;
        }

        var name = named.GetString()!;
        return name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
            : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
            : Language.Unknown;
    }
}
