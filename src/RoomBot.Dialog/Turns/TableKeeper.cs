using RoomBot.Core.Bookings;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Keeps one thing on a conversation's table: what a turn has replaced loses its hold and its buttons.</summary>
/// <param name="conversations">The cards.</param>
/// <param name="effects">Ends holds.</param>
internal sealed class TableKeeper(IConversationStore conversations, EffectRunner effects)
{
    /// <summary>Clears away what the turn has replaced.</summary>
    /// <returns>What the conversation remembers from now on.</returns>
    public async Task<Conversation> ClearAsync(Turn turn, DialogState begunFrom, CancellationToken cancellationToken)
    {
        var old = turn.Conversation;
        await EndHoldAsync(begunFrom, turn.State, cancellationToken);
        var language = turn.Activity is Activity.Message ? turn.Facts.Language : old.Language;
        var onAnotherCard = turn.Clicked is not null && !string.Equals(turn.Clicked.Id, old.Card, StringComparison.Ordinal);
        if ((onAnotherCard && IsAside(turn.State)) || !turn.HasAnswered || Same(turn.State, old.State))
        {
            return old with { Language = language, State = Same(turn.State, old.State) ? turn.State : old.State };
        }

        if (onAnotherCard)
        {
            await EndHoldAsync(old.State, turn.State, cancellationToken);
        }

        if (IsQuestion(old.State)
            && !string.Equals(turn.Card, old.Card, StringComparison.Ordinal)
            && await conversations.CardAsync(old.Card, cancellationToken) is { IsOpen: true } card)
        {
            turn.Retire(card, new DialogState.Idle());
        }

        return old with { State = turn.State, Card = turn.Card, Language = language };
    }

    // A dialog that did not go anywhere keeps its card on the table.
    private static bool Same(DialogState now, DialogState before) => ReferenceEquals(now, before);

    // Looking after one booking on its own card does not disturb what is going on elsewhere.
    private static bool IsAside(DialogState state) => state is DialogState.Standing or DialogState.Idle or DialogState.Extending;

    private static bool IsQuestion(DialogState state) =>
        state is DialogState.Confirming or DialogState.Lapsed or DialogState.Moving or DialogState.Cancelling;

    private async Task EndHoldAsync(DialogState before, DialogState now, CancellationToken cancellationToken)
    {
        if (HoldOf(before) is { } held && HoldOf(now) != held)
        {
            await effects.PerformAsync(new Effect.EndHold(held), cancellationToken);
        }
    }

    private static BookingId? HoldOf(DialogState state) => state switch
    {
        DialogState.Confirming s => s.Booking,
        DialogState.Moving s => s.Booking,
        _ => null,
    };
}
