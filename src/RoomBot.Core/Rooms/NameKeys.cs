using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RoomBot.Core.Rooms;

/// <summary>Brings names that mean the same room to the same letters.</summary>
internal static partial class NameKeys
{
    /// <summary>Longer than this nothing is a room's name.</summary>
    public const int LongestName = 100;

    private const string Cardinals = "one two three four five six seven eight nine ten eleven twelve";
    private const string Ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

    private static readonly Dictionary<string, string> EnglishNumbers = new[] { Cardinals, Ordinals }
        .SelectMany(words => words.Split(' ').Select((word, i) => (Word: word, Number: i + 1)))
        .ToDictionary(n => n.Word, n => n.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>One character without case, width and, for the words of offices, without traditional form.</summary>
    public static char Fold(char c)
    {
        var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        return narrow switch
        {
            '會' => '会',
            '議' => '议',
            '樓' => '楼',
            '層' => '层',
            '號' => '号',
            '棟' => '栋',
            '廳' => '厅',
            '間' => '间',
            _ => char.ToLowerInvariant(narrow),
        };
    }

    /// <summary>Letters and digits alone, folded: what is left when case, width, blanks and punctuation do not count.</summary>
    public static string Plain(string said)
    {
        var kept = new StringBuilder(said.Length);
        foreach (var c in said)
        {
            var folded = Fold(c);
            if (char.IsLetterOrDigit(folded))
            {
                kept.Append(folded);
            }
        }

        return kept.ToString();
    }

    /// <summary>
    /// As <see cref="Plain"/>, with numbers as digits and without the words that every room has: 第二会议室, 会议室2,
    /// 2号会议室, Room Two and 02 are all "2". A name that has nothing else stays plain.
    /// </summary>
    public static string Canonical(string said)
    {
        var text = Digits(said);
        text = GenericWord().Replace(text, " ");
        text = OrdinalSign().Replace(text, "");
        text = LetterOfBuilding().Replace(text, "${letter}");
        text = LeadingZeros().Replace(text, "");
        var key = Plain(text);
        return key.Length > 0 ? key : Plain(said);
    }

    /// <summary>Folded, other characters than letters and digits as one blank, Chinese and English numbers as digits.</summary>
    public static string Digits(string said)
    {
        var folded = new StringBuilder(said.Length);
        foreach (var c in said)
        {
            var next = Fold(c);
            if (char.IsLetterOrDigit(next))
            {
                folded.Append(next);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var text = ChineseNumber().Replace(folded.ToString().TrimEnd(), m => Number(m.ValueSpan));
        return EnglishNumber().Replace(text, m => EnglishNumbers[m.Value]);
    }

    // 三零一 is read digit by digit, 二十三 and 一百零一 by their places.
    private static string Number(ReadOnlySpan<char> chinese)
    {
        if (chinese.IndexOfAny('十', '百') < 0)
        {
            Span<char> digits = stackalloc char[chinese.Length];
            for (var i = 0; i < chinese.Length; i++)
            {
                digits[i] = (char)('0' + DigitOf(chinese[i]));
            }

            return digits.ToString();
        }

        var (sum, digit) = (0, 0);
        foreach (var c in chinese)
        {
            var place = c switch { '百' => 100, '十' => 10, _ => 0 };
            sum += place * Math.Max(digit, 1);
            digit = place == 0 ? DigitOf(c) : 0;
        }

        return (sum + digit).ToString(CultureInfo.InvariantCulture);
    }

    private static int DigitOf(char c) => c switch { '〇' => 0, '两' => 2, _ => "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) };

    [GeneratedRegex("[零〇一二三四五六七八九两十百]{1,9}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(
        "(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth"
        + "|seventh|eighth|ninth|tenth|eleventh|twelfth)(?![a-z])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishNumber();

    [GeneratedRegex(
        "(?<![a-z])(?:the|meeting|conference|conf|rooms?|rm|number|no(?= ?\\d))(?![a-z])|会议(?:室|厅|间|区)|第(?=\\d)|(?<=\\d) ?(?:号(?! ?[楼座栋])|室)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex GenericWord();

    [GeneratedRegex("(?<=\\d)(?:st|nd|rd|th)(?![a-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OrdinalSign();

    [GeneratedRegex("(?<![a-z0-9])(?<letter>[a-z]) ?[座栋幢] ?(?=[a-z]?\\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LetterOfBuilding();

    [GeneratedRegex("(?<!\\d)0+(?=\\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingZeros();
}
