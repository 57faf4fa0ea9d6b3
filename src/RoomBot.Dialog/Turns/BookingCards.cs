using RoomBot.Core.Bookings;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Finds the card that a booking has, without anybody having clicked: by the button with which it was confirmed, and on from there where it has moved on.</summary>
/// <param name="conversations">The cards.</param>
/// <param name="settings">The secret of the buttons' ids.</param>
internal sealed class BookingCards(IConversationStore conversations, DialogSettings settings)
{
    private const int MostMoves = 50;

    /// <summary>The booking's latest card; null where it never had one here.</summary>
    public async Task<SentCard?> OfAsync(BookingId booking, CancellationToken cancellationToken)
    {
        var card = await conversations.CardOfActionAsync(TurnIds.OfConfirm(settings.Key, booking), cancellationToken);
        for (var moves = 0; moves < MostMoves && card?.Reply.State is DialogState.MovedOn next; moves++)
        {
            card = await conversations.CardAsync(next.Card, cancellationToken) ?? card with { Reply = card.Reply with { State = null } };
        }

        return card;
    }
}
