using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.English;

/// <summary>Numbers in English words: three, twenty-five, thirty first.</summary>
internal static class EnglishNumbers
{
    private static readonly Dictionary<string, int> Values = Build();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a number; ordinal ones are marked.</summary>
    /// <returns>Its length, 0 where there is none.</returns>
    public static int Read(string text, int at, ref Item number)
    {
        if (text[at] is < 'a' or > 'z' || (at > 0 && char.IsAsciiLetter(text[at - 1])))
        {
            return 0;
        }

        var end = WordEnd(text, at);
        if (end - at > 11 || !Lookup.TryGetValue(text.AsSpan(at, end - at), out var value))
        {
            return 0;
        }

        number.Kind = Kind.Number;
        if (value is >= 20 and < 100 && value % 10 == 0 && end < text.Length && text[end] is ' ' or '-')
        {
            var lastEnd = WordEnd(text, end + 1);
            if (lastEnd - end - 1 is > 2 and < 8
                && Lookup.TryGetValue(text.AsSpan(end + 1, lastEnd - end - 1), out var last)
                && Math.Abs(last) is > 0 and < 10)
            {
                value = last < 0 ? last - value : last + value;
                end = lastEnd;
            }
        }

        number.Value = Math.Abs(value);
        number.Marks = value < 0 ? ItemMarks.Ordinal : ItemMarks.None;
        return end - at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    // Ordinal ones are negative.
    private static Dictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>(80, StringComparer.Ordinal);
        var cardinals =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
            "seventeen eighteen nineteen").Split(' ');
        var ordinals =
            ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
            "sixteenth seventeenth eighteenth nineteenth").Split(' ');
        for (var i = 0; i < cardinals.Length; i++)
        {
            values[cardinals[i]] = i;
        }

        for (var i = 0; i < ordinals.Length; i++)
        {
            values[ordinals[i]] = -i - 1;
        }

        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        for (var i = 0; i < tens.Length; i++)
        {
            values[tens[i]] = (i + 2) * 10;
        }

        values["fourty"] = 40;
        values["twentieth"] = -20;
        values["thirtieth"] = -30;
        values["hundred"] = 100;
        values["couple"] = 2;
        values["pair"] = 2;
        values["few"] = 3;
        values["several"] = 3;
        return values;
    }
}
