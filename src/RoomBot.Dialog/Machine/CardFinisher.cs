using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Machine;

/// <summary>Gives a card of the machine its language, its day, whom it answers, and its buttons their ids and words.</summary>
internal static class CardFinisher
{
    /// <summary>The card as it goes out.</summary>
    /// <param name="reply">As the machine made it.</param>
    /// <param name="card">The card's id.</param>
    /// <param name="facts">The turn.</param>
    public static Reply Finish(Reply reply, string card, TurnFacts facts)
    {
        var named = reply with { Language = facts.Language, Today = facts.Today, AskedBy = facts.IsGroup ? facts.Asker : null };
        var words = new Wording(Texts.Of(facts.Language), facts.Today, facts.Settings.Zone.Id);
        var actions = new ReplyAction[reply.Actions.Count];
        var ids = TurnIds.OfActions(facts.Settings.Key, card, facts.Turn);
        for (var i = 0; i < actions.Length; i++)
        {
            var action = reply.Actions[i];
            actions[i] = action with { Id = IdOf(action, reply, facts) ?? TurnIds.OfAction(ids, i), Label = Labels.Of(action, named, words) };
        }

        return named with
        {
            Actions = actions,
            Form = reply.Form is { } form ? form with { Action = Array.Find(actions, a => a.Does is Choice.Fill)?.Id ?? "" } : null,
        };
    }

    // By the button that confirms a booking its card is found again, when nobody has clicked anything.
    private static string? IdOf(ReplyAction action, Reply reply, TurnFacts facts) =>
        action.Does is Choice.Confirm && reply.State is DialogState.Confirming { Booking: var booking }
            ? TurnIds.OfConfirm(facts.Settings.Key, booking)
            : null;
}
