using RoomBot.Core.People;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Activities;

/// <summary>A conversation: channel, chat and member. In a group each member has a dialog of their own with the bot.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Chat">The channel's id of the chat.</param>
/// <param name="Member">The channel's id of the user.</param>
public readonly record struct ConversationKey(ChannelName Channel, string Chat, string Member)
{
    /// <summary>The member as a user.</summary>
    public UserId User => new(Channel.Value, Member);

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}/{Chat}/{Member}";
}
