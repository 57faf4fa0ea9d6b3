using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds what the meeting is about. The rules from the surest on: a word that announces it (主题, "topic:"), quotation marks,
/// a purpose (讨论X, "about X", "for X"), a clause of its own with a kind of meeting in it (周会, "weekly sync").</summary>
internal static class TopicReader
{
    /// <summary>No topic has more characters.</summary>
    public const int Longest = 60;

    private const Sense Ends = Sense.Book | Sense.Need | Sense.Invite | Sense.Hold | Sense.With | Sense.Have | Sense.Question | Sense.Room | Sense.Cancel | Sense.Equipment | Sense.Free;

    /// <summary>Reads the topic.</summary>
    /// <param name="sentence">The text, all else read.</param>
    /// <param name="findings">Gets the topic.</param>
    public static void Read(Sentence sentence, Findings findings)
    {
        if (findings.Topic is not null)
        {
            return;
        }

        if (AnnouncedTopic.TryRead(sentence, out var start, out var end, out var rule) || AnnouncedTopic.TryQuoted(sentence, out start, out end, out rule)
            || TryKind(sentence, out start, out end, out rule) || TryPurpose(sentence, out start, out end, out rule) || TryMeal(sentence, out start, out end, out rule)
            || SubjectTopic.TryRead(sentence, out start, out end, out rule))
        {
            findings.Topic = sentence.Written(start, end);
            sentence.Claim(start, end, Piece.Topic);
            sentence.Note(rule, start, end);
        }
    }

    private static bool TryPurpose(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.purpose");
        foreach (var word in sentence.Words)
        {
            var isFor = sentence.Text.AsSpan(word.Start, word.Length) is "for" or "to discuss" or "on";
            if (sentence.At(word.Start) != Piece.Word || !(isFor || word.Is(Sense.Purpose)))
            {
                continue;
            }

            start = word.End;
            end = EndOfPurpose(sentence, start);
            if (Trim(sentence, ref start, ref end) && IsTopic(sentence, word, isFor, start, end))
            {
                return true;
            }
        }

        return false;
    }

    // "for lunch tomorrow": a time, and what it is for.
    private static bool TryMeal(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.meal");
        foreach (var time in sentence.Times)
        {
            start = time.Start;
            if (sentence.TryWordBefore(start, out var cue) && sentence.Reads(cue, "for", "book for") && Letters.EndOfLatin(sentence.Text, start) is var last
                && sentence.Text.AsSpan(start, last - start) is "lunch" or "dinner" or "breakfast")
            {
                end = last;
                return true;
            }
        }

        return false;
    }

    private static bool IsTopic(Sentence sentence, Word cue, bool isFor, int start, int end)
    {
        var text = sentence.Text;
        if (char.IsAsciiDigit(text[start]) && !sentence.IsAfter(start, Sense.Kind))
        {
            return false;
        }

        if (sentence.TryWordAfter(start, out var first) && first.Is(Sense.Cancel | Sense.Move | Sense.Extend | Sense.Release | Sense.Me) && !sentence.Reads(first, "我们", "we", "our"))
        {
            return false;
        }

        if (Letters.IsHan(text[cue.Start]))
        {
            var isOpening = text[cue.Start] is '开' or '是' or '做' or '搞' or '办' || text.AsSpan(cue.Start, cue.Length) is "进行" or "用来" or "用于" or "用作" or "为了";
            return isOpening ? EndsInMeeting(sentence, start, end) : end - start > 1;
        }

        if (text.AsSpan(cue.Start, cue.Length) is "on" && !sentence.IsBefore(cue.Start, Sense.Meeting | Sense.Kind))
        {
            return false;
        }

        return HasOwnWord(sentence, start, end) && !(isFor && sentence.TryWordBefore(end, out var last) && last.Is(Sense.People) && last.End == end);
    }

    // A Chinese purpose that only opens a meeting is a topic when it ends in a kind of meeting: 开个需求评审会, 做培训.
    private static bool EndsInMeeting(Sentence sentence, int start, int end) =>
        sentence.TryWordBefore(end, out var last) && last.End == end && (last.Is(Sense.Kind) || (last.Is(Sense.Meeting) && last.Start > start && HasOwnWord(sentence, start, last.Start)));

    // A kind of meeting with what describes it: 需求评审会, "the design review", "weekly team sync".
    private static bool TryKind(Sentence sentence, out int start, out int end, out string rule)
    {
        (start, end, rule) = (0, 0, "topic.kind");
        foreach (var word in sentence.Words)
        {
            if (sentence.At(word.Start) != Piece.Word || !(word.Is(Sense.Kind) || ((word.Is(Sense.Meeting) || IsDoing(sentence, word)) && IsDescribed(sentence, word))) || word.Is(Sense.Report))
            {
                continue;
            }

            (start, end) = (StartOfDescription(sentence, word), EndOfKind(sentence, word));
            if (Trim(sentence, ref start, ref end))
            {
                return true;
            }
        }

        return false;
    }

    // 薪酬讨论, 季度数据汇报: what is done ends the clause.
    private static bool IsDoing(Sentence sentence, Word word) =>
        sentence.Reads(word, "讨论", "沟通", "演示", "同步", "对齐", "探讨", "梳理", "研究", "商讨", "介绍", "排练") && (word.End == sentence.Text.Length || sentence.Text[word.End] is ',' or '。' or ';' or ' ' or '!' || sentence.At(word.End) == Piece.Time || sentence.IsAfter(word.End, Sense.Cancel | Sense.Move | Sense.Function));

    private static bool IsDescribed(Sentence sentence, Word word)
    {
        var start = StartOfDescription(sentence, word);
        return start < word.Start && (HasOwnWord(sentence, start, word.Start) || sentence.IsBefore(word.Start, Sense.People | Sense.OtherObject));
    }

