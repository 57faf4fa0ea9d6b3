using System.Buffers;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds the equipment that is wanted, and that which is not (不用投影了, "no projector").</summary>
internal static class EquipmentReader
{
    private const int MostLettersBetween = 12;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;。.");

    /// <summary>Reads the equipment.</summary>
    public static void Read(Sentence sentence, Findings findings)
    {
        var refused = false;
        var last = -1;
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (!word.Is(Sense.Equipment) || sentence.At(word.Start) != Piece.Word || IsSomebody(sentence, word))
            {
                continue;
            }

            refused = (refused && IsJoined(sentence, last, i)) || IsRefusedBefore(sentence, i) || IsRefusedAfter(sentence, i);
            var which = (EquipmentWord)(word.Value - 1);
            var list = refused ? findings.Without : findings.Equipment;
            if (!list.Contains(which))
            {
                list.Add(which);
            }

            sentence.Claim(word.Start, word.End, Piece.Equipment);
            sentence.Note(refused ? "equipment.unwanted" : "equipment.wanted", word.Start, word.End);
            last = i;
        }
    }

    // Mike is somebody, a mike is a microphone.
    private static bool IsSomebody(Sentence sentence, Word word) => sentence.Reads(word, "mike") && char.IsUpper(sentence.Said.Written[word.Start]);

    private static bool IsRefusedBefore(Sentence sentence, int index)
    {
        var end = sentence.Words[index].Start;
        for (var i = index - 1; i >= 0 && end - sentence.Words[i].End <= 1; i--)
        {
            var word = sentence.Words[i];
            if (word.Is(Sense.Not) || (word.Is(Sense.Cancel) && sentence.Text.AsSpan(word.Start, word.Length).Contains("need", StringComparison.Ordinal)))
            {
                return true;
            }

            if (!word.Is(Sense.Function | Sense.Need | Sense.Adjective) || sentence.Words[index].Start - word.Start > MostLettersBetween)
            {
                return false;
            }

            end = word.Start;
        }

        return false;
    }

    // 投影不用了, "projector not needed": what follows belongs to it unless a word follows that is refused itself.
    private static bool IsRefusedAfter(Sentence sentence, int index)
    {
        var at = sentence.Words[index].End;
        for (var i = index + 1; i < sentence.Words.Count && sentence.Words[i].Start - at <= 1; i++)
        {
            var word = sentence.Words[i];
            if (word.Is(Sense.Not | Sense.Abandon) && word.Is(Sense.Not | Sense.Cancel) && !word.Is(Sense.Have))
            {
                return !IsAfterRefusal(sentence, i);
            }

            if (!word.Is(Sense.Filler | Sense.Function) || word.Is(Sense.With) || Between(sentence, at, word.Start))
            {
                return false;
            }

            at = word.End;
        }

        return false;
    }

    private static bool IsAfterRefusal(Sentence sentence, int index) =>
        index + 1 < sentence.Words.Count && sentence.Words[index + 1].Is(Sense.Equipment) && sentence.Words[index + 1].Start - sentence.Words[index].End <= 1;

    private static bool Between(Sentence sentence, int start, int end) => sentence.Text.AsSpan(start, end - start).ContainsAny(Stops);

    private static bool IsJoined(Sentence sentence, int last, int index)
    {
        for (var i = last + 1; i < index; i++)
        {
            if (!sentence.Words[i].Is(Sense.With | Sense.Function) || sentence.Words[i].Is(Sense.Need))
            {
                return sentence.Text[sentence.Words[i].Start] is '和' or '跟' or '、' || sentence.Text.AsSpan(sentence.Words[i].Start, sentence.Words[i].Length) is "or" or "and";
            }

            if (sentence.Text[sentence.Words[i].Start] is ',')
            {
                return false;
            }
        }

        return Letters.SkipBlanks(sentence.Text, sentence.Words[last].End) == sentence.Words[index].Start || index - last == 2;
    }
}
