using System.Text.Json;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>An entry of a chat as the page reads it.</summary>
internal sealed record WebChatEntry(
    string Id, long Place, string Chat, string From, long At, string Text, JsonElement? Card, string OnlyFor, string Answers)
{
    public static WebChatEntry Of(ChatEntry entry) => new(
        entry.Id, entry.Place, entry.Chat, entry.From, entry.At.ToUnixTimeMilliseconds(), entry.Text,
        entry.Card.Length == 0 ? null : JsonElement.Parse(entry.Card), entry.OnlyFor, entry.Answers);
}
