using System.Runtime.InteropServices;

namespace RoomBot.Understanding.Meaning;

/// <summary>A word of the vocabulary where it stands in the text.</summary>
/// <param name="Start">Offset.</param>
/// <param name="Length">Length.</param>
/// <param name="Sense">What it can mean.</param>
/// <param name="Value">A number that belongs to it: which equipment, which row; else 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length, Sense Sense, int Value)
{
    /// <summary>Offset behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it can mean one of these.</summary>
    public bool Is(Sense any) => (Sense & any) != Sense.None;
}
