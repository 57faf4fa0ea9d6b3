using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>Has the times found in a text about rooms. What stands inside a time without belonging to it (明天A301下午3点, "15 more minutes") is
/// blanked out for that; a greeting (早上好) and a name ("weekly sync") are no times.</summary>
internal sealed class TimeReader(ITimeRecognizer times, Vocabulary words)
{
    private static readonly string[] Amounts = [" more ", " extra ", " additional "];

    private readonly BareHours bareHours = new(times, words);
    private readonly NoTimes noTimes = new(words);

    /// <summary>The times, in order.</summary>
    /// <param name="said">The text.</param>
    /// <param name="names">Where names of rooms stand.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    public IReadOnlyList<TimeMention> Read(Utterance said, IReadOnlyList<NameSpan> names, UnderstandingContext context)
    {
        var found = times.Recognize(Blank(said, names, out var pushed), context);
        if (pushed.By > 0)
        {
            found = found.Select(t => t.Start == pushed.To ? t with { Start = t.Start - pushed.By, Length = t.Length + pushed.By, Role = MentionRole.Extension } : t).ToArray();
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (noTimes.Is(said.Normal, found[i]))
            {
                found = found.Where(t => !noTimes.Is(said.Normal, t)).ToArray();
            }
        }

        return bareHours.AddTo(said, found, context);
    }

    /// <summary>The times in a part of a text, in order.</summary>
    /// <param name="said">The text.</param>
    /// <param name="names">Where names of rooms stand.</param>
    /// <param name="part">Offsets of its first character and behind its last.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    public IReadOnlyList<TimeMention> ReadPart(Utterance said, IReadOnlyList<NameSpan> names, (int Start, int End) part, UnderstandingContext context) =>
        times.Recognize(Only(Blank(said, names, out _), part.Start, part.End - part.Start), context);

    private static string Only(string text, int start, int length) =>
        string.Create(text.Length, (text, start, length), static (span, part) =>
        {
            span.Fill(' ');
            part.text.AsSpan(part.start, part.length).CopyTo(span[part.start..]);
        });

    private static string Blank(Utterance said, IReadOnlyList<NameSpan> names, out (int To, int By) pushed)
    {
        pushed = default;
        char[]? blanked = null;
        foreach (var name in names)
        {
            if (name.Start >= 0 && name.Length > 0 && name.Start + name.Length <= said.Normal.Length)
            {
                Clear(ref blanked, said, name.Start, name.Length);
            }
        }

        for (var i = 0; i < said.Normal.Length; i++)
        {
            var length = LengthOfBuilding(said.Normal, i) is var building and > 0 ? building : RoomNumbers.LengthOfSureCode(said.Normal, i);
            if (length > 0)
            {
                Clear(ref blanked, said, i, length);
                i += length;
            }
        }

        foreach (var amount in Amounts)
        {
            var at = said.Normal.IndexOf(amount, StringComparison.Ordinal);
            if (at > 0 && char.IsAsciiLetterOrDigit(said.Normal[at - 1]) && IsUnit(said.Normal, at + amount.Length))
            {
                pushed = Push(ref blanked, said, at, amount.Length - 1);
            }
        }

        return blanked is null ? said.Written : new string(blanked);
    }

    // Of 12点半A座 the A is no "am".
    private static int LengthOfBuilding(string text, int at) =>
        char.IsAsciiLetter(text[at]) && (at == 0 || !char.IsAsciiLetter(text[at - 1])) && at + 1 < text.Length && text[at + 1] is '座' or '栋' or '幢' or '楼' or '区' ? 2 : 0;

    // The number is pushed up to its unit, so that "15 more minutes" is read as 15 minutes.
    private static (int To, int By) Push(ref char[]? blanked, Utterance said, int end, int by)
    {
        blanked ??= said.Written.ToCharArray();
        var start = end;
        while (start > 0 && Letters.IsLatin(said.Normal[start - 1]))
        {
            start--;
        }

        said.Written.AsSpan(start, end - start).CopyTo(blanked.AsSpan(start + by));
        blanked.AsSpan(start, by).Fill(' ');
        return (start + by, by);
    }

    private static bool IsUnit(string text, int start) =>
        text.AsSpan(start, Letters.EndOfLatin(text, start) - start) is "minutes" or "mins" or "min" or "hour" or "hours" or "minute" or "hrs" or "hr";

    private static void Clear(ref char[]? blanked, Utterance said, int start, int length)
    {
        blanked ??= said.Written.ToCharArray();
        blanked.AsSpan(start, length).Fill(' ');
    }
}
