namespace RoomBot.Host.Channels;

/// <summary>What a window sends: a message (<see cref="Text"/>) or a click (<see cref="Action"/>, <see cref="Values"/>).</summary>
internal sealed record WebChatPost
{
    /// <summary>Made by the window, the same over retries: <c>u</c> and 32 hexadecimal digits.</summary>
    public string Id { get; init; } = "";

    /// <summary>Who.</summary>
    public string Person { get; init; } = "";

    /// <summary>Where.</summary>
    public string Chat { get; init; } = "";

    /// <summary>What was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The page's language.</summary>
    public string Language { get; init; } = "";

    /// <summary>The button's id.</summary>
    public string Action { get; init; } = "";

    /// <summary>The form's fields.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
