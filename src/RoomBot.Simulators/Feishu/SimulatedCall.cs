namespace RoomBot.Simulators.Feishu;

/// <summary>A call that the app made.</summary>
/// <param name="Name">The endpoint: one of <see cref="FeishuCalls"/>.</param>
/// <param name="Number">Its number, from 1 on, over all endpoints.</param>
public sealed record SimulatedCall(string Name, int Number)
{
    /// <summary>Feishu's code; -1 while there is no answer.</summary>
    public int Code { get; init; } = -1;

    /// <summary>The HTTP status; 0 while there is no answer.</summary>
    public int Status { get; init; }
}
