using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>The durable inbox: an activity is on disk, once, before it is acknowledged.</summary>
internal sealed class Inbox(Database database) : IInbox
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Activity activity, CancellationToken cancellationToken)
    {
        var body = DialogJson.Write(activity);
        return database.WriteFirstAsync(session => AddAsync(session, activity, body), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Activity>> OpenAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.ListAsync(
            "SELECT body FROM inbox ORDER BY position", row => DialogJson.ReadActivity(row.GetString(0))),
        cancellationToken);

    /// <summary>Takes note of the id of an activity; false where it is known.</summary>
    internal static async Task<bool> NoteAsync(Session session, string id, Instant at) => await session.ExecuteAsync(
        "INSERT INTO inbox_ids (id, stored_at) VALUES (@id, @at) ON CONFLICT DO NOTHING",
        ("@id", id),
        ("@at", at.Stored())) > 0;

    private static async ValueTask<bool> AddAsync(Session session, Activity activity, string body)
    {
        var isNew = await NoteAsync(session, activity.Id.Value, activity.At);
        foreach (var other in activity.AlsoKnownAs)
        {
            isNew &= await NoteAsync(session, other, activity.At) || string.Equals(other, activity.Id.Value, StringComparison.Ordinal);
        }

        if (isNew)
        {
            await session.ExecuteAsync(
                "INSERT INTO inbox (id, body) VALUES (@id, @body)", ("@id", activity.Id.Value), ("@body", body));
        }

        return isNew;
    }
}