    private static int StartOfDescription(Sentence sentence, Word word)
    {
        var text = sentence.Text;
        var start = word.Start;
        while (start > 0)
        {
            var at = Letters.SkipBlanksBack(text, start);
            if (at == 0 || word.End - at > Longest)
            {
                break;
            }

            if (sentence.At(at - 1) == Piece.Nothing && (Letters.IsWord(text[at - 1]) || text[at - 1] is '&' or '/' or '-' or '\'' or '+' or '.'))
            {
                start = at - 1;
            }
            else if (sentence.TryWordBefore(at, out var before) && Describes(sentence, before, word))
            {
                start = before.Start;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private static bool Describes(Sentence sentence, Word before, Word kind)
    {
        var han = Letters.IsHan(sentence.Text[before.Start]);
        return sentence.At(before.Start) <= Piece.Word && han == Letters.IsHan(sentence.Text[kind.Start])
            && (before.Is(Sense.Kind | Sense.RoomName | Sense.Subject) || before.Is(Sense.People | Sense.Chat | Sense.OtherObject)
                || (han && before.Is(Sense.Purpose) && sentence.Text.AsSpan(before.Start, before.Length) is "讨论" or "沟通" or "汇报" or "演示" or "同步" or "研究" or "复盘"));
    }

    private static int EndOfKind(Sentence sentence, Word word)
    {
        var end = word.End;
        while (sentence.TryWordAfter(end, out var next) && sentence.At(next.Start) == Piece.Word && (next.Is(Sense.Kind) || sentence.Text.AsSpan(next.Start, next.Length) is "会" or "会议" or "meeting" or "call" or "session" or "discussion"))
        {
            end = next.End;
        }

        // 年会彩排: what follows to the end of the clause belongs to it.
        var tail = end;
        while (tail < sentence.Text.Length && tail - end <= 3 && sentence.At(tail) == Piece.Nothing && Letters.IsHan(sentence.Text[tail]))
        {
            tail++;
        }

        return tail > end + 1 && (tail == sentence.Text.Length || sentence.Text[tail] is ',' or '。' or ';') ? tail : end;
    }

    /// <summary>Where the clause ends that begins here.</summary>
    public static int EndOfClause(Sentence sentence, int start)
    {
        var text = sentence.Text;
        var end = start;
        while (end < text.Length && end - start < Longest && text[end] is not (',' or '。' or ';' or '!' or '?' or '\n' or '"' or '”' or '」' or '》' or '、')
            && sentence.At(end) is Piece.Nothing or Piece.Word or Piece.Time or Piece.Topic)
        {
            end++;
        }

        return end;
    }

    private static int EndOfPurpose(Sentence sentence, int start)
    {
        var limit = EndOfClause(sentence, start);
        for (var i = sentence.IndexFrom(start); i < sentence.Words.Count && sentence.Words[i].Start < limit; i++)
        {
            var word = sentence.Words[i];
            if (sentence.At(word.Start) == Piece.Word && word.Start > start && !word.Is(Sense.Kind | Sense.Meeting) && IsEnd(sentence, word))
            {
                return Math.Min(limit, word.Start);
            }
        }

        for (var i = start; i < limit; i++)
        {
            if (sentence.At(i) == Piece.Time)
            {
                return i;
            }
        }

        return limit;
    }

    private static bool IsEnd(Sentence sentence, Word word)
    {
        var text = sentence.Text.AsSpan(word.Start, word.Length);
        return (word.Is(Ends) && text is not "and" and not "&" and not "+") || text is "in" or "at" or "on" or "from" or "please" or "pls" or "thanks" or "的" or "用" or "by" or "until" or "thank you" or "谢谢" or "to" or "if" or "吧" or "is" or "asap";
    }

    private static bool HasOwnWord(Sentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sentence.At(i) == Piece.Nothing && Letters.IsWord(sentence.Text[i]) && !char.IsAsciiDigit(sentence.Text[i]))
            {
                return true;
            }
        }

        for (var i = sentence.IndexFrom(start); i < sentence.Words.Count && sentence.Words[i].Start < end; i++)
        {
            if (sentence.Words[i].Is(Sense.Kind | Sense.Chat | Sense.RoomName | Sense.Subject) && sentence.At(sentence.Words[i].Start) == Piece.Word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes signs, articles and small words off both ends.</summary>
    /// <returns>Whether anything is left.</returns>
    public static bool Trim(Sentence sentence, ref int start, ref int end)
    {
        var text = sentence.Text;
        for (var moved = true; moved && start < end;)
        {
            moved = false;
            while (start < end && !Letters.IsWord(text[start]))
            {
                start++;
            }

            while (start < end && !Letters.IsWord(text[end - 1]))
            {
                end--;
            }

            if (start < end && sentence.TryWordAfter(start, out var first) && first.Start == start && first.End <= end && IsArticle(text.AsSpan(first.Start, first.Length)))
            {
                (start, moved) = (first.End, true);
            }

            if (start < end && sentence.TryWordBefore(end, out var last) && last.End == end && last.Start >= start && IsTail(text.AsSpan(last.Start, last.Length)))
            {
                (end, moved) = (last.Start, true);
            }
        }

        return end > start;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "a" or "an" or "the" or "our" or "my" or "一下" or "个" or "一个" or "this" or "that" or "their" or "一场" or "下" or "some" or "我们" or "我的" or "我们的";

    private static bool IsTail(ReadOnlySpan<char> word) => word is "吧" or "的" or "谢谢" or "哈" or "please" or "thanks" or "pls" or "啊" or "了" or "呢" or "用" or "哦" or "for" or "今天" or "today" or "thx" or "thank you";
}
