using System.Text.Json;
using RestEase;

namespace RoomBot.Platforms.Feishu;

/// <summary>Answers by the source-generated serializer.</summary>
internal sealed class FeishuBodyReader : ResponseDeserializer
{
    /// <inheritdoc/>
    public override T Deserialize<T>(string? content, HttpResponseMessage response, ResponseDeserializerInfo info) =>
        (T)JsonSerializer.Deserialize(content ?? "", typeof(T), FeishuJson.Default)!;
}
