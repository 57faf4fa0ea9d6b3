using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RoomBot.Host.Channels;

/// <summary>One server-sent event, written once for all windows.</summary>
/// <param name="Change">The change it carries; 0 for what a later connection need not hear.</param>
/// <param name="Bytes">As it goes out.</param>
internal readonly record struct WebChatEvent(long Change, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>An event with its name and data.</summary>
    public static WebChatEvent Of<T>(string name, T data, JsonTypeInfo<T> type, long change = 0)
    {
        // JSON has no line ends of its own here, so that one data line holds all of it.
        var id = change > 0 ? string.Create(CultureInfo.InvariantCulture, $"id: {change}\n") : "";
        return new WebChatEvent(change, Encoding.UTF8.GetBytes($"{id}event: {name}\ndata: {JsonSerializer.Serialize(data, type)}\n\n"));
    }
}
