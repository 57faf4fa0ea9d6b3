using System.Runtime.InteropServices;

namespace RoomBot.Understanding.Meaning;

/// <summary>A number where it stands in the text.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Value">At least 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Number(int Start, int End, int Value);
