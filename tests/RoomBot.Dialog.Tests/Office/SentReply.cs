using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Tests.Office;

/// <summary>What a person saw.</summary>
/// <param name="Message">What the channel was given.</param>
/// <param name="View">In words.</param>
public sealed record SentReply(OutboundMessage Message, CardView View)
{
    public string To => Message.OnlyFor?.Id.Value ?? Message.Conversation.Member;

    public Reply Reply => Message.Reply;

    public CardKind Card => Reply.Card;

    /// <summary>The button of a kind, of the room named where it speaks of one.</summary>
    public ReplyAction Action(ActionKind kind, string? room = null) =>
        Reply.Actions.FirstOrDefault(a => a.Kind == kind && (room is null || a.Label.Contains(room, StringComparison.Ordinal)))
        ?? throw new InvalidOperationException($"No {kind} {room} among {string.Join(", ", Reply.Actions.Select(a => a.Label))} of: {View.Text}");

    public override string ToString() => $"{To}: [{Card}] {View.Text}";
}
