using System.Runtime.InteropServices;

namespace RoomBot.Understanding.Grammar;

/// <summary>A word or what rules have made of several, where it stands in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Item
{
    /// <summary>What it is.</summary>
    public Kind Kind;

    /// <summary>How it was written.</summary>
    public ItemMarks Marks;

    /// <summary>Of a number in figures: how many figures.</summary>
    public byte Digits;

    /// <summary>Of a number in figures: how many stand behind the point.</summary>
    public byte FractionDigits;

    /// <summary>Offset of its first character.</summary>
    public int Start;

    /// <summary>Offset behind its last character.</summary>
    public int End;

    /// <summary>Its value; what it means depends on the kind.</summary>
    public int Value;

    /// <summary>More of its value; of a number, the figures behind the point.</summary>
    public int Extra;

    /// <summary>What rules have made.</summary>
    public Frame? Frame;

    /// <summary>A whole number without sign, fraction or order.</summary>
    public readonly bool IsPlain =>
        Kind == Kind.Number && FractionDigits == 0 && (Marks & ItemMarks.Ordinal) == ItemMarks.None;

    /// <summary>An ordinal number.</summary>
    public readonly bool IsOrdinal => Kind == Kind.Number && (Marks & ItemMarks.Ordinal) != ItemMarks.None;

    /// <summary>Written in words (三, "three").</summary>
    public readonly bool InWords => Digits == 0;

    /// <summary>True where all these marks are set.</summary>
    public readonly bool Is(ItemMarks marks) => (Marks & marks) == marks;
}
