using System.Collections.Frozen;

namespace RoomBot.Core.Rooms;

/// <summary>Finds names of the directory in a sentence, the longest at each place.</summary>
internal sealed class NamesInText
{
    private const int ShortestName = 2;

    private readonly FrozenDictionary<string, int[]> byName;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<(char, char), int[]> lengthsByStart;

    /// <summary>Prepares names for the search.</summary>
    /// <param name="names">Plain names with the places of their rooms in the directory.</param>
    public NamesInText(IEnumerable<KeyValuePair<string, int[]>> names)
    {
        byName = names
            .Where(n => n.Key.Length >= ShortestName && !n.Key.All(char.IsAsciiDigit))
            .ToFrozenDictionary(StringComparer.Ordinal);
        bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        lengthsByStart = byName.Keys
            .GroupBy(k => (k[0], k[1]))
            .ToDictionary(g => g.Key, g => g.Select(k => k.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>The names in a text, from left to right; none overlaps another.</summary>
    /// <param name="text">Anything.</param>
    /// <returns>Rooms by place in the directory, offset and length in the text.</returns>
    public List<(int[] Rooms, int Start, int Length)> Find(string text)
    {
        var letters = new char[text.Length];
        var places = new int[text.Length];
        var count = Letters(text, letters, places);
        var found = new List<(int[], int, int)>();
        for (var i = 0; i + ShortestName <= count; i++)
        {
            if (StartsInsideWord(text, places[i]) || LongestAt(text, letters.AsSpan(0, count), places, i) is not { } length)
            {
                continue;
            }

            var last = i + length - 1;
            found.Add((bySpan[letters.AsSpan(i, length)], places[i], places[last] - places[i] + 1));
            i = last;
        }

        return found;
    }

    private int? LongestAt(string text, ReadOnlySpan<char> letters, int[] places, int start)
    {
        foreach (var length in lengthsByStart.GetValueOrDefault((letters[start], letters[start + 1]), []))
        {
            if (start + length <= letters.Length
                && bySpan.ContainsKey(letters.Slice(start, length))
                && !EndsInsideWord(text, places[start + length - 1]))
            {
                return length;
            }
        }

        return null;
    }

    // Blanks and joiners inside a name do not count; what ends a clause becomes a letter that no name has.
    private static int Letters(string text, char[] letters, int[] places)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = NameKeys.Fold(text[i]);
            var ends = folded is '\n' or ',' or ';' or ':' or '!' or '?' or '，' or '。' or '、' or '；' or '：' or '！' or '？';
            if (ends || char.IsLetterOrDigit(folded))
            {
                letters[count] = ends ? '\n' : folded;
                places[count++] = i;
            }
        }

        return count;
    }

    private static bool StartsInsideWord(string text, int at) =>
        at > 0 && IsOfWord(text[at]) && IsOfWord(text[at - 1]);

    private static bool EndsInsideWord(string text, int at) =>
        at + 1 < text.Length && IsOfWord(text[at]) && IsOfWord(text[at + 1]);

    // Latin, Greek and Cyrillic words are set apart by blanks; Chinese and Japanese ones are not.
    private static bool IsOfWord(char c)
    {
        var folded = NameKeys.Fold(c);
        return folded < '\u1100' && char.IsLetterOrDigit(folded);
    }
}
