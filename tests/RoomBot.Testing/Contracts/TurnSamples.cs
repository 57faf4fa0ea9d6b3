using System.Globalization;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Testing.Contracts;

/// <summary>Activities, cards and replies as the contracts of the stores use them.</summary>
public static class TurnSamples
{
    /// <summary>The moment at which all of them happen.</summary>
    public static Instant At { get; } = Instant.FromUtc(2026, 3, 4, 2, 0);

    /// <summary>Whose conversation it is.</summary>
    public static ConversationKey Key { get; } = new(ChannelName.Feishu, "oc_1", "ou_1");

    /// <summary>A message with an id.</summary>
    public static Activity.Message Message(string id, string text = "明天下午三点 A301") =>
        new(new ActivityId(id), Key, new Person(Key.User, "小王"), At, text);

    /// <summary>A card with buttons.</summary>
    public static SentCard Card(string id, params string[] actions) =>
        new(id, Key, new Person(Key.User, "小王"), Help(actions), IsOpen: true);

    /// <summary>A reply that shows a card.</summary>
    public static OutboundMessage Message(string key, SentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new OutboundMessage(key, card.Conversation, card.Id, card.Reply);
    }

    /// <summary>What a turn leaves behind.</summary>
    public static TurnCommit Commit(string activity, string language, IReadOnlyList<SentCard> cards, IReadOnlyList<OutboundMessage> replies) =>
        new(new ActivityId(activity), new Conversation(Key, new DialogState.Idle()) { Language = language }, cards, replies, At);

    /// <summary>A key of 32 hexadecimal digits.</summary>
    public static string Digits(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    private static Reply.HelpCard Help(IEnumerable<string> actions) =>
        new() { Actions = [.. actions.Select(action => new ReplyAction(action, ActionKind.Pick, "看看"))] };
}
