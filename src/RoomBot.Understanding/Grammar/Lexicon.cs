using System.Runtime.InteropServices;

namespace RoomBot.Understanding.Grammar;

/// <summary>The words of the grammar, as a tree by their characters. Filled once, then only read.</summary>
internal sealed class Lexicon
{
    private const int Roots = 512;
    private readonly int[] roots = new int[Roots];
    private Node[] nodes = new Node[8192];
    private Entry[] entries = new Entry[2048];
    private int nodeCount = 1;
    private int entryCount = 1;

    /// <summary>Adds words of one meaning.</summary>
    /// <param name="words">Separated by blanks, in the normal form; "_" stands for a blank inside a word.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="value">Their value.</param>
    /// <param name="extra">More of it.</param>
    /// <param name="marks">How they are used.</param>
    public void Add(string words, Kind kind, int value = 0, int extra = 0, ItemMarks marks = ItemMarks.None) =>
        Add(words, new Entry(kind, value, extra, marks, Kind.None, 0));

    /// <summary>Adds words that mean two things at once (今晚: a day and a part of it); the last character carries the
    /// second.</summary>
    public void AddPair(string words, Kind kind, int value, Kind second, int secondValue) =>
        Add(words, new Entry(kind, value, 0, ItemMarks.None, second, secondValue));

    /// <summary>The longest word that begins there.</summary>
    /// <param name="text">In the normal form.</param>
    /// <param name="at">Where.</param>
    /// <param name="length">Its length in the text, 0 where there is none.</param>
    /// <returns>Its entry.</returns>
    public ref readonly Entry Find(string text, int at, out int length)
    {
        var found = 0;
        length = 0;
        var node = Child(0, text[at]);
        for (var i = at + 1; node != 0; node = Child(node, text[i]), i++)
        {
            if (nodes[node].Entry != 0 && !SplitsWord(text, i))
            {
                found = nodes[node].Entry;
                length = i - at;
            }

            if (i == text.Length)
            {
                break;
            }

            if (text[i] == ' ' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                // A run of blanks counts as one, but not without end.
                var last = i;
                while (last + 1 < text.Length && last - i < 8 && text[last + 1] == ' ')
                {
                    last++;
                }

                i = last;
            }
        }

        return ref entries[found];
    }

    private static bool SplitsWord(string text, int end) =>
        end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1]);

    private void Add(string words, in Entry entry)
    {
        if (entryCount == entries.Length)
        {
            Array.Resize(ref entries, entryCount * 2);
        }

        entries[entryCount] = entry;
        var rest = words.AsSpan();
        for (var end = rest.IndexOf(' '); end >= 0; end = rest.IndexOf(' '))
        {
            Insert(rest[..end]);
            rest = rest[(end + 1)..];
        }

        Insert(rest);

        entryCount++;
    }

    private void Insert(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word)
        {
            var label = c == '_' ? ' ' : c;
            var child = Child(node, label);
            node = child != 0 ? child : Grow(node, label);
        }

        nodes[node].Entry = entryCount;
    }

    private int Child(int node, char label)
    {
        var child = node == 0 ? roots[label % Roots] : nodes[node].Child;
        while (child != 0 && nodes[child].Label != label)
        {
            child = nodes[child].Sibling;
        }

        return child;
    }

    private int Grow(int node, char label)
    {
        if (nodeCount == nodes.Length)
        {
            Array.Resize(ref nodes, nodeCount * 2);
        }

        ref var first = ref node == 0 ? ref roots[label % Roots] : ref nodes[node].Child;
        nodes[nodeCount] = new Node { Label = label, Sibling = first };
        first = nodeCount;
        return nodeCount++;
    }

    /// <summary>What a word means.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Entry(Kind Kind, int Value, int Extra, ItemMarks Marks, Kind Second,
        int SecondValue);

    [StructLayout(LayoutKind.Auto)]
    private struct Node
    {
        public char Label;
        public int Child;
        public int Sibling;
        public int Entry;
    }
}
