using NodaTime;
using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>Has the times found in a text about rooms. What stands inside a time without belonging to it (明天A301下午3点, "15 more minutes") is
/// blanked out for that; a greeting (早上好) and a name ("weekly sync") are no times.</summary>
internal sealed class TimeReader(ITimeRecognizer times, Vocabulary words)
{
    private const string To = " to ";

    private static readonly string[] Amounts = [" more ", " extra ", " additional "];

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
            if (IsNoTime(said.Normal, found[i]))
            {
                return found.Where(t => !IsNoTime(said.Normal, t)).ToArray();
            }
        }

        return found;
    }

    /// <summary>Reads again where something is moved to, knowing from where: of 把明天三点的会改到四点 the 四点 is tomorrow's.</summary>
    /// <param name="said">The text.</param>
    /// <param name="from">The times that are moved, in order.</param>
    /// <param name="to">The times that they are moved to.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    /// <returns>The times of <paramref name="to"/>, on the day of the first of <paramref name="from"/> where they name no day.</returns>
    public IReadOnlyList<TimeMention> Follow(Utterance said, IReadOnlyList<TimeMention> from, IReadOnlyList<TimeMention> to, UnderstandingContext context)
    {
        if (from.Count == 0 || to.Count == 0 || !to[0].Best.IsFloating || StartOf(from[0].Best.Value) is not { } start)
        {
            return to;
        }

        var again = times.Recognize(said.Written, context with { OnTheTable = start });
        return to.Select(t => again.FirstOrDefault(a => a.Start == t.Start && a.Length == t.Length) ?? t).ToArray();
    }

    /// <summary>Parts "2pm to 4pm" into what is moved and where to, each a time of its own.</summary>
    /// <param name="said">The text.</param>
    /// <param name="range">A range of which both ends were said.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    /// <returns>Two times, or fewer where it cannot be parted.</returns>
    public IReadOnlyList<TimeMention> Part(Utterance said, TimeMention range, UnderstandingContext context)
    {
        var text = said.Normal.AsSpan(range.Start, range.Length);
        var at = text.IndexOf(To, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var from = times.Recognize(Only(said.Written, range.Start, at), context);
        var to = times.Recognize(Only(said.Written, range.Start + at + To.Length, range.Length - at - To.Length), context);
        return [.. from, .. to.Select(t => t with { Role = MentionRole.MovedTo })];
    }

    private static LocalDateTime? StartOf(TimeValue value) => value switch
    {
        TimeValue.Moment moment => moment.At,
        TimeValue.Range range => range.Start,
        TimeValue.Whole { Grain: Grain.Day } whole => whole.First.AtMidnight(),
        _ => null,
    };

    private static string Only(string text, int start, int length) =>
        string.Create(text.Length, (text, start, length), static (span, part) =>
        {
            span.Fill(' ');
            part.text.AsSpan(part.start, part.length).CopyTo(span[part.start..]);
        });

    private bool IsNoTime(string text, TimeMention time)
    {
        var end = time.Start + time.Length;
        if (end < text.Length && text[end] is '好' && (end + 1 == text.Length || !Letters.IsHan(text[end + 1]) || text[end + 1] is '呀' or '啊'))
        {
            return true;
        }

        // "the 2nd one" is a row of what is shown.
        if (text[end - 1] is 't' or 'd' or 'h' && text.AsSpan(end).StartsWith(" one", StringComparison.Ordinal))
        {
            return true;
        }

        return text.AsSpan(time.Start, time.Length) is "weekly" or "daily" or "monthly" or "quarterly" or "lunch" or "breakfast" or "dinner"
            && words.TryMatch(text, Letters.SkipBlanks(text, end), out var next) && next.Is(Sense.Kind | Sense.Meeting);
    }

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
            var length = RoomNumbers.LengthOfSureCode(said.Normal, i);
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
