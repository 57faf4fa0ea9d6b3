namespace RoomBot.Dialog.Machine;

/// <summary>Where the dialog stands from now on, and what is to be done.</summary>
/// <param name="State">The state.</param>
/// <param name="Effects">In order.</param>
internal sealed record Transition(DialogState State, params IReadOnlyList<Effect> Effects);
