using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.Slotting;

/// <summary>The words beside a stretch of the text, times and articles skipped.</summary>
internal static class Neighbours
{
    /// <summary>The word before.</summary>
    public static bool TryBefore(Sentence sentence, int start, out Word word)
    {
        var at = start;
        while (true)
        {
            at = SkipBack(sentence, at);
            if (!sentence.TryWordBefore(at, out word))
            {
                return false;
            }

            if (!IsArticle(sentence, word))
            {
                return true;
            }

            at = word.Start;
        }
    }

    /// <summary>The word after.</summary>
    public static bool TryAfter(Sentence sentence, int end, out Word word)
    {
        var at = end;
        while (true)
        {
            while (at < sentence.Text.Length && (sentence.At(at) == Piece.Time || sentence.Text[at] is ' '))
            {
                at++;
            }

            if (!sentence.TryWordAfter(at, out word))
            {
                return false;
            }

            if (!IsArticle(sentence, word))
            {
                return true;
            }

            at = word.End;
        }
    }

    private static int SkipBack(Sentence sentence, int at)
    {
        while (at > 0 && (sentence.At(at - 1) == Piece.Time || sentence.Text[at - 1] is ' '))
        {
            at--;
        }

        return at;
    }

    private static bool IsArticle(Sentence sentence, Word word) =>
        sentence.Text.AsSpan(word.Start, word.Length) is "the" or "的" or "一下" or "please" or "现在" or "目前" or "这个" or "那个" or "now" or "还" or "'s" or "下" or "me" or "us" or "currently" or "today";
}
