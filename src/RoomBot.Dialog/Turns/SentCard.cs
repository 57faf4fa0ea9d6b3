using System.Text.Json.Serialization;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Turns;

/// <summary>A card that was given out: whom it answers, what it last showed, whether its buttons still do anything.</summary>
/// <param name="Id">32 lower-case hexadecimal digits; made from the turn that made it, so that a repeated turn makes the same one.</param>
/// <param name="Conversation">Whose dialog it belongs to.</param>
/// <param name="Owner">The member it answers.</param>
/// <param name="Reply">What it shows now.</param>
/// <param name="IsOpen">False once it is over: its buttons do nothing any more.</param>
public sealed record SentCard(string Id, ConversationKey Conversation, Person Owner, Reply Reply, bool IsOpen)
{
    /// <summary>Direct or group.</summary>
    public ChatKind Chat { get; init; }

    /// <summary>Where the channel answered to when the card was first sent.</summary>
    public string ReplyTo { get; init; } = "";

    /// <summary>What the channel calls its message; empty while it has not been sent.</summary>
    public string SentAs { get; init; } = "";

    /// <summary>By what the card is found when one of its buttons is clicked; the same for most of them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ActionKeys => [.. Reply.Actions.Select(a => TurnIds.KeyOf(a.Id)).Distinct(StringComparer.Ordinal)];

    /// <summary>Which of the <see cref="ActionKeys"/> a button goes by.</summary>
    /// <param name="action">The id of a button, perhaps made up.</param>
    public static string ActionKeyOf(string action) => TurnIds.KeyOf(action);
}
