using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Topics that only stand there, a clause of their own that names a subject: …，季度规划.</summary>
internal static class SubjectTopic
{
    private const int Shortest = 3;
    private const int Longest = 12;

    /// <summary>The clause, where there is one beside a time.</summary>
    public static bool TryRead(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.subject");
        if (sentence.Times.Count == 0)
        {
            return false;
        }

        foreach (var word in sentence.Words)
        {
            if (!word.Is(Sense.Subject) || sentence.At(word.Start) != Piece.Word || !Letters.IsHan(sentence.Text[word.Start]) || word.Start < end)
            {
                continue;
            }

            start = StartOf(sentence, word.Start);
            end = EndOf(sentence, word.End);
            if (end - start is >= Shortest and <= Longest && IsEdge(sentence.Text, start - 1) && IsEdge(sentence.Text, end))
            {
                return true;
            }
        }

        return false;
    }

    private static int StartOf(Sentence sentence, int start)
    {
        while (start > 0 && sentence.At(start - 1) == Piece.Nothing && Letters.IsHan(sentence.Text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int EndOf(Sentence sentence, int end)
    {
        while (end < sentence.Text.Length)
        {
            if (sentence.At(end) == Piece.Nothing && Letters.IsHan(sentence.Text[end]))
            {
                end++;
            }
            else if (sentence.TryWordAfter(end, out var next) && next.Start == end && next.Is(Sense.Subject | Sense.Kind) && sentence.At(end) == Piece.Word)
            {
                end = next.End;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || text[at] is ',' or '。' or ';' or ' ' or '!' or '\n';
}
