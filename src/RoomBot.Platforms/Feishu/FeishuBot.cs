using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The bot's own open_id, by which mentions of it are known; asked once.</summary>
internal sealed class FeishuBot(FeishuClient client, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private readonly Lock _lock = new();
    private Task<string>? _asked;

    /// <summary>The open_id as far as it is known; null while it is not.</summary>
    public string? OpenId { get; private set; }

    /// <summary>The open_id, or null where Feishu has not told it in time.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string?> OpenIdAsync(CancellationToken cancellationToken)
    {
        Task<string> asked;
        lock (_lock)
        {
            asked = _asked is null or { IsFaulted: true } or { IsCanceled: true } ? _asked = AskAsync() : _asked;
        }

        try
        {
            return await asked.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (PlatformFaultException)
        {
            return null;
        }
    }

    private async Task<string> AskAsync() => OpenId = (await client.BotAsync(CancellationToken.None)).OpenId;
}
