using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Meaning;

/// <summary>Small whole numbers in figures and in the words of both languages: how many people, which floor, which row.</summary>
internal static class SmallNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const string Signs = "零一二两三四五六七八九十百廿俩仨";
    private const int MaxFigures = 6;

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = Spelled().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that begins here.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="at">Offset.</param>
    /// <param name="number">What was found.</param>
    /// <returns>False when none begins here, or it is one part of a longer figure (a decimal, a code).</returns>
    public static bool TryRead(string text, int at, out Number number)
    {
        number = default;
        var c = text[at];
        return char.IsAsciiDigit(c) ? TryFigures(text, at, out number)
            : Letters.IsHan(c) ? TryHan(text, at, out number)
            : char.IsAsciiLetter(c) && TryWords(text, at, out number);
    }

    /// <summary>Whether a sign writes a number or a part of one.</summary>
    public static bool IsSign(char c) => Signs.Contains(c, StringComparison.Ordinal);

    private static bool TryFigures(string text, int at, out Number number)
    {
        number = default;
        if (at > 0 && (Letters.IsLatin(text[at - 1]) || (text[at - 1] is '.' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
        {
            return false;
        }

        var end = at;
        var value = 0;
        for (; end < text.Length && char.IsAsciiDigit(text[end]) && end - at <= MaxFigures; end++)
        {
            value = (value * 10) + text[end] - '0';
        }

        number = new Number(at, end, value);
        return end - at <= MaxFigures && !(end + 1 < text.Length && text[end] is '.' && char.IsAsciiDigit(text[end + 1]));
    }

    private static bool TryHan(string text, int at, out Number number)
    {
        number = default;
        var end = at;
        while (end < text.Length && end - at < MaxFigures && Signs.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (end == at || (at > 0 && Signs.Contains(text[at - 1], StringComparison.Ordinal)))
        {
            return false;
        }

        number = new Number(at, end, ValueOfHan(text.AsSpan(at, end - at)));
        return true;
    }

    private static int ValueOfHan(ReadOnlySpan<char> signs)
    {
        var (total, pending, plain) = (0, -1, true);
        foreach (var c in signs)
        {
            var digit = DigitOf(c);
            switch (c)
            {
                case '十' or '百':
                    total += (pending < 0 ? 1 : pending) * (c is '十' ? 10 : 100);
                    (pending, plain) = (-1, false);
                    break;
                case '廿':
                    (total, plain) = (total + 20, false);
                    break;
                default:
                    // 两三个 and 十二三个 are guesses, of which the larger counts; 三零一 is read figure by figure.
                    pending = pending < 0 || (digit == pending + 1 && signs.Length < 4 && !signs.Contains('零')) ? digit : (pending * 10) + digit;
                    break;
            }
        }

        return plain ? Math.Max(pending, 0) : total + Math.Max(pending, 0);
    }

    private static int DigitOf(char c) => c switch
    {
        '两' or '俩' => 2,
        '仨' => 3,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static bool TryWords(string text, int at, out Number number)
    {
        number = default;
        if (at > 0 && (Letters.IsLatin(text[at - 1]) || text[at - 1] is '\''))
        {
            return false;
        }

        var end = Letters.EndOfLatin(text, at);
        if (!Words.TryGetValue(text.AsSpan(at, end - at), out var value))
        {
            return TryDozen(text, at, end, out number);
        }

        if (value is >= 20 and < 100 && end + 1 < text.Length && text[end] is ' ' or '-')
        {
            var last = Letters.EndOfLatin(text, end + 1);
            if (Words.TryGetValue(text.AsSpan(end + 1, last - end - 1), out var ones) && ones is > 0 and < 10)
            {
                (value, end) = (value + ones, last);
            }
        }

        if (text.AsSpan(end).StartsWith(" dozen", StringComparison.Ordinal))
        {
            (value, end) = (value * 12, end + 6);
        }

        number = new Number(at, end, value);
        return true;
    }

    private static bool TryDozen(string text, int at, int end, out Number number)
    {
        var word = text.AsSpan(at, end - at);
        var value = word is "dozen" ? 12 : word is "couple" ? 2 : 0;
        number = new Number(at, end, value);
        return value > 0;
    }

    private static Dictionary<string, int> Spelled()
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var words = new Dictionary<string, int>(StringComparer.Ordinal) { ["hundred"] = 100 };
        for (var i = 0; i < small.Length; i++)
        {
            words.Add(small[i], i);
        }

        for (var i = 0; i < tens.Length; i++)
        {
            words.Add(tens[i], (i + 2) * 10);
        }

        return words;
    }
}
