using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds the row of a list that is pointed at: 第二个, 最后一间, "the second one", "#2", and a bare "2" as an answer.</summary>
internal static class RowReader
{
    private const int MostRows = 50;

    // A larger bare number answers how many people come.
    private const int MostBareRows = 10;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Reads the row.</summary>
    public static void Read(Sentence sentence, Findings findings, bool isAnswer)
    {
        var text = sentence.Text;
        for (var i = 0; i < text.Length && findings.Row == 0; i++)
        {
            if (sentence.IsOpen(i, i + 1) && Letters.IsWord(text[i]) && TryRow(sentence, i, isAnswer, out var row, out var end))
            {
                findings.Row = row;
                sentence.Claim(i, end, Piece.Row);
                sentence.Note("row", i, end);
            }
        }
    }

    private static bool TryRow(Sentence sentence, int at, bool isAnswer, out int row, out int end)
    {
        var text = sentence.Text;
        (row, end) = (0, at);
        if (text[at] is '第' && at + 1 < text.Length && SmallNumbers.TryRead(text, at + 1, out var number))
        {
            (row, end) = (number.Value, number.End);
            end = end < text.Length && text[end] is '个' or '间' or '条' or '行' or '项' ? end + 1 : end;
            return row is > 0 and <= MostRows && (end > number.End || isAnswer) && !IsBeforeNoun(sentence, end);
        }

        if (string.CompareOrdinal(text, at, "最后", 0, 2) == 0)
        {
            (row, end) = (-1, at + 2);
            return Skip(text, ref end, "一个") || Skip(text, ref end, "一间") || Skip(text, ref end, "那个") || Skip(text, ref end, "那间") || Skip(text, ref end, "一条");
        }

        if (string.CompareOrdinal(text, at, "倒数第一", 0, 4) == 0)
        {
            (row, end) = (-1, at + 4);
            return Skip(text, ref end, "个") || Skip(text, ref end, "间");
        }

        return Letters.IsLatin(text[at]) && (at == 0 || !Letters.IsLatin(text[at - 1])) && TryEnglish(sentence, at, out row, out end)
            ? true : isAnswer && TryBare(sentence, at, out row, out end);
    }

    private static bool IsBeforeNoun(Sentence sentence, int end) => sentence.IsAfter(end, Sense.Meeting | Sense.Kind) || (end < sentence.Text.Length && sentence.Text[end] is '人' or '月' or '季' or '周');

    private static bool TryEnglish(Sentence sentence, int at, out int row, out int end)
    {
        var text = sentence.Text;
        end = Letters.EndOfLatin(text, at);
        var word = text.AsSpan(at, end - at);
        row = word is "last" ? -1 : IndexOf(word) + 1;
        if (row == 0 && char.IsAsciiDigit(word[0]) && SmallNumbers.TryRead(text, at, out var figure) && text.AsSpan(figure.End, end - figure.End) is "st" or "nd" or "rd" or "th")
        {
            row = figure.Value;
        }

        if (row != 0)
        {
            return SkipWord(text, ref end, "one") || SkipWord(text, ref end, "option") || SkipWord(text, ref end, "room") || SkipWord(text, ref end, "choice") || SkipWord(text, ref end, "row")
                || (row > 0 && text.AsSpan(end).TrimStart() is var rest && (rest.StartsWith("will do") || rest.StartsWith("works") || rest.StartsWith("is fine") || rest.StartsWith("is good") || rest.StartsWith("please") || rest.StartsWith("looks good")))
                || (row > 0 && end == text.TrimEnd(' ', '.', '!').Length && IsChoosing(text.AsSpan(0, at)));
        }

        if (word is "option" or "number" or "no" or "choice" or "row")
        {
            var next = Letters.SkipBlanks(text, end < text.Length && text[end] is '.' ? end + 1 : end);
            if (next < text.Length && SmallNumbers.TryRead(text, next, out var number) && number.Value is > 0 and <= MostRows && sentence.IsOpen(next, number.End))
            {
                (row, end) = (number.Value, number.End);
                return EndsClean(text, end);
            }
        }

        return false;
    }

    private static bool IsChoosing(ReadOnlySpan<char> before)
    {
        foreach (var range in before.SplitAny(" ,.!"))
        {
            if (before[range] is not ("" or "the" or "take" or "book" or "ok" or "okay" or "yes" or "sure" or "i'll" or "we'll" or "let's" or "choose" or "pick" or "go" or "with" or "then" or "please" or "fine" or "just" or "prefer" or "i" or "want"))
            {
                return false;
            }
        }

        return true;
    }

    // "2", "#2", 选2, 2号, "2 please": nothing else is said.
    private static bool TryBare(Sentence sentence, int at, out int row, out int end)
    {
        var text = sentence.Text;
        (row, end) = (0, at);
        if (!SmallNumbers.TryRead(text, at, out var number) || number.Value is 0 or > MostBareRows || !EndsClean(text, number.End))
        {
            return false;
        }

        var before = text.AsSpan(0, at).Trim(" #,");
        var after = text.AsSpan(number.End).Trim(" .,!。");
        (row, end) = (number.Value, number.End);
        return before is "" or "选" or "要" or "选择" or "订" or "就" or "就选" or "就要" or "book" or "take" or "i'll take" or "pick" or "room" or "那就"
            && after is "" or "号" or "吧" or "please" or "pls" or "号吧" or "那个" or "then" or "谢谢";
    }

    private static bool EndsClean(string text, int end) => end == text.Length || !Letters.IsLatin(text[end]);

    private static bool Skip(string text, ref int end, string what)
    {
        if (string.CompareOrdinal(text, end, what, 0, what.Length) != 0)
        {
            return false;
        }

        end += what.Length;
        return true;
    }

    private static bool SkipWord(string text, ref int end, string word)
    {
        var start = Letters.SkipBlanks(text, end);
        var last = Letters.EndOfLatin(text, start);
        if (!text.AsSpan(start, last - start).SequenceEqual(word))
        {
            return false;
        }

        end = last;
        return true;
    }

    private static int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (word.SequenceEqual(Ordinals[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
