using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Meaning;

/// <summary>The words of all languages, found in one pass from left to right, so that mixed sentences need nothing special.</summary>
internal sealed class Vocabulary
{
    private const int LeastLettersForSlips = 5;
    private const int MostLettersForSlips = 14;

    private readonly WordTree words = new();
    private readonly IReadOnlyList<string> oftenMisspelt;

    private Vocabulary(IReadOnlyList<string> oftenMisspelt) => this.oftenMisspelt = oftenMisspelt;

    /// <summary>The words of Chinese and English.</summary>
    public static Vocabulary Build()
    {
        var vocabulary = new Vocabulary(EnglishRoomWords.OftenMisspelt);
        ChineseRoomWords.AddTo(vocabulary.words);
        ChineseNames.AddTo(vocabulary.words);
        EnglishRoomWords.AddTo(vocabulary.words);
        EnglishNames.AddTo(vocabulary.words);
        return vocabulary;
    }

    /// <summary>Adds to a sentence the words it has outside its times.</summary>
    public void Spot(Sentence sentence)
    {
        var text = sentence.Text;
        var insideTo = -1;
        for (var i = 0; i < text.Length;)
        {
            if (i > 0 && sentence.At(i) == Piece.Time && (sentence.At(i - 1) == Piece.Time || i == insideTo) && TryMatch(text, i, out var inside) && sentence.At(inside.End - 1) == Piece.Time && IsNoPartOfTime(sentence, inside))
            {
                sentence.Add(inside);
                i = inside.End;
                insideTo = i;
            }
            else if (sentence.At(i) != Piece.Nothing || text[i] is ' ' or '\n')
            {
                i++;
            }
            else if (words.TryMatch(text, i, EndOfRoom(sentence, i), out var word))
            {
                sentence.Add(word);
                i = word.End;
            }
            else
            {
                i = SpotMisspelt(sentence, i);
            }
        }
    }

    /// <summary>The longest word that begins here.</summary>
    public bool TryMatch(string text, int start, out Word word)
    {
        word = default;
        return start < text.Length && words.TryMatch(text, start, Math.Min(text.Length, start + WordTree.LongestWord), out word);
    }

    // 明早9点珠峰，1小时 and 明天有人来，订间会议室，下午2点 are times around something else.
    private static bool IsNoPartOfTime(Sentence sentence, Word word)
    {
        const Sense OfTwoSigns = Sense.Chat | Sense.OtherObject | Sense.Book | Sense.Kind | Sense.Subject | Sense.Find;
        return word.Is(Sense.Room | Sense.RoomName | Sense.Equipment | Sense.Cancel)
            || (word.Length > 1 && word.Is(OfTwoSigns) && !word.Is(Sense.Filler | Sense.Function) && !(word.Is(Sense.Subject) && IsPeriod(sentence.Text.AsSpan(word.Start, word.Length))));
    }

    // "quarterly", 季度: a time, and what a meeting is about.
    private static bool IsPeriod(ReadOnlySpan<char> word) =>
        word.ContainsAny("季年月") || word is "quarterly" or "annual" || (word.Length == 2 && word[0] is 'q');

    private static int EndOfRoom(Sentence sentence, int start)
    {
        var end = Math.Min(start + WordTree.LongestWord, sentence.Text.Length);
        for (var i = start; i < end; i++)
        {
            if (sentence.At(i) != Piece.Nothing)
            {
                return i;
            }
        }

        return end;
    }

    private int SpotMisspelt(Sentence sentence, int start)
    {
        var text = sentence.Text;
        if (!Letters.IsLatin(text[start]) || (start > 0 && Letters.IsLatin(text[start - 1])))
        {
            return start + 1;
        }

        var end = Letters.EndOfLatin(text, start);
        if (end - start is < LeastLettersForSlips or > MostLettersForSlips)
        {
            return end;
        }

        var written = text.AsSpan(start, end - start);
        foreach (var right in oftenMisspelt)
        {
            if (Slips.IsOneSlipAway(written, right) && words.TryMatch(right, 0, right.Length, out var word))
            {
                sentence.Add(word with { Start = start, Length = end - start });
                return end;
            }
        }

        return end;
    }
}
