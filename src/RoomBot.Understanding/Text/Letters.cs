namespace RoomBot.Understanding.Text;

/// <summary>Kinds of characters in a text in normal form.</summary>
internal static class Letters
{
    /// <summary>A Latin letter or a digit.</summary>
    public static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F';

    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>A character that a word can have.</summary>
    public static bool IsWord(char c) => IsLatin(c) || IsHan(c);

    /// <summary>Whether one of those characters is in the text: a plain loop, because the library's search would be compiled
    /// at every start.</summary>
    public static bool HasOneOf(this ReadOnlySpan<char> text, string characters)
    {
        foreach (var c in text)
        {
            if (characters.Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The offset of the first character from here that is not blank.</summary>
    public static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\n')
        {
            start++;
        }

        return start;
    }

    /// <summary>The offset behind the last character before here that is not blank.</summary>
    public static int SkipBlanksBack(string text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return end;
    }

    /// <summary>The offset behind the Latin word that begins here.</summary>
    public static int EndOfLatin(string text, int start)
    {
        while (start < text.Length && IsLatin(text[start]))
        {
            start++;
        }

        return start;
    }
}
