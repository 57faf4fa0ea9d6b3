using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Turns;

/// <summary>All that a turn leaves behind.</summary>
/// <param name="Activity">The activity it handled.</param>
/// <param name="Conversation">The conversation's memory from now on.</param>
/// <param name="Cards">The cards that are new or changed, each once; their actions (those of <see cref="SentCard.Reply"/>, also of rows and forms) can be found from now on.</param>
/// <param name="Replies">What goes out, in order.</param>
/// <param name="At">When.</param>
public sealed record TurnCommit(
    ActivityId Activity, Conversation Conversation, IReadOnlyList<SentCard> Cards, IReadOnlyList<OutboundMessage> Replies, Instant At)
{
    /// <summary>False for an interim commit in the middle of a turn: replies and cards are stored, the activity stays open.</summary>
    public bool IsFinal { get; init; } = true;
}
