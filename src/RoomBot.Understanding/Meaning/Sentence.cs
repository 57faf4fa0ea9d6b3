using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>A text being read: its words and times, and which piece of it was taken for what. A piece is taken once.</summary>
internal sealed class Sentence
{
    private const int LongestUnknown = 80;

    private readonly Piece[] pieces;
    private readonly List<TraceStep>? trace;
    private Sense all;

    private Sentence(Utterance said, IReadOnlyList<TimeMention> times, LocalDate today, bool traced)
    {
        Said = said;
        Today = today;
        Times = times;
        pieces = new Piece[said.Normal.Length];
        trace = traced ? [] : null;
        foreach (var time in times)
        {
            Claim(time.Start, time.Start + time.Length, Piece.Time);
            foreach (var apart in time.Apart)
            {
                Array.Clear(pieces, apart.Start, apart.Length);
            }
        }
    }

    /// <summary>As written and in normal form.</summary>
    public Utterance Said { get; }

    /// <summary>In normal form.</summary>
    public string Text => Said.Normal;

    /// <summary>The day on which it is said.</summary>
    public LocalDate Today { get; }

    /// <summary>The time expressions.</summary>
    public IReadOnlyList<TimeMention> Times { get; }

    /// <summary>The words of the vocabulary, in order.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>The rules that were at work, in order; empty unless asked for.</summary>
    public IReadOnlyList<TraceStep> Trace => trace ?? [];

    /// <summary>A sentence of which only the times are known.</summary>
    /// <param name="said">The text.</param>
    /// <param name="times">Its time expressions, in order.</param>
    /// <param name="today">The day on which it is said.</param>
    /// <param name="traced">Whether to keep the rules at work.</param>
    public static Sentence Start(Utterance said, IReadOnlyList<TimeMention> times, LocalDate today, bool traced) => new(said, times, today, traced);

    /// <summary>Adds a word that was found.</summary>
    public void Add(Word word)
    {
        Words.Add(word);
        all |= word.Sense;
        trace?.Add(new TraceStep($"word {word.Sense}", word.Start, word.Length));
        Claim(word.Start, word.End, Piece.Word);
    }

    /// <summary>Whether some word can mean one of these.</summary>
    public bool Has(Sense any) => (all & any) != Sense.None;

    /// <summary>The first word that can mean one of these.</summary>
    public bool TryFirst(Sense any, out Word word)
    {
        word = default;
        if (!Has(any))
        {
            return false;
        }

        foreach (var candidate in Words)
        {
            if (candidate.Is(any))
            {
                word = candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that ends here, blanks aside.</summary>
    public bool TryWordBefore(int start, out Word word)
    {
        var end = Letters.SkipBlanksBack(Text, start);
        var index = IndexFrom(end) - 1;
        word = index >= 0 ? Words[index] : default;
        return index >= 0 && word.End == end;
    }

    /// <summary>The word that begins here, blanks aside.</summary>
    public bool TryWordAfter(int end, out Word word)
    {
        var start = Letters.SkipBlanks(Text, end);
        var index = IndexFrom(start);
        word = index < Words.Count ? Words[index] : default;
        return index < Words.Count && word.Start == start;
    }

    /// <summary>Whether a word that can mean one of these ends here, blanks aside.</summary>
    public bool IsBefore(int start, Sense any) => TryWordBefore(start, out var word) && word.Is(any);

    /// <summary>Whether a word that can mean one of these begins here, blanks aside.</summary>
    public bool IsAfter(int end, Sense any) => TryWordAfter(end, out var word) && word.Is(any);

    /// <summary>Index of the first word that begins here or later.</summary>
    public int IndexFrom(int start)
    {
        var (low, high) = (0, Words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What the character here was taken for.</summary>
    public Piece At(int index) => index >= 0 && index < pieces.Length ? pieces[index] : Piece.Nothing;

    /// <summary>Whether nothing but words of the vocabulary stands here.</summary>
    public bool IsOpen(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (pieces[i] > Piece.Word)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a piece of the text.</summary>
    public void Claim(int start, int end, Piece piece) => pieces.AsSpan(start, end - start).Fill(piece);

    /// <summary>Notes a rule at work.</summary>
    public void Note(string rule, int start, int end) => trace?.Add(new TraceStep(rule, start, end - start));

    /// <summary>What was written at a stretch, without blanks at its ends.</summary>
    public string Written(int start, int end) => Said.WrittenAt(start, end - start).Trim();

    /// <summary>The stretch of characters that nothing is known of and that begins here: letters, with single blanks and hyphens inside; at most 80 characters of it.</summary>
    /// <returns>The offset behind it.</returns>
    public int EndOfUnknown(int start)
    {
        var end = start;
        var last = Math.Min(pieces.Length, start + LongestUnknown);
        for (var i = start; i < last && pieces[i] == Piece.Nothing; i++)
        {
            if (Letters.IsWord(Text[i]))
            {
                end = i + 1;
            }
            else if (Text[i] is not (' ' or '-' or '_' or '.' or '\'' or '·' or '&' or '/' or '#') || i > end)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>How many characters are letters or figures of which nothing is known; a Latin word counts as one.</summary>
    public int CountUnknown()
    {
        var count = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] == Piece.Nothing && (Letters.IsHan(Text[i]) || (Letters.IsLatin(Text[i]) && (i == 0 || !Letters.IsLatin(Text[i - 1])))))
            {
                count++;
            }
        }

        return count;
    }
}
