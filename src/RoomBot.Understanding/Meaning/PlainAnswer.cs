using System.Buffers;
using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;

namespace RoomBot.Understanding.Meaning;

/// <summary>
/// A yes or a no that is nothing else, told by all of its words: what follows a yes is done, so a question, a doubt or a negation is none.
/// </summary>
internal static class PlainAnswer
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Asking = SearchValues.Create("?？吗嘛么");

    private static readonly string[] Yes = Sorted(ChineseAnswers.Yes, EnglishAnswers.Yes);
    private static readonly string[] No = Sorted(ChineseAnswers.No, EnglishAnswers.No);
    private static readonly string[] Wait = Sorted(ChineseAnswers.Wait, EnglishAnswers.Wait);
    private static readonly string[] Small = Sorted(ChineseAnswers.Small, EnglishAnswers.Small);

    /// <summary>What a text says as a whole.</summary>
    public enum Kind
    {
        /// <summary>Something else.</summary>
        None,

        /// <summary>Yes, do it.</summary>
        Yes,

        /// <summary>No, leave it.</summary>
        No,

        /// <summary>Not yet.</summary>
        Wait,
    }

    /// <summary>Tells it; linear in the text, of which only the first words are looked at.</summary>
    /// <param name="text">In normal form: small letters, narrow.</param>
    public static Kind Of(string text)
    {
        if (text.Length > Longest || text.AsSpan().ContainsAny(Asking))
        {
            return Kind.None;
        }

        var kind = Kind.None;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]) && text[at] != '✅')
            {
                at++;
                continue;
            }

            var (length, next) = Longer(Longer(Longer(Longer((0, Kind.None), text, at, Small, Kind.None), text, at, Yes, Kind.Yes), text, at, No, Kind.No), text, at, Wait, Kind.Wait);
            if (length == 0 || (kind is not Kind.None && next is not Kind.None && next != kind))
            {
                return Kind.None;
            }

            kind = next is Kind.None ? kind : next;
            at += length;
        }

        return kind;
    }

    // The longest word at a place; of two as long the later list's.
    private static (int Length, Kind Kind) Longer((int Length, Kind Kind) best, string text, int at, string[] words, Kind kind)
    {
        foreach (var word in words)
        {
            if (word.Length < best.Length)
            {
                break;
            }

            var end = at + word.Length;
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0
                && (!char.IsAsciiLetter(word[^1]) || end >= text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return (word.Length, kind);
            }
        }

        return best;
    }

    private static string[] Sorted(string chinese, string english) =>
        [.. chinese.Split('|').Concat(english.Split('|')).OrderByDescending(w => w.Length)];
}
