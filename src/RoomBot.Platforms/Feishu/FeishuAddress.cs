namespace RoomBot.Platforms.Feishu;

/// <summary>Where an answer goes, as an activity's <c>ReplyTo</c> keeps it.</summary>
/// <param name="Message">The message to reply to, or the one whose card was clicked.</param>
/// <param name="InThread">True where it stands in a topic.</param>
internal sealed record FeishuAddress(string Message, bool InThread)
{
    /// <summary>From what <see cref="ToString"/> wrote; null for anything else.</summary>
    /// <param name="text">The text.</param>
    public static FeishuAddress? Parse(string text) =>
        text.Split(' ') is [{ Length: > 0 } message, .. var more] ? new FeishuAddress(message, more is ["thread"]) : null;

    /// <inheritdoc/>
    public override string ToString() => InThread ? $"{Message} thread" : Message;
}
