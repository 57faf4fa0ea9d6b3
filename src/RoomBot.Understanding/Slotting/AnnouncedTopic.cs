using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Topics that the text announces (主题：X, "topic is X") or puts in quotation marks.</summary>
internal static class AnnouncedTopic
{
    private static readonly (char Open, char Close)[] Pairs = [('"', '"'), ('「', '」'), ('《', '》'), ('【', '】'), ('『', '』'), ('\'', '\'')];

    /// <summary>Takes a topic behind a colon or a quotation mark, as written to the end of its clause, before anything in it is read.</summary>
    public static void TakeWhole(Sentence sentence, Findings findings)
    {
        if (!sentence.TryFirst(Sense.TopicCue, out var cue) || sentence.At(cue.Start) != Piece.Word)
        {
            return;
        }

        var text = sentence.Text;
        var start = Letters.SkipBlanks(text, cue.End);
        if (!text.AsSpan(cue.Start, cue.Length).EndsWith(":"))
        {
            if (start >= text.Length || text[start] is not (':' or '='))
            {
                return;
            }

            start = Letters.SkipBlanks(text, start + 1);
        }

        var end = start;
        while (end < text.Length && end - start < TopicReader.Longest && text[end] is not (',' or '。' or ';' or '!' or '?' or '\n'))
        {
            end++;
        }

        end = Letters.SkipBlanksBack(text, end);
        Unquote(text, ref start, ref end);
        if (end > start && HasNoTime(sentence, start, end))
        {
            findings.Topic = sentence.Written(start, end);
            sentence.Claim(start, end, Piece.Topic);
            sentence.Note("topic.announced", start, end);
        }
    }

    /// <summary>A topic behind a word that announces it.</summary>
    public static bool TryRead(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.announced");
        if (!sentence.TryFirst(Sense.TopicCue, out var cue) || sentence.At(cue.Start) != Piece.Word)
        {
            return false;
        }

        start = cue.End;
        while (SkipLink(sentence, ref start))
        {
        }

        end = TopicReader.EndOfClause(sentence, start);
        return TopicReader.Trim(sentence, ref start, ref end);
    }

    private static bool SkipLink(Sentence sentence, ref int at)
    {
        var text = sentence.Text;
        var from = at;
        at = Letters.SkipBlanks(text, at);
        if (at < text.Length && text[at] is ':' or '"' or '\'' or '“' or '「' or '《' or '=')
        {
            at++;
        }
        else if (sentence.TryWordAfter(at, out var word) && (word.Is(Sense.Change | Sense.Move) || text.AsSpan(word.Start, word.Length) is "是" or "为" or "叫" or "to" or "is" or "as" or "就" or "be" or "should" or "写" or "the" or "用" or "成" or "就叫"))
        {
            at = word.End;
        }
        else if (at < text.Length && text[at] is '是' or '为' or '叫' or '写')
        {
            at++;
        }

        return at > from && at < text.Length && !(at == Letters.SkipBlanks(text, from));
    }

    /// <summary>A topic in quotation marks.</summary>
    public static bool TryQuoted(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.quoted");
        var text = sentence.Text;
        foreach (var (open, close) in Pairs.AsSpan(0, Pairs.Length - 1))
        {
            start = text.IndexOf(open, StringComparison.Ordinal) + 1;
            end = start > 0 ? text.IndexOf(close, start) : -1;
            if (end > start && end - start <= TopicReader.Longest && sentence.At(start) <= Piece.Time)
            {
                return TopicReader.Trim(sentence, ref start, ref end);
            }
        }

        return false;
    }

    private static void Unquote(string text, ref int start, ref int end)
    {
        foreach (var (open, close) in Pairs)
        {
            if (end - start > 2 && text[start] == open && text.IndexOf(close, start + 1) == end - 1)
            {
                (start, end) = (start + 1, end - 1);
                return;
            }
        }
    }

    // 主题：预算 明天3点: the time ends it.
    private static bool HasNoTime(Sentence sentence, int start, int end)
    {
        foreach (var time in sentence.Times)
        {
            if (time.Start < end && start < time.Start + time.Length)
            {
                return false;
            }
        }

        return true;
    }
}
