namespace RoomBot.Platforms.Feishu.Api;

/// <summary>Feishu's envelope.</summary>
/// <typeparam name="T">What is inside.</typeparam>
/// <param name="Code">0 for success; never branch on <paramref name="Msg"/>.</param>
/// <param name="Msg">Text for people; it changes.</param>
/// <param name="Data">What was asked for; null on failure.</param>
internal sealed record FeishuAnswer<T>(int Code, string? Msg, T? Data) : IFeishuAnswer
    where T : class
{
    /// <summary>More on a failure.</summary>
    public FeishuError? Error { get; init; }
}
