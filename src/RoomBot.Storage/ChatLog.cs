using System.Data.Common;
using RoomBot.Dialog.Channels;

namespace RoomBot.Storage;

/// <summary>The chats that the program keeps itself.</summary>
internal sealed class ChatLog(Database database) : IChatLog
{
    private const string Columns = "id, chat, sender, at, text, card, key, only_for, answers, place, change";

    /// <inheritdoc/>
    public Task<ChatEntry?> PutAsync(ChatEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await session.FirstAsync(
                "SELECT 1 FROM chat_entries WHERE id = @id AND key = @key", _ => true, ("@id", entry.Id), ("@key", entry.Key)))
            {
                return null;
            }

            await session.ExecuteAsync("UPDATE chat_counter SET change = change + 1");
            var stored = await PutAsync(session, entry);
            await session.ExecuteAsync(
                """
                DELETE FROM chat_entries WHERE chat = @chat AND place <=
                    (SELECT place FROM chat_entries WHERE chat = @chat ORDER BY place DESC LIMIT 1 OFFSET @kept)
                """,
                ("@chat", stored!.Chat),
                ("@kept", IChatLog.KeptPerChat));
            return stored;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatEntry>> SinceAsync(long change, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.ListAsync(
            $"SELECT {Columns} FROM chat_entries WHERE change > @change ORDER BY change", Read, ("@change", change)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<long> LastChangeAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync("SELECT change FROM chat_counter", row => row.GetInt64(0)), cancellationToken);

    private static Task<ChatEntry?> PutAsync(Session session, ChatEntry entry) => session.FirstAsync(
        $"""
        INSERT INTO chat_entries ({Columns})
        SELECT @id, @chat, @sender, @at, @text, @card, @key, @only_for, @answers, change, change FROM chat_counter WHERE true
        ON CONFLICT (id) DO UPDATE SET text = excluded.text, card = excluded.card, key = excluded.key,
            only_for = excluded.only_for, change = excluded.change
        RETURNING {Columns}
        """,
        Read,
        ("@id", entry.Id),
        ("@chat", entry.Chat),
        ("@sender", entry.From),
        ("@at", entry.At.Stored()),
        ("@text", entry.Text),
        ("@card", entry.Card),
        ("@key", entry.Key),
        ("@only_for", entry.OnlyFor),
        ("@answers", entry.Answers));

    private static ChatEntry Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInstant(3))
        {
            Text = row.GetString(4),
            Card = row.GetString(5),
            Key = row.GetString(6),
            OnlyFor = row.GetString(7),
            Answers = row.GetString(8),
            Place = row.GetInt64(9),
            Change = row.GetInt64(10),
        };
}
