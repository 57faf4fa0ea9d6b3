using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>An endpoint: who may call it, how often, with what, and what it answers.</summary>
/// <param name="Name">Method and path below <c>/open-apis</c>: one of <see cref="FeishuCalls"/>.</param>
/// <param name="Answer">What comes back as <c>data</c>; throws <see cref="FeishuRefusal"/>.</param>
internal sealed record FeishuRoute(string Name, Func<FeishuCall, JsonNode?> Answer)
{
    /// <summary>Who may call it.</summary>
    public FeishuCaller Callers { get; init; } = FeishuCaller.App | FeishuCaller.User;

    /// <summary>The query parameters it knows, separated by blanks.</summary>
    public string Query { get; init; } = "";

    /// <summary>The fields of the body it knows, separated by blanks.</summary>
    public string Body { get; init; } = "";

    /// <summary>Calls a minute; 0 where the documentation names none.</summary>
    public int PerMinute { get; init; } = 1000;

    /// <summary>Calls a second; 0 where the documentation names none.</summary>
    public int PerSecond { get; init; } = 50;

    /// <summary>True where the fields of the answer stand beside <c>code</c>.</summary>
    public bool IsFlat { get; init; }

    public string Method => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];

    public string Path => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
