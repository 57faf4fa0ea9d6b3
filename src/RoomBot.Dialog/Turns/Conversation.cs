using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>What a conversation remembers between turns.</summary>
/// <param name="Key">Whose.</param>
/// <param name="State">Where its dialog stands.</param>
public sealed record Conversation(ConversationKey Key, DialogState State);
