using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;
using RoomBot.Understanding;
using RoomBot.Understanding.Text;

namespace RoomBot.Dialog.Turns;

/// <summary>
/// Runs one turn: load → understand → step, perform, step … → store state, cards and replies in one transaction. Everything before that transaction can be done again:
/// ids are made from the activity, bookings are idempotent by their id.
/// </summary>
internal sealed class TurnRunner(
    IConversationStore conversations,
    IBookingStore bookings,
    RoomServices rooms,
    UsageReports reports,
    IUnderstander understander,
    IClock clock,
    TimeProvider time,
    DialogSettings settings)
{
    // A turn is a few steps; more means that two of them call for each other without end.
    private const int MostSteps = 16;

    private readonly TurnStart start = new(understander, settings);
    private readonly BookingCards cards = new(conversations, settings);
    private readonly Interim interim = new(conversations, time, settings);

    /// <summary>Runs a turn to its end.</summary>
    /// <param name="activity">What to handle.</param>
    /// <param name="isRepeated">True where it may have been begun before.</param>
    /// <param name="stored">Is told what was stored, as soon as it is.</param>
    /// <param name="cancellationToken">Breaks off; the activity stays open.</param>
    /// <exception cref="StorageUnavailableException">The database did not answer; the activity stays open.</exception>
    public async Task RunAsync(
        Activity activity, bool isRepeated, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        var conversation = await LoadAsync(activity.Conversation, cancellationToken);
        switch (activity)
        {
            case Activity.CardAction click:
                await ClickAsync(click, conversation, stored, cancellationToken);
                break;
            case Activity.Message message:
                var meaning = await start.UnderstandAsync(message.Text, conversation.State, message, RoomsOf(message), cancellationToken);
                if (!isRepeated)
                {
                    TurnMeters.Understood(meaning.Intent);
                }

                await GoAsync(
                    await NewTurnAsync(message, conversation, start.LanguageOf(meaning.Language, conversation, message), isRepeated, cancellationToken),
                    message.IsNotText || Shown.IsBlank(message.Text)
                        ? new DialogEvent.Greeted()
                        : new DialogEvent.Said(meaning, message.Mentioned, message.Text),
                    stored,
                    cancellationToken);
                break;
            case Activity.Welcome:
                var language = start.LanguageOf(Language.Unknown, conversation, activity);
                await GoAsync(
                    await NewTurnAsync(activity, conversation, language, isRepeated, cancellationToken), new DialogEvent.Greeted(), stored, cancellationToken);
                break;
            case Activity.Due due:
                await DueAsync(due, conversation, stored, cancellationToken);
                break;
            default:
                throw new InvalidOperationException($"No turn for {activity.GetType().Name}.");
        }
    }

    /// <summary>Ends a turn that could not be run: the user is told, the activity is handled.</summary>
    public async Task FailAsync(Activity activity, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        var conversation = await LoadAsync(activity.Conversation, cancellationToken);
        var facts = FactsOf(activity, activity.From, start.LanguageOf(Language.Unknown, conversation, activity));
        var turn = new Turn(activity, conversation, clicked: null, facts);
        if (activity is not Activity.Due)
        {
            turn.Answer(Cards.Error(new Problem.InTheBot(), facts), asNew: true);
        }

        await EndAsync(turn, conversation, stored, cancellationToken);
    }

    private async Task ClickAsync(
        Activity.CardAction click, Conversation conversation, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        if (await conversations.CardOfActionAsync(click.Action, cancellationToken) is not { } card)
        {
            // The card was forgotten between the click and its turn: there is nobody to answer to.
            await EndAsync(new Turn(click, conversation, null, FactsOf(click, click.From, settings.Language)), conversation, stored, cancellationToken);
            return;
        }

        var facts = FactsOf(click, card.Owner, card.Reply.Language) with { IsGroup = card.Chat is ChatKind.Group };
        var turn = new Turn(click, conversation, card, facts);
        if (!start.MayClick(click.From, card))
        {
            turn.Tell(click.From, Cards.Notice(new Notice.NotYours(card.Owner), facts));
            await EndAsync(turn, conversation, stored, cancellationToken);
            return;
        }

        switch (start.ChoiceOf(click.Action, card))
        {
            case null:
                turn.Redraw(card);
                await EndAsync(turn, conversation, stored, cancellationToken);
                break;
            case Choice.Said said:
                var meaning = await start.UnderstandAsync(said.Text, new DialogState.Idle(), click, RoomsOf(click), cancellationToken);
                var typed = new Turn(click, conversation, clicked: null, facts) { State = new DialogState.Idle() };
                await GoAsync(typed, new DialogEvent.Said(meaning, [], said.Text), stored, cancellationToken);
                break;
            case var choice:
                await GoAsync(turn, new DialogEvent.Clicked(choice, click.Values), stored, cancellationToken);
                break;
        }
    }

    private async Task DueAsync(
        Activity.Due due, Conversation conversation, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        var id = new BookingId(due.Subject);
        var card = await cards.OfAsync(id, cancellationToken);
        var owner = card?.Owner ?? due.From;
        var facts = FactsOf(due, owner, card?.Reply.Language ?? start.LanguageOf(Language.Unknown, conversation, due)) with { IsGroup = card?.Chat is ChatKind.Group };
        var quiet = new Turn(due, conversation, card is { IsOpen: true } ? card : null, facts);
        if (due.What is DueKind.HoldEnded)
        {
            await GoAsync(quiet, new DialogEvent.HoldEnded(id), stored, cancellationToken);
            return;
        }

        var lookUp = new BookingLookUp(RoomsOf(due), bookings, facts);
        if (await lookUp.FindAsync(id, cancellationToken) is { } booking)
        {
            await GoAsync(quiet, new DialogEvent.BookingChanged(due.What, booking), stored, cancellationToken);
        }
        else
        {
            await EndAsync(quiet, conversation, stored, cancellationToken);
        }
    }

    private async Task<Turn> NewTurnAsync(
        Activity activity, Conversation conversation, string language, bool isRepeated, CancellationToken cancellationToken)
    {
        var turn = new Turn(activity, conversation, clicked: null, FactsOf(activity, activity.From, language));
        turn.IsShown = isRepeated && await conversations.CardAsync(turn.Card, cancellationToken) is not null;
        return turn;
    }

    private async Task GoAsync(Turn turn, DialogEvent begin, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        var before = turn.State;
        var effects = new EffectRunner(RoomsOf(turn.Activity), bookings, reports, turn.Facts);
        var events = new Queue<DialogEvent>([begin]);
        for (var steps = 0; events.TryDequeue(out var happened); steps++)
        {
            if (steps == MostSteps)
            {
                throw new InvalidOperationException($"The turn did not end after {MostSteps} steps; the last was {happened.GetType().Name}.");
            }

            var transition = DialogMachine.Step(turn.State, happened, turn.Facts);
            turn.State = transition.State;
            await RememberAsync(turn, stored, cancellationToken);
            foreach (var effect in transition.Effects)
            {
                if (await DoAsync(turn, effect, effects, stored, cancellationToken) is { } outcome)
                {
                    events.Enqueue(outcome);
                }
            }
        }

        var next = await new TableKeeper(conversations, effects).ClearAsync(turn, before, cancellationToken);
        await EndAsync(turn, next, stored, cancellationToken);
    }

    // What is relative ("half an hour longer") is written down as a moment before it is done: repeated after a crash it is done once.
    private async Task RememberAsync(Turn turn, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        if (turn.State is not DialogState.Extending || turn.Conversation.State == turn.State)
        {
            return;
        }

        var commit = new TurnCommit(turn.Activity.Id, turn.Conversation with { State = turn.State }, [], [], turn.Facts.Now) { IsFinal = false };
        await conversations.CommitAsync(commit, cancellationToken);
        stored(commit.Replies);
    }

    private async Task<DialogEvent?> DoAsync(
        Turn turn, Effect effect, EffectRunner effects, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case Effect.Say say:
                await AnswerAsync(turn, say, cancellationToken);
                return null;
            case Effect.Refresh refresh:
                await RefreshAsync(turn, refresh, cancellationToken);
                return null;
            default:
                var work = effects.PerformAsync(effect, cancellationToken);
                await interim.SayAsync(turn, work, () => effects.Interim(effect), stored, cancellationToken);
                return await work;
        }
    }

    // A typed "yes" answers on the card that it confirms: that card goes on as a new message, its old one is over.
    private async Task AnswerAsync(Turn turn, Effect.Say say, CancellationToken cancellationToken)
    {
        if (turn.Clicked is null
            && turn.Activity is Activity.Message
            && !turn.IsShown
            && say.Reply is Reply.BookedCard or Reply.NoticeCard { What: Notice.Waiting }
            && turn.Conversation.State is DialogState.Confirming or DialogState.Lapsed
            && await conversations.CardAsync(turn.Conversation.Card, cancellationToken) is { } confirmed)
        {
            turn.AnswerAnew(confirmed);
        }

        if (say.IsAside)
        {
            turn.Say(say.Reply);
        }
        else
        {
            turn.Answer(say.Reply, say.AsNew);
        }
    }

    private async Task RefreshAsync(Turn turn, Effect.Refresh refresh, CancellationToken cancellationToken)
    {
        var card = await cards.OfAsync(refresh.Booking, cancellationToken);
        if (card is not { IsOpen: true } || string.Equals(card.Id, turn.Card, StringComparison.Ordinal))
        {
            return;
        }

        // A booking has one card with buttons: where it goes on on this turn's card, the old one is over.
        if (refresh.Reply.Actions.Count > 0)
        {
            turn.Retire(card, new DialogState.MovedOn(turn.Card));
        }
        else
        {
            turn.Refresh(card, refresh.Reply);
        }
    }

    private async Task EndAsync(
        Turn turn, Conversation next, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        var commit = turn.Commit(next);
        if (await conversations.CommitAsync(commit, cancellationToken))
        {
            stored(commit.Replies);
        }
    }

    private RoomService RoomsOf(Activity activity) => rooms.Of(activity.Conversation.Channel);

    private async Task<Conversation> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        await conversations.LoadAsync(key, cancellationToken) ?? new Conversation(key, new DialogState.Idle());

    private TurnFacts FactsOf(Activity activity, Person asker, string language) =>
        new(settings, asker, clock.GetCurrentInstant(), language, activity.Id.Value) { IsGroup = activity.Chat is ChatKind.Group };
}
