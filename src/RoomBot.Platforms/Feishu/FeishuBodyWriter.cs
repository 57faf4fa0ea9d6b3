using System.Net.Http.Headers;
using System.Text.Json;
using RestEase;

namespace RoomBot.Platforms.Feishu;

/// <summary>Requests by the source-generated serializer.</summary>
internal sealed class FeishuBodyWriter : RequestBodySerializer
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <inheritdoc/>
    public override HttpContent? SerializeBody<T>(T body, RequestBodySerializerInfo info)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), FeishuJson.Default));
        content.Headers.ContentType = Json;
        return content;
    }
}
