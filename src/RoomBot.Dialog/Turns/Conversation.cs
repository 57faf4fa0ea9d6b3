using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>What a conversation remembers between turns.</summary>
/// <param name="Key">Whose.</param>
/// <param name="State">Where its dialog stands.</param>
public sealed record Conversation(ConversationKey Key, DialogState State)
{
    /// <summary>The id of the card that shows what is on the table; empty where none does.</summary>
    public string Card { get; init; } = "";

    /// <summary>The language the user last wrote in (<c>zh</c>, <c>en</c>); empty where that could not be told yet.</summary>
    public string Language { get; init; } = "";
}
