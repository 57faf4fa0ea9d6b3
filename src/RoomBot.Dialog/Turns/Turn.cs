using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Turns;

/// <summary>A turn under way: what it started from and what it will leave behind.</summary>
/// <param name="activity">What is handled.</param>
/// <param name="conversation">What was remembered.</param>
/// <param name="clicked">The card that was clicked or that is due, or null.</param>
/// <param name="facts">What steps know.</param>
internal sealed class Turn(Activity activity, Conversation conversation, SentCard? clicked, TurnFacts facts)
{
    private readonly List<OutboundMessage> replies = [];
    private readonly Dictionary<string, SentCard> cards = new(StringComparer.Ordinal);
    private int interims;

    /// <summary>What is handled.</summary>
    public Activity Activity => activity;

    /// <summary>What was remembered when it began.</summary>
    public Conversation Conversation => conversation;

    /// <summary>The card whose place the answer takes, or null for a new message.</summary>
    public SentCard? Clicked => clicked;

    /// <summary>What steps know.</summary>
    public TurnFacts Facts => facts;

    /// <summary>Where the dialog stands by now.</summary>
    public DialogState State { get; set; } = clicked?.Reply.State ?? conversation.State;

    /// <summary>The id of the card on which the turn answers.</summary>
    public string Card { get; private set; } = clicked?.Id ?? TurnIds.Of("card", facts.Turn);

    /// <summary>True where the answer's card is in the chat already ("one moment", or an earlier try of this turn).</summary>
    public bool IsShown { get; set; } = clicked is not null;

    /// <summary>True once the turn has answered.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>True once it was said that work goes on.</summary>
    public bool HasSaidOneMoment { get; private set; }

    /// <summary>What goes out, in order.</summary>
    public IReadOnlyList<OutboundMessage> Replies => replies;

    /// <summary>The cards that are new or changed.</summary>
    public IReadOnlyCollection<SentCard> Cards => cards.Values;

    /// <summary>Answers on the turn's card.</summary>
    public void Answer(Reply reply, bool asNew)
    {
        if (asNew && clicked is not null && string.Equals(Card, clicked.Id, StringComparison.Ordinal))
        {
            Card = TurnIds.Of("card", facts.Turn);
            IsShown = false;
        }

        Put(Card, CardFinisher.Finish(reply with { State = reply.State ?? State }, Card, facts), IsShown, isOpen: reply.Actions.Count > 0);
        HasAnswered = true;
    }

    /// <summary>Says something in a message of its own.</summary>
    public void Say(Reply reply)
    {
        var card = TurnIds.Of("aside", facts.Turn);
        Put(card, CardFinisher.Finish(reply with { State = reply.State ?? new DialogState.Idle() }, card, facts), isUpdate: false, isOpen: reply.Actions.Count > 0);
    }

    /// <summary>Sends the turn's answer as a new message of a card that is in the chat already, whose old message is over.</summary>
    public void AnswerAnew(SentCard old)
    {
        Retire(old, new DialogState.Idle(), new Notice.Confirmed());
        Card = old.Id;
        IsShown = false;
    }

    /// <summary>Brings another card up to date.</summary>
    public void Refresh(SentCard card, Reply reply) =>
        Put(card.Id, CardFinisher.Finish(reply, card.Id, FactsOf(card)), isUpdate: true, isOpen: reply.Actions.Count > 0, card);

    /// <summary>Says on a card that a later one has taken its place.</summary>
    public void Retire(SentCard card, DialogState after, Notice? what = null)
    {
        Put(card.Id, CardFinisher.Finish(new Reply.NoticeCard(what ?? new Notice.Replaced()) { State = after }, card.Id, FactsOf(card)), isUpdate: true, isOpen: false, card);

        // The old card is over before the new one is there.
        var message = replies[^1];
        replies.RemoveAt(replies.Count - 1);
        replies.Insert(0, message);
    }

    /// <summary>Shows a card again as it is: somebody clicked a button that it no longer has.</summary>
    public void Redraw(SentCard card)
    {
        replies.Add(MessageOf(card.Id, card.Reply, isUpdate: true) with { SentAs = card.SentAs });
        HasAnswered = true;
    }

    /// <summary>Says something to the one who clicked somebody else's card, and to nobody else.</summary>
    public void Tell(Person who, Reply reply)
    {
        var card = TurnIds.Of("notice", facts.Turn);
        var finished = CardFinisher.Finish(reply with { AskedBy = null }, card, facts with { IsGroup = false });
        var key = conversation.Key with { Member = who.Id.Value };
        cards[card] = new SentCard(card, key, who, finished, IsOpen: false) { Chat = activity.Chat, ReplyTo = activity.ReplyTo };
        replies.Add(MessageOf(card, finished, isUpdate: false) with { Conversation = key, OnlyFor = who });
        HasAnswered = true;
    }

    /// <summary>What the turn leaves behind.</summary>
    public TurnCommit Commit(Conversation next) => new(activity.Id, next, [.. cards.Values], [.. replies], facts.Now);

    /// <summary>A word in the middle of the turn, on the card on which the answer will be.</summary>
    public TurnCommit OneMoment(Notice notice)
    {
        var reply = CardFinisher.Finish(new Reply.NoticeCard(notice), Card, facts);
        var message = MessageOf(Card, reply, IsShown) with { Key = TurnIds.Of(interims++ == 0 ? "interim" : $"interim|{interims}", facts.Turn), IsInterim = true };

        // A clicked card keeps what its buttons mean until the turn has ended: a repeated turn starts from it.
        SentCard[] shown = clicked is not null && string.Equals(Card, clicked.Id, StringComparison.Ordinal) ? [] : [CardOf(Card, reply, isOpen: false, of: null)];
        (IsShown, HasSaidOneMoment) = (true, true);
        return new TurnCommit(activity.Id, conversation, shown, [message], facts.Now) { IsFinal = false };
    }

    private void Put(string id, Reply reply, bool isUpdate, bool isOpen, SentCard? of = null)
    {
        cards[id] = CardOf(id, reply, isOpen, of);
        var message = MessageOf(id, reply, isUpdate) with { SentAs = (of ?? (isUpdate ? clicked : null))?.SentAs ?? "" };
        replies.Add(of is null ? message : message with { Conversation = of.Conversation, Chat = of.Chat, ReplyTo = of.ReplyTo });
    }

    // A card of another chat answers in that chat, whoever reads along there.
    private TurnFacts FactsOf(SentCard card) => facts with { Asker = card.Owner, IsGroup = card.Chat is ChatKind.Group };

    private SentCard CardOf(string id, Reply reply, bool isOpen, SentCard? of)
    {
        var known = of ?? (clicked is not null && string.Equals(id, clicked.Id, StringComparison.Ordinal) ? clicked : null);
        return known is not null
            ? known with { Reply = reply, IsOpen = isOpen }
            : new SentCard(id, conversation.Key, facts.Asker, reply, isOpen) { Chat = activity.Chat, ReplyTo = activity.ReplyTo };
    }

    private OutboundMessage MessageOf(string card, Reply reply, bool isUpdate) =>
        new(TurnIds.Of($"reply|{replies.Count}", facts.Turn), conversation.Key, card, reply)
        {
            Chat = activity.Chat,
            Answers = activity is Activity.Due ? null : activity.Id,
            ReplyTo = activity.ReplyTo,
            IsUpdate = isUpdate,
        };
}
