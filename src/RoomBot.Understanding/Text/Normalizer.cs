namespace RoomBot.Understanding.Text;

/// <summary>Brings a text to one form, character for character, so that every offset stays what it was: full-width to
/// half-width, traditional to simplified, upper to lower case (Latin), all dashes to "-", all blanks and invisible marks to " ".</summary>
public static class Normalizer
{
    /// <summary>The normal form.</summary>
    /// <param name="text">As written; any length.</param>
    /// <returns>A text of the same length; the same instance where nothing had to change.</returns>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var i = 0;
        while (i < text.Length && Of(text[i]) == text[i])
        {
            i++;
        }

        return i == text.Length
            ? text
            : string.Create(text.Length, (text, i), static (span, state) =>
            {
                state.text.AsSpan(0, state.i).CopyTo(span);
                for (var at = state.i; at < span.Length; at++)
                {
                    span[at] = Of(state.text[at]);
                }
            });
    }

    private static char Of(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\t' or '\v' or '\f' => ' ',
        '\r' => '\n',
        < '\u0080' => c,
        >= '\u4E00' and <= '\u9FFF' => Traditional.Simplify(c),
        >= '\uFF21' and <= '\uFF3A' => (char)(c - 0xFEE0 + 0x20),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => Sign(c),
    };

    private static char Sign(char c) => c switch
    {
        '\u00A0' or '\u3000' or '\u202F' or '\uFEFF' or '\u00AD' or (>= '\u2000' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFE63' or '\u30FC' => '-',
        '\u301C' or '\u223C' or '\u02DC' or '\u223E' => '~',
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2236' or '\uFE55' or '\uFE13' => ':',
        '\u2044' or '\u2215' => '/',
        '\u25CB' or '\u25EF' or '\u3007' => '零',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        '\uFF61' => '。',
        '\uFF64' => '、',
        _ => c,
    };
}
