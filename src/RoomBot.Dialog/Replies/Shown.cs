using System.Globalization;
using System.Text;

namespace RoomBot.Dialog.Replies;

/// <summary>Makes what people and directories wrote fit to be shown: no control characters, nothing that turns the direction of writing, one line.</summary>
internal static class Shown
{
    /// <summary>The most characters of a topic that are kept.</summary>
    public const int TopicLength = 200;

    /// <summary>One line; the text itself where there is nothing to take out.</summary>
    public static string Line(string text)
    {
        foreach (var c in text)
        {
            if (MayBeUnseen(c))
            {
                return Clean(text);
            }
        }

        return text;
    }

    /// <summary>True where nothing in it can be seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && !IsUnseen(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A topic: one line, trimmed, cut at <see cref="TopicLength"/>.</summary>
    public static string Topic(string text)
    {
        var line = Line(text.Length > TopicLength * 4 ? text[..(TopicLength * 4)] : text).Trim();
        if (line.Length <= TopicLength)
        {
            return line;
        }

        // A pair of surrogates is not cut in two.
        var cut = char.IsHighSurrogate(line[TopicLength - 1]) ? TopicLength - 1 : TopicLength;
        return line[..cut];
    }

    // Letters of English and Chinese are passed over quickly.
    private static bool MayBeUnseen(char c) => c is < ' ' or (> '~' and < '\u2E80') or > '\uD7FF';

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var wasBlank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (blank ? !wasBlank : !IsUnseen(rune))
            {
                clean.Append(blank ? " " : rune.ToString());
            }

            wasBlank = blank;
        }

        return clean.ToString();
    }

    // A joiner holds an emoji of several signs together; the other format characters only deceive the eye.
    private static bool IsUnseen(Rune rune) =>
        rune.Value != 0x200D
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
}
