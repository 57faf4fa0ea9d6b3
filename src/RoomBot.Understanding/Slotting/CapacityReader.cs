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
    /// <param name="sentence">The text.</param>
    /// <param name="findings">Gets the number.</param>
    /// <param name="isAnswer">Whether a bare number may answer what was asked.</param>
    public static void Read(Sentence sentence, Findings findings, bool isAnswer)
    {
        for (var i = 0; i < sentence.Text.Length && findings.Capacity is null; i++)
        {
            if (sentence.IsOpen(i, i + 1) && SmallNumbers.TryRead(sentence.Text, i, out var number) && sentence.IsOpen(number.Start, number.End))
            {
                var widest = Widest(sentence, number);
                if (!IsNegative(sentence.Text, number.Start))
                {
                    Take(sentence, findings, widest);
                }

                i = number.End - 1;
            }
        }

        if (isAnswer && findings is { Capacity: null, Row: 0 } && sentence.Times.Count == 0)
        {
            TakeBare(sentence, findings);
        }
    }

    private static bool IsNegative(string text, int start) => start > 0 && text[start - 1] is '-' && (start == 1 || !Letters.IsWord(text[start - 2]));

    // "ok, 50 then", 那就20吧: nothing but a number is said.
    private static void TakeBare(Sentence sentence, Findings findings)
    {
        var text = sentence.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && !text.AsSpan(i).StartsWith("dozen") && !(Letters.IsHan(text[i]) && SmallNumbers.TryRead(text, i, out var counted) && counted.End < text.Length && text[counted.End] is '个'))
            {
                continue;
            }

            if (!SmallNumbers.TryRead(text, i, out var number) || number.Value is <= 0 or > MostPeople || IsNegative(text, i) || text.AsSpan(number.End).ContainsAnyInRange('0', '9'))
            {
                return;
            }

            if (IsSmall(text.AsSpan(0, i)) && IsSmall(text.AsSpan(number.End)))
            {
                Set(sentence, findings, number, "capacity.bare");
            }

            return;
        }
    }

    private static bool IsSmall(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" ,.!。~"))
        {
            if (text[range] is not ("" or "ok" or "okay" or "then" or "so" or "well" or "about" or "around" or "maybe" or "say" or "just" or "fine" or "please" or "pls" or "yes" or "那" or "就" or "那就" or "吧" or "好" or "好的" or "左右" or "大概" or "约" or "嗯" or "行" or "好吧" or "行吧" or "it's" or "make" or "it" or "a" or "个" or "个吧" or "就我们"))
            {
                return false;
            }
        }

        return true;
    }

    private static void Set(Sentence sentence, Findings findings, Number people, string rule)
    {
        findings.Capacity = people.Value;
        sentence.Claim(people.Start, people.End, Piece.Capacity);
        sentence.Note(rule, people.Start, people.End);
    }

    private static void Take(Sentence sentence, Findings findings, Number number)
    {
        if (ChineseCapacity.TryRead(sentence, number, out var rule, out var people) || IsSum(sentence, number, out people)
            || EnglishCapacity.TryRead(sentence, number, out rule, out people))
        {
            people = WithGuests(sentence, people);
            if (people.Value is > 0 and <= MostPeople)
            {
                Set(sentence, findings, people, rule);
            }
        }
    }

    // "5 people plus 2 guests", 8个人加两位客户.
    private static Number WithGuests(Sentence sentence, Number people)
    {
        var text = sentence.Text;
        var at = Letters.SkipBlanks(text, people.End);
        ReadOnlySpan<string> joints = ["plus ", "+", "加上", "加", "外加", "另加", "and another ", "and "];
        foreach (var joint in joints)
        {
            var next = at + joint.Length;
            if (string.CompareOrdinal(text, at, joint, 0, joint.Length) == 0 && (next = Letters.SkipBlanks(text, next)) < text.Length
                && sentence.IsOpen(next, next + 1) && SmallNumbers.TryRead(text, next, out var more)
                && (ChineseCapacity.TryRead(sentence, more, out _, out var guests) || EnglishCapacity.TryRead(sentence, more, out _, out guests)))
            {
                return new Number(people.Start, guests.End, people.Value + guests.Value);
            }
        }

        return people;
    }

    private static bool IsSum(Sentence sentence, Number number, out Number people)
    {
        people = number;
        return IsBeforePlus(sentence.Text, number.End) && WithGuests(sentence, number).Value > number.Value;
    }

    // "5 plus 2 guests": the noun stands behind the last.
    private static bool IsBeforePlus(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.StartsWith("plus ") || (rest.StartsWith("+") && rest.Length > 1 && (char.IsAsciiDigit(rest[1]) || rest[1] is ' '));
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
