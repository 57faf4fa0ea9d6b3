using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Forgets what need not be kept any longer.</summary>
public sealed class StorageUpkeep
{
    // Small enough that an activity that comes meanwhile does not wait for it.
    private const int AtATime = 500;

    private const string Ids =
        """
        DELETE FROM inbox_ids WHERE id IN (SELECT id FROM inbox_ids WHERE stored_at < @before
            AND id NOT IN (SELECT id FROM inbox) ORDER BY stored_at LIMIT @most)
        """;

    private const string Replies =
        """
        DELETE FROM outbox WHERE position IN (SELECT position FROM outbox WHERE done_at IS NOT NULL AND done_at < @before
            ORDER BY done_at LIMIT @most)
        """;

    private const string Cards =
        """
        DELETE FROM cards WHERE number IN (SELECT number FROM cards WHERE changed_at < @before
            AND id NOT IN (SELECT card FROM outbox WHERE done_at IS NULL) ORDER BY changed_at LIMIT @most)
        """;

    private readonly Database database;
    private readonly StorageOptions options;

    internal StorageUpkeep(Database database, IOptions<StorageOptions> options)
    {
        this.database = database;
        this.options = options.Value;
    }

    /// <summary>Forgets ids of activities, sent replies and old cards that are older than the settings say. Safe to repeat and to break off.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    /// <returns>How many rows were forgotten.</returns>
    /// <exception cref="StorageUnavailableException">The database could not be written.</exception>
    public async Task<int> ForgetAsync(Instant now, CancellationToken cancellationToken) =>
        await ForgetAsync(Ids, now - Duration.FromTimeSpan(options.KeepActivityIds), cancellationToken)
        + await ForgetAsync(Replies, now - Duration.FromTimeSpan(options.KeepSentReplies), cancellationToken)
        + await ForgetAsync(Cards, now - Duration.FromTimeSpan(options.KeepCards), cancellationToken);

    private async Task<int> ForgetAsync(string sql, Instant before, CancellationToken cancellationToken)
    {
        var all = 0;
        int some;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            some = await database.WriteAsync(
                async session => await session.Connection.ExecuteAsync(sql, new { before, most = AtATime }), cancellationToken);
            all += some;
        }
        while (some == AtATime);

        return all;
    }
}
