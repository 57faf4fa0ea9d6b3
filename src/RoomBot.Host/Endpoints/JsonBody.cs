using System.Buffers;
using System.Text.Json;

namespace RoomBot.Host.Endpoints;

/// <summary>Small JSON bodies, written without reflection.</summary>
internal static class JsonBody
{
    /// <summary>Writes one object; sets type and length.</summary>
    public static async Task WriteAsync(HttpContext context, string contentType, Action<Utf8JsonWriter> members)
    {
        var body = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
