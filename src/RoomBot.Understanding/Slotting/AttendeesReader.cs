using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds the people to invite: 叫上张三、李四, "with Bob and Alice", "@王五".</summary>
internal static class AttendeesReader
{
    private const int MostNames = 50;
    private const int LongestName = 24;

    /// <summary>Reads the names.</summary>
    public static void Read(Sentence sentence, Findings findings)
    {
        var text = sentence.Text;
        for (var i = 0; i < text.Length && findings.Attendees.Count < MostNames; i++)
        {
            if (text[i] is '@')
            {
                i = Math.Max(i, TakeMention(sentence, findings, i));
            }
        }

        for (var i = 0; i < sentence.Words.Count && findings.Attendees.Count < MostNames; i++)
        {
            var word = sentence.Words[i];
            if (sentence.At(word.Start) == Piece.Word && ((word.Is(Sense.With | Sense.Invite) && IsCue(sentence, word)) || IsForSomebody(sentence, word)))
            {
                TakeList(sentence, findings, word.End);
            }
        }

        if (findings.Attendees.Count == 0)
        {
            TakeSubject(sentence, findings);
        }
    }

    // A comma joins names, it does not begin them; 把 and 参加 stand before names only where others do not.
    private static bool IsCue(Sentence sentence, Word word) => sentence.Text[word.Start] is not (',' or '、' or ';' or '+' or '把') && !sentence.IsBefore(word.Start, Sense.Not);

    // "for Sarah and Tom", 给王总订: for whom it is.
    private static bool IsForSomebody(Sentence sentence, Word word)
    {
        var at = Letters.SkipBlanks(sentence.Text, word.End);
        if (at >= sentence.Text.Length || sentence.At(at) > Piece.Word)
        {
            return false;
        }

        if (sentence.Reads(word, "for", "book for"))
        {
            return char.IsUpper(sentence.Said.Written[at]) && EnglishNames.IsFirstName(sentence.Text.AsSpan(at, Letters.EndOfLatin(sentence.Text, at) - at));
        }

        return sentence.Reads(word, "给", "替", "为") && LengthOfName(sentence, at) is var length and > 0
            && (Letters.IsLatin(sentence.Text[at]) || sentence.IsAfter(at + length, Sense.Book | Sense.Get) || (at + length < sentence.Text.Length && sentence.At(at + length) == Piece.Time));
    }

    private static int TakeMention(Sentence sentence, Findings findings, int at)
    {
        var text = sentence.Text;
        var end = at + 1;
        while (end < text.Length && end - at <= LongestName && (Letters.IsWord(text[end]) || text[end] is '_' or '.') && sentence.At(end) <= Piece.Word
            && (!Letters.IsHan(text[end]) || Letters.IsHan(text[at + 1])))
        {
            end++;
        }

        if (end > at + 1 && Letters.IsHan(text[at + 1]))
        {
            var person = ChineseNames.LengthOfPerson(text, at + 1, end);
            end = person > 0 ? at + 1 + Shorten(sentence, at + 1, person) : end;
        }

        if (end == at + 1 || IsBot(text.AsSpan(at + 1, Math.Min(text.Length - at - 1, LongestName)), text.AsSpan(at + 1, end - at - 1)))
        {
            return at;
        }

        Take(sentence, findings, at + 1, end);
        return end;
    }

