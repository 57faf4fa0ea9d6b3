using System.Collections.Concurrent;
using NodaTime;
using RoomBot.Dialog.Channels;

namespace RoomBot.Storage;

/// <summary>What was heard; one write in ten minutes for each kind.</summary>
internal sealed class HeardLog(Database database) : IHeardLog
{
    private static readonly Duration Precision = Duration.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Instant> noted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask NoteAsync(string what, Instant at, CancellationToken cancellationToken)
    {
        if (noted.TryGetValue(what, out var before) && at - before < Precision)
        {
            return;
        }

        noted[what] = at;
        try
        {
            await database.WriteAsync(
                async session => await session.ExecuteAsync(
                    "INSERT INTO heard (what, at) VALUES (@what, @at) ON CONFLICT (what) DO UPDATE SET at = max(at, excluded.at)",
                    ("@what", what),
                    ("@at", at.Stored())),
                cancellationToken);
        }
        catch
        {
            noted.TryRemove(what, out _);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Instant?> LastAsync(string what, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync<Instant?>("SELECT at FROM heard WHERE what = @what", row => row.GetInstant(0), ("@what", what)), cancellationToken);
}
