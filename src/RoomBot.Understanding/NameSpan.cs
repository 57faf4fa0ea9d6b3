using System.Runtime.InteropServices;

namespace RoomBot.Understanding;

/// <summary>Where a name stands in a text.</summary>
/// <param name="Start">Offset in the text as written, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units; positive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NameSpan(int Start, int Length);
