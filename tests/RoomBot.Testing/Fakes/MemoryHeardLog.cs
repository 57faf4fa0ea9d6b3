using System.Collections.Concurrent;
using NodaTime;
using RoomBot.Dialog.Channels;

namespace RoomBot.Testing.Fakes;

/// <summary>What was heard, in memory.</summary>
public sealed class MemoryHeardLog : IHeardLog
{
    private readonly ConcurrentDictionary<string, Instant> heard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask NoteAsync(string what, Instant at, CancellationToken cancellationToken)
    {
        heard[what] = at;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Instant?> LastAsync(string what, CancellationToken cancellationToken) =>
        Task.FromResult(heard.TryGetValue(what, out var at) ? at : (Instant?)null);
}
