using RoomBot.Understanding.Slotting;

namespace RoomBot.Understanding.Meaning;

/// <summary>A way to tell what is wanted.</summary>
/// <param name="Name">Its name in a trace.</param>
/// <param name="Intent">What is wanted where it holds.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record IntentRule(string Name, Intent Intent, Func<Sentence, Findings, bool> Holds);
