namespace RoomBot.Core.People;

/// <summary>A person on a channel.</summary>
/// <param name="Channel">The channel's name in lower case ("feishu", "playground").</param>
/// <param name="Value">The id that the channel gives, not empty.</param>
public readonly record struct UserId(string Channel, string Value)
{
    /// <summary>As configuration writes it: <c>channel:id</c>.</summary>
    public override string ToString() => $"{Channel}:{Value}";
}
