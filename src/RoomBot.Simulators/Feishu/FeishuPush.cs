namespace RoomBot.Simulators.Feishu;

/// <summary>What became of one try to deliver an event.</summary>
/// <param name="Status">The HTTP status, or the code of the acknowledging frame; 0 for no answer in time.</param>
/// <param name="Body">What was answered.</param>
/// <param name="Took">How long it took.</param>
public sealed record FeishuPush(int Status, string Body, TimeSpan Took)
{
    /// <summary>The event's id.</summary>
    public string EventId { get; init; } = "";

    /// <summary>The message that the event tells of; empty for none.</summary>
    public string Message { get; init; } = "";

    /// <summary>True where it was taken.</summary>
    public bool IsTaken => Status == 200;
}
