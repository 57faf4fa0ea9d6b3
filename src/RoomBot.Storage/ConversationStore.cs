using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>What conversations remember, the cards they gave out, and the transaction that ends a turn.</summary>
internal sealed class ConversationStore(Database database) : IConversationStore
{
    /// <inheritdoc/>
    public Task<Conversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync(
            "SELECT body FROM conversations WHERE channel = @channel AND chat = @chat AND member = @member",
            row => DialogJson.ReadConversation(row.GetString(0)),
            ("@channel", key.Channel.Value),
            ("@chat", key.Chat),
            ("@member", key.Member)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<SentCard?> CardOfActionAsync(string action, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync(
            "SELECT body, sent_as FROM cards WHERE number = (SELECT card FROM card_actions WHERE action = @action)",
            row => DialogJson.ReadSentCard(row.GetString(0)) with { SentAs = row.GetString(1) },
            ("@action", SentCard.ActionKeyOf(action))),
        cancellationToken);

    /// <inheritdoc/>
    public Task<SentCard?> CardAsync(string card, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync(
            "SELECT body, sent_as FROM cards WHERE id = @card",
            row => DialogJson.ReadSentCard(row.GetString(0)) with { SentAs = row.GetString(1) },
            ("@card", card)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // Written out before the queue for the one writer, not within it.
        var conversation = DialogJson.Write(commit.Conversation);
        var cards = commit.Cards.Select(DialogJson.Write).ToList();
        var replies = commit.Replies.Select(reply => Write(reply, commit)).ToList();
        return database.WriteAsync(
            async session =>
            {
                if (!await EndAsync(session, commit))
                {
                    return false;
                }

                await PutAsync(session, commit, conversation);
                for (var i = 0; i < cards.Count; i++)
                {
                    await PutAsync(session, commit.Cards[i], cards[i], commit.At.Stored());
                }

                for (var i = 0; i < replies.Count; i++)
                {
                    await PutAsync(session, commit.Replies[i], replies[i]);
                }

                return true;
            },
            cancellationToken);
    }

    // What a message says is kept once, with its card. A message that still has to go out later says then what the card shows then.
    private static string Write(OutboundMessage reply, TurnCommit commit) =>
        commit.Cards.Any(c => ReferenceEquals(c.Reply, reply.Reply) && string.Equals(c.Id, reply.Card, StringComparison.Ordinal))
            ? DialogJson.WriteWithoutReply(reply)
            : DialogJson.Write(reply);

    // False where the activity was handled before. One that never went through the inbox is handled once as well.
    private static async Task<bool> EndAsync(Session session, TurnCommit commit)
    {
        var id = commit.Activity.Value;
        if (!commit.IsFinal)
        {
            return await session.FirstAsync("SELECT 1 FROM inbox WHERE id = @id", _ => true, ("@id", id))
                || !await session.FirstAsync("SELECT 1 FROM inbox_ids WHERE id = @id", _ => true, ("@id", id));
        }

        return await session.ExecuteAsync("DELETE FROM inbox WHERE id = @id", ("@id", id)) > 0
            || await Inbox.NoteAsync(session, id, commit.At);
    }

    private static Task<int> PutAsync(Session session, TurnCommit commit, string body) => session.ExecuteAsync(
        """
        INSERT INTO conversations (channel, chat, member, body, changed_at) VALUES (@channel, @chat, @member, @body, @at)
        ON CONFLICT (channel, chat, member) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at
        """,
        ("@channel", commit.Conversation.Key.Channel.Value),
        ("@chat", commit.Conversation.Key.Chat),
        ("@member", commit.Conversation.Key.Member),
        ("@body", body),
        ("@at", commit.At.Stored()));

    // The name the channel gave the card is the outbox's to change: the turn may have begun before the card was sent.
    private static async Task PutAsync(Session session, SentCard card, string body, long at)
    {
        var number = await session.FirstAsync(
            """
            INSERT INTO cards (id, body, sent_as, changed_at) VALUES (@id, @body, @as, @at)
            ON CONFLICT (id) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at,
                sent_as = CASE cards.sent_as WHEN '' THEN excluded.sent_as ELSE cards.sent_as END
            RETURNING number
            """,
            row => row.GetInt64(0),
            ("@id", card.Id),
            ("@body", body),
            ("@as", card.SentAs),
            ("@at", at));
        foreach (var key in card.ActionKeys)
        {
            await session.ExecuteAsync(
                "INSERT INTO card_actions (action, card) VALUES (@action, @card) ON CONFLICT DO NOTHING",
                ("@action", key),
                ("@card", number));
        }
    }

    private static Task<int> PutAsync(Session session, OutboundMessage reply, string body) => session.ExecuteAsync(
        "INSERT INTO outbox (key, card, body) VALUES (@key, @card, @body) ON CONFLICT (key) DO NOTHING",
        ("@key", reply.Key),
        ("@card", reply.Card),
        ("@body", body));
}
