using NodaTime;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Replies on their way out.</summary>
internal sealed class Outbox(Database database) : IOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboundMessage>> OpenAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.ListAsync(
            """
            SELECT outbox.body, cards.sent_as, cards.body FROM outbox LEFT JOIN cards ON cards.id = outbox.card
            WHERE outbox.done_at IS NULL ORDER BY outbox.position
            """,
            row =>
            {
                var message = DialogJson.ReadOutboundMessage(
                    row.GetString(0), () => row.GetText(2) is { } card ? DialogJson.ReadSentCard(card).Reply : null);

                // The card may have been sent since the reply was written.
                return row.GetText(1) is { Length: > 0 } sentAs ? message with { SentAs = sentAs } : message;
            }),
        cancellationToken);

    /// <inheritdoc/>
    public Task SentAsync(OutboundMessage message, string sentAs, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                if (sentAs.Length > 0)
                {
                    await session.ExecuteAsync(
                        "UPDATE cards SET sent_as = @as WHERE id = @card AND sent_as <> @as",
                        ("@as", sentAs),
                        ("@card", message.Card));
                }

                // What it said is in the card; here only the key matters from now on.
                return await session.ExecuteAsync(
                    "UPDATE outbox SET done_at = @at, body = '' WHERE key = @key AND done_at IS NULL",
                    ("@at", at.Stored()),
                    ("@key", message.Key));
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task GivenUpAsync(OutboundMessage message, string why, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE outbox SET done_at = @at, given_up = @why WHERE key = @key AND done_at IS NULL",
                ("@at", at.Stored()),
                ("@why", why),
                ("@key", message.Key)),
            cancellationToken);
}
