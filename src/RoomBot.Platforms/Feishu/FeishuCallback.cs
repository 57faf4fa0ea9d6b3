namespace RoomBot.Platforms.Feishu;

/// <summary>One click that waits for its answer. The channel offers it one; who has offered learns whether it went out.</summary>
internal sealed class FeishuCallback
{
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer's JSON, as soon as somebody has one.</summary>
    public Task<string> Answer => _answer.Task;

    /// <summary>Offers an answer.</summary>
    /// <param name="json">The answer's JSON.</param>
    /// <returns>True once it has gone out; false where another was there before, or it did not reach Feishu.</returns>
    public Task<bool> OfferAsync(string json) => _answer.TrySetResult(json) ? _sent.Task : Task.FromResult(false);

    /// <summary>Nothing was offered in time: from now on nothing can be.</summary>
    /// <returns>False where an answer was offered at the last moment.</returns>
    public bool GiveUp() => _answer.TrySetResult("");

    /// <summary>What became of the answer.</summary>
    /// <param name="isSent">True where Feishu has it.</param>
    public void Sent(bool isSent) => _sent.TrySetResult(isSent);
}
