using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.English;

/// <summary>Numbers in English words: three, twenty-five, thirty first.</summary>
internal static class EnglishNumbers
{
    private const int None = int.MinValue;

    /// <summary>Reads a number; ordinal ones are marked.</summary>
    /// <returns>Its length, 0 where there is none.</returns>
    public static int Read(string text, int at, ref Item number)
    {
        if (text[at] is < 'a' or > 'z' || (at > 0 && char.IsAsciiLetter(text[at - 1])))
        {
            return 0;
        }

        var end = WordEnd(text, at);
        var value = ValueOf(text.AsSpan(at, end - at));
        if (value == None)
        {
            return 0;
        }

        number.Kind = Kind.Number;
        if (value is >= 20 and < 100 && value % 10 == 0 && end < text.Length && text[end] is ' ' or '-')
        {
            var lastEnd = WordEnd(text, end + 1);
            if (lastEnd > end + 1 && ValueOf(text.AsSpan(end + 1, lastEnd - end - 1)) is var last and not (0 or <= -10 or >= 10))
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

    // Patterns, because they are there at once: a dictionary would be compiled and filled at every start. Ordinal ones are
    // negative.
    private static int ValueOf(ReadOnlySpan<char> word) => word switch
    {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => OrdinalOf(word),
    };

    private static int OrdinalOf(ReadOnlySpan<char> word) => word switch
    {
        "first" => -1,
        "second" => -2,
        "third" => -3,
        "fourth" => -4,
        "fifth" => -5,
        "sixth" => -6,
        "seventh" => -7,
        "eighth" => -8,
        "ninth" => -9,
        "tenth" => -10,
        "eleventh" => -11,
        "twelfth" => -12,
        "thirteenth" => -13,
        "fourteenth" => -14,
        "fifteenth" => -15,
        "sixteenth" => -16,
        "seventeenth" => -17,
        "eighteenth" => -18,
        "nineteenth" => -19,
        "twentieth" => -20,
        "thirtieth" => -30,
        _ => LargeOf(word),
    };

    private static int LargeOf(ReadOnlySpan<char> word) => word switch
    {
        "twenty" => 20,
        "thirty" => 30,
        "forty" or "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => 100,
        "couple" or "pair" => 2,
        "few" or "several" => 3,
        _ => None,
    };
}
