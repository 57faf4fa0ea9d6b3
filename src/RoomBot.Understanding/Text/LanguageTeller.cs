using System.Buffers;

namespace RoomBot.Understanding.Text;

/// <summary>Tells the language of a text by its letters.</summary>
internal static class LanguageTeller
{
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("改订取换约要到了吗有消把给在的");

    /// <summary>Chinese where there is a Chinese character among every few words, else English where there is a word of Latin letters.</summary>
    /// <param name="text">In normal form.</param>
    /// <returns><see cref="Language.Unknown"/> where it has no words: only figures, codes like A301, signs.</returns>
    public static Language Tell(string text)
    {
        var (han, latin) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (Letters.IsHan(text[i]))
            {
                han++;
            }
            else if (char.IsAsciiLetter(text[i]) && (i == 0 || !Letters.IsLatin(text[i - 1])))
            {
                var end = Letters.EndOfLatin(text, i);
                latin += end - i > 1 && text.AsSpan(i, end - i).IndexOfAnyInRange('0', '9') < 0 ? 1 : 0;
            }
        }

        // "meet 张三 tomorrow at 3" is English; 订Everest是 Chinese: a Chinese character weighs half a word.
        return han == 0 && latin == 0 ? Language.Unknown
            : han >= 2 * latin || (han > 0 && latin <= 2 && !IsNameWithin(text)) ? Language.Chinese
            : Language.English;
    }

    // "book 泰山 tomorrow 3pm": one run of Chinese between words of Latin letters, with nothing in it that a sentence is made with.
    private static bool IsNameWithin(string text)
    {
        var from = 0;
        while (from < text.Length && !Letters.IsHan(text[from]))
        {
            from++;
        }

        var to = from;
        while (to < text.Length && Letters.IsHan(text[to]))
        {
            to++;
        }

        return text.AsSpan(from, to - from).IndexOfAny(SentenceSigns) < 0
            && text.AsSpan(0, from).IndexOfAnyInRange('a', 'z') >= 0
            && text.AsSpan(to).IndexOfAnyInRange('a', 'z') >= 0
            && !text.AsSpan(to).ContainsAnyInRange('\u4e00', '\u9fff');
    }
}
