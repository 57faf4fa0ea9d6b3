using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds how many people come. Of a range the larger number counts; of several numbers the first.</summary>
internal static class CapacityReader
{
    private const int MostPeople = 5000;

    /// <summary>Reads the number of people.</summary>
    public static void Read(Sentence sentence, Findings findings)
    {
        for (var i = 0; i < sentence.Text.Length && findings.Capacity is null; i++)
        {
            if (sentence.IsOpen(i, i + 1) && SmallNumbers.TryRead(sentence.Text, i, out var number) && sentence.IsOpen(number.Start, number.End))
            {
                var widest = Widest(sentence, number);
                Take(sentence, findings, widest);
                i = number.End - 1;
            }
        }
    }

    private static void Take(Sentence sentence, Findings findings, Number number)
    {
        if (ChineseCapacity.TryRead(sentence, number, out var rule, out var people)
            || EnglishCapacity.TryRead(sentence, number, out rule, out people))
        {
            if (people.Value is > 0 and <= MostPeople)
            {
                findings.Capacity = people.Value;
                sentence.Claim(people.Start, people.End, Piece.Capacity);
                sentence.Note(rule, people.Start, people.End);
            }
        }
    }

    private static Number Widest(Sentence sentence, Number from)
    {
        var text = sentence.Text;
        var at = Letters.SkipBlanks(text, from.End);
        ReadOnlySpan<string> joints = ["-", "~", "到", "至", "或者", "或", "to ", "or ", "、"];
        foreach (var joint in joints)
        {
            var next = at + joint.Length;
            if (string.CompareOrdinal(text, at, joint, 0, joint.Length) == 0 && (next = Letters.SkipBlanks(text, next)) < text.Length
                && sentence.IsOpen(next, next + 1) && SmallNumbers.TryRead(text, next, out var to) && to.Value >= from.Value)
            {
                return new Number(from.Start, to.End, to.Value);
            }
        }

        return from;
    }
}