    private static bool IsBot(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.StartsWith("小助手", StringComparison.Ordinal) || text.StartsWith("助手", StringComparison.Ordinal) || text.StartsWith("机器人", StringComparison.Ordinal) || name.EndsWith("bot") || name is "all" or "所有人" or "me" or "我";

    private static void TakeList(Sentence sentence, Findings findings, int start)
    {
        var at = start;
        while (findings.Attendees.Count < MostNames)
        {
            at = SkipJoints(sentence, at);
            var length = LengthOfName(sentence, at);
            if (length == 0)
            {
                return;
            }

            Take(sentence, findings, at, at + length);
            at += length;
        }
    }

    private static void Take(Sentence sentence, Findings findings, int start, int end)
    {
        var name = sentence.Written(start, end);
        sentence.Claim(start, end, Piece.Attendees);
        if (name.Length > 0 && !findings.Attendees.Contains(name))
        {
            findings.Attendees.Add(name);
            sentence.Note("attendee", start, end);
        }
    }

    private static int SkipJoints(Sentence sentence, int at)
    {
        var text = sentence.Text;
        while (at < text.Length)
        {
            if (text[at] is ' ' or ',' or '、' or '@' or ':' or '和' or '跟' or '与' or '&' or '/' or '，' or ';' or '+')
            {
                at++;
            }
            else if (sentence.TryWordAfter(at, out var word) && word.Start == at && text.AsSpan(word.Start, word.Length) is "and" or "还有" or "以及" or "plus" or "一下" or "with" or "及")
            {
                at = word.End;
            }
            else if (word.Length > 0 && word.Start == at && word.Is(Sense.People | Sense.Subject) && word.End < text.Length && text[word.End] is '的' or '部')
            {
                // 产品的刘洋.
                at = word.End + 1;
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    private static int LengthOfName(Sentence sentence, int at)
    {
        var text = sentence.Text;
        if (at >= text.Length || sentence.At(at) > Piece.Word)
        {
            return 0;
        }

        if (Letters.IsHan(text[at]))
        {
            var person = ChineseNames.LengthOfPerson(text, at, Math.Min(text.Length, at + 4));
            person = person == 3 && IsTwoNames(sentence, at) ? 2 : person;
            return person == 0 || sentence.TryWordAfter(at, out var other) && other.Start == at && other.Length > 1 ? 0 : Shorten(sentence, at, person);
        }

        return Letters.IsLatin(text[at]) && (at == 0 || !Letters.IsLatin(text[at - 1])) ? LengthOfLatinName(sentence, at) : 0;
    }

    // 张三李四: two names of two characters.
    private static bool IsTwoNames(Sentence sentence, int at)
    {
        var text = sentence.Text;
        var end = at;
        while (end < text.Length && end - at <= 4 && Letters.IsHan(text[end]) && sentence.At(end) == Piece.Nothing)
        {
            end++;
        }

        return end - at == 4 && ChineseNames.LengthOfPerson(text, at + 2, end) == 2;
    }

    // A name has three characters unless the third begins something else.
    private static int Shorten(Sentence sentence, int start, int length)
    {
        var text = sentence.Text;
        for (var i = start + 1; i < start + length; i++)
        {
            var taken = sentence.At(i) > Piece.Word || (i > start + 1 && sentence.At(i) == Piece.Word && sentence.TryWordAfter(i, out var word) && word.Start == i && !word.Is(Sense.Adjective));
            if (taken && !(length - (i - start) == 1 && text[i] is '总' or '工' or '哥' or '姐'))
            {
                return i - start < 2 ? length : i - start;
            }
        }

        // 张三来, 李四也: a full name of two followed by what no name ends in.
        return length == 3 && text[start + 2] is '来' or '也' or '去' or '就' or '都' or '要' or '等' or '他' or '两' or '三' or '四' or '五' or '几' or '过' or '到' or '说' or '有' or '吃' or '参' or '汇' or '对' or '各' or '谈' or '商' ? 2 : length;
    }

    private static int LengthOfLatinName(Sentence sentence, int at)
    {
        var text = sentence.Text;
        var end = Letters.EndOfLatin(text, at);
        var isName = (sentence.At(at) == Piece.Nothing && char.IsUpper(sentence.Said.Written[at]) && end - at > 1) || EnglishNames.IsFirstName(text.AsSpan(at, end - at));
        if (!isName || char.IsAsciiDigit(text[at]) || sentence.IsAfter(end, Sense.People | Sense.Kind | Sense.Room))
        {
            return 0;
        }

        // A family name follows: "Bob Smith".
        var next = end < text.Length && text[end] is ' ' ? end + 1 : end;
        var last = Letters.EndOfLatin(text, next);
        var hasFamilyName = last > next && next > end && sentence.At(next) == Piece.Nothing && char.IsUpper(sentence.Said.Written[next]) && char.IsUpper(sentence.Said.Written[at]);
        return (hasFamilyName ? last : end) - at;
    }

    // 张三、李四参加.
    private static void TakeSubject(Sentence sentence, Findings findings)
    {
        if (!sentence.TryFirst(Sense.Invite, out var word) || !sentence.Text.AsSpan(word.Start, word.Length).StartsWith("参加"))
        {
            return;
        }

        var start = word.Start;
        while (sentence.TryWordBefore(start, out var small) && small.End == start && sentence.Reads(small, "都", "也", "一起", "要", "会"))
        {
            start = small.Start;
        }

        while (start > 0 && sentence.Text[start - 1] is not (',' or '，' or '。' or ';') && sentence.At(start - 1) == Piece.Nothing || (start > 0 && sentence.Text[start - 1] is '、' or '和'))
        {
            start--;
        }

        TakeList(sentence, findings, start);
    }
}
