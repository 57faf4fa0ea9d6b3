using System.Text.Json.Serialization;

namespace RoomBot.Storage;

/// <summary>The little that stands as JSON in a column of its own.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<StoredPerson>))]
[JsonSerializable(typeof(StoredSeries))]
internal sealed partial class StorageJson : JsonSerializerContext;
