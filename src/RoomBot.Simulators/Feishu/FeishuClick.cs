using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>What somebody saw who clicked.</summary>
/// <param name="Toast">The word over the chat; empty for none.</param>
/// <param name="Error">The client's error code where the click failed (200341: no answer in time); 0 for none.</param>
/// <param name="Took">How long the answer took.</param>
public sealed record FeishuClick(string Toast, int Error, TimeSpan Took)
{
    /// <summary>The card in the answer; null where there was none.</summary>
    public JsonObject? Card { get; init; }

    /// <summary>The event's id.</summary>
    public string EventId { get; init; } = "";

    /// <summary>The token by which the card may be updated later.</summary>
    public string Token { get; init; } = "";
}
