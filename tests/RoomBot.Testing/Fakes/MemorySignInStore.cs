using System.Collections.Concurrent;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Channels;

namespace RoomBot.Testing.Fakes;

/// <summary>Sign-ins in memory.</summary>
public sealed class MemorySignInStore : ISignInStore
{
    private readonly ConcurrentDictionary<UserId, SignIn> kept = new();
    private readonly ConcurrentDictionary<string, Instant> taken = new(StringComparer.Ordinal);
    private long version;

    /// <inheritdoc/>
    public Task<SignIn?> FindAsync(UserId person, CancellationToken cancellationToken) => Task.FromResult(kept.GetValueOrDefault(person));

    /// <inheritdoc/>
    public Task KeepAsync(UserId person, string secret, CancellationToken cancellationToken)
    {
        kept[person] = new SignIn(secret, Interlocked.Increment(ref version));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(UserId person, string secret, SignIn seen, CancellationToken cancellationToken) =>
        Task.FromResult(kept.TryUpdate(person, new SignIn(secret, Interlocked.Increment(ref version)), seen));

    /// <inheritdoc/>
    public Task ForgetAsync(UserId person, SignIn? seen, CancellationToken cancellationToken)
    {
        if (seen is null || kept.GetValueOrDefault(person) == seen)
        {
            kept.TryRemove(person, out _);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> TakeAsync(string name, Instant until, Instant now, CancellationToken cancellationToken) => Task.FromResult(taken.TryAdd(name, until));

    /// <inheritdoc/>
    public Task<int> CountAsync(ChannelName channel, CancellationToken cancellationToken) =>
        Task.FromResult(kept.Keys.Count(person => string.Equals(person.Channel, channel.Value, StringComparison.Ordinal)));
}
