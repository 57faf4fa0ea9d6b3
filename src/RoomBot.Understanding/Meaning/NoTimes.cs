using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>What looks like a time and is none for a room bot: a greeting (早上好), a name ("weekly sync", 国庆厅), a row, a count of people.</summary>
internal sealed class NoTimes(Vocabulary words)
{
    /// <summary>Whether a time that was found is none.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="time">Where it stands.</param>
    public bool Is(string text, TimeMention time)
    {
        var said = text.AsSpan(time.Start, time.Length);
        var before = text.AsSpan(0, time.Start);
        var after = text.AsSpan(time.Start + time.Length);
        return IsGreeting(after) || IsCount(said, before, after) || IsName(text, time)
            || (said is "一点" && before.Length > 0 && Letters.IsLatin(before[^1]))
            || (said is "soon" && before.EndsWith("as "))
            || said is "another day"
            || (said is "now" && before.EndsWith("not "))
            || (said[^1] is 't' or 'd' or 'h' && after.StartsWith(" one"));
    }

    private static bool IsGreeting(ReadOnlySpan<char> after) =>
        after is ['好', ..] && (after.Length == 1 || !Letters.IsHan(after[1]) || after[1] is '呀' or '啊');

    // "we'll be 14 now", 现在是20个人了.
    private static bool IsCount(ReadOnlySpan<char> said, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (said is "now" && before.TrimStart().StartsWith("we") && char.IsAsciiDigit(before.TrimEnd()[^1]))
        || (said is "现在" && after is ['是', ..] && after.Length > 1 && (char.IsAsciiDigit(after[1]) || SmallNumbers.IsSign(after[1])));

    private bool IsName(string text, TimeMention time)
    {
        var end = time.Start + time.Length;
        if (end < text.Length && text[end] is '厅')
        {
            return true;
        }

        return text.AsSpan(time.Start, time.Length) is "weekly" or "daily" or "monthly" or "quarterly" or "lunch" or "breakfast" or "dinner"
            && words.TryMatch(text, Letters.SkipBlanks(text, end), out var next) && next.Is(Sense.Kind | Sense.Meeting);
    }
}
