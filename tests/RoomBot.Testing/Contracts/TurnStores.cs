using RoomBot.Dialog.Turns;

namespace RoomBot.Testing.Contracts;

/// <summary>The three stores that a turn uses, over one database.</summary>
/// <param name="Inbox">What comes in.</param>
/// <param name="Outbox">What goes out.</param>
/// <param name="Conversations">What is remembered in between.</param>
public sealed record TurnStores(IInbox Inbox, IOutbox Outbox, IConversationStore Conversations);
