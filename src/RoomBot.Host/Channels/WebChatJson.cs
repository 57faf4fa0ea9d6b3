using System.Text.Json.Serialization;

namespace RoomBot.Host.Channels;

/// <summary>What the page and the server say to one another.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebChatBeat))]
[JsonSerializable(typeof(WebChatHello))]
[JsonSerializable(typeof(WebChatEntry))]
[JsonSerializable(typeof(WebChatPost))]
[JsonSerializable(typeof(WebChatRooms))]
[JsonSerializable(typeof(WebChatDay))]
internal sealed partial class WebChatJson : JsonSerializerContext;
