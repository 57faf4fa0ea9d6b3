using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>A message in a chat, as it stands.</summary>
/// <param name="Id"><c>om_…</c></param>
/// <param name="Chat">Where.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record SimulatedMessage(string Id, string Chat, string From, DateTimeOffset At)
{
    /// <summary>What was written; of a card the words on it, in reading order.</summary>
    public string Text { get; init; } = "";

    /// <summary>The card's JSON as it stands; null for anything else.</summary>
    public JsonObject? Card { get; init; }

    /// <summary>The message it replies to; empty for none.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>The topic it is in; empty for none.</summary>
    public string Thread { get; init; } = "";

    /// <summary>The only one who sees it; empty for all.</summary>
    public string OnlyFor { get; init; } = "";

    /// <summary>How often its card was replaced.</summary>
    public int Updates { get; init; }

    /// <summary>All cards it ever showed, in order, as JSON.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>True once somebody has taken it back.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>The number of its latest change; grows over all messages.</summary>
    public long Change { get; init; }
}
