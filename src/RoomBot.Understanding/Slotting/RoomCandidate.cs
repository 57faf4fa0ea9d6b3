namespace RoomBot.Understanding.Slotting;

/// <summary>A stretch of the text that may name a room.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Claimed">Offset behind what belongs to it (the "room" of "Everest room").</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Weight">How sure it is: the larger the surer.</param>
internal readonly record struct RoomCandidate(int Start, int End, int Claimed, string Rule, int Weight);
