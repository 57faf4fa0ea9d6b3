using NodaTime;

namespace RoomBot.Platforms.Shared;

/// <summary>One access token for all callers: fetched once however many ask at the same time, renewed before it ends, replaced once when the platform refuses it.</summary>
/// <param name="clock">The clock by which it ends.</param>
/// <param name="renewBefore">How long before its end it is renewed.</param>
/// <param name="fetch">Asks the platform for a new one; throws <see cref="PlatformFaultException"/> when there is none.</param>
internal sealed class AccessTokens(
    IClock clock, Duration renewBefore, Func<CancellationToken, Task<AccessToken>> fetch) : IAccessTokens, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile AccessToken? _current;

    /// <inheritdoc/>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var current = _current;
        return current is not null && IsGood(current)
            ? current.Value
            : await FetchUnlessRenewedAsync(current, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<string> ReplaceAsync(string refused, CancellationToken cancellationToken)
    {
        var current = _current;
        return current is not null && !string.Equals(current.Value, refused, StringComparison.Ordinal) && IsGood(current)
            ? current.Value
            : await FetchUnlessRenewedAsync(current, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<string> FetchUnlessRenewedAsync(AccessToken? seen, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var current = _current;
            if (current is not null && !ReferenceEquals(current, seen) && IsGood(current))
            {
                return current.Value;
            }

            var fresh = await fetch(cancellationToken);
            _current = fresh;
            return fresh.Value;
        }
        finally
        {
            _one.Release();
        }
    }

    private bool IsGood(AccessToken token) => clock.GetCurrentInstant() + renewBefore < token.Until;
}
