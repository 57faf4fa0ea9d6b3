using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Meaning;

/// <summary>The words of a language as a tree of characters. From left to right the longest word wins; Latin words match whole
/// words only, and any run of blanks stands for one.</summary>
internal sealed class WordTree
{
    /// <summary>No word is longer, blanks aside.</summary>
    public const int LongestWord = 40;

    private readonly Dictionary<int, int> next = [];
    private readonly List<(Sense Sense, int Value)> nodes = [default];

    /// <summary>Adds words; a word added twice has both senses.</summary>
    /// <param name="sense">What they can mean.</param>
    /// <param name="words">In normal form, separated by "|".</param>
    /// <param name="value">The number that belongs to them.</param>
    public void Add(Sense sense, string words, int value = 0)
    {
        foreach (var range in words.AsSpan().Split('|'))
        {
            var node = 0;
            foreach (var c in words.AsSpan()[range])
            {
                node = Child(node, Blank(c));
            }

            var known = nodes[node];
            nodes[node] = (known.Sense | sense, value != 0 ? value : known.Value);
        }
    }

    /// <summary>The longest word that begins here.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="start">Offset.</param>
    /// <param name="end">Offset behind the last character that may belong to it.</param>
    /// <param name="word">What was found.</param>
    /// <returns>False when none begins here.</returns>
    public bool TryMatch(string text, int start, int end, out Word word)
    {
        word = default;
        if (Letters.IsLatin(text[start]) && start > 0 && Letters.IsLatin(text[start - 1]))
        {
            return false;
        }

        var node = 0;
        for (var i = start; i < end && next.TryGetValue((node << 16) | Blank(text[i]), out node); i++)
        {
            if (text[i] is ' ')
            {
                i = Letters.SkipBlanks(text, i) - 1;
            }

            if (nodes[node].Sense != Sense.None && EndsWord(text, i))
            {
                word = new Word(start, i + 1 - start, nodes[node].Sense, nodes[node].Value);
            }
        }

        return word.Length > 0;
    }

    // 到啦 is 到了.
    private static char Blank(char c) => c is '\n' ? ' ' : c is '啦' ? '了' : c;

    // No word ends inside 会议 or 会议室: 有哪些会 is not in 有哪些会议室.
    private static bool EndsWord(string text, int last)
    {
        if (last + 1 == text.Length)
        {
            return true;
        }

        var (end, next) = (text[last], text[last + 1]);
        return Letters.IsLatin(end) ? !Letters.IsLatin(next)
            : !(end is '会' && next is '议' or '室') && !(end is '议' && next is '室' or '间' or '厅');
    }

    private int Child(int node, char c)
    {
        var key = (node << 16) | c;
        if (!next.TryGetValue(key, out var child))
        {
            child = nodes.Count;
            nodes.Add(default);
            next.Add(key, child);
        }

        return child;
    }
}
