using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>Bare numbers that are hours because something moves to them: "push it to 11", "make it 5 instead", 改到4.</summary>
internal sealed class BareHours(ITimeRecognizer times, Vocabulary words)
{
    private const int LastHour = 23;
    private const int LastOfClock = 12;

    private static readonly string[] Leads = ["make it ", "make that ", "let's do ", "let's say ", "lets do ", "改到", "改成", "改为", "换到", "挪到", "移到", "推到", "调到", "推迟到", "提前到", "延到", "推后到", "提到"];

    /// <summary>The times with those that are bare hours, in order.</summary>
    /// <param name="said">The text.</param>
    /// <param name="found">The times that were found.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    public IReadOnlyList<TimeMention> AddTo(Utterance said, IReadOnlyList<TimeMention> found, UnderstandingContext context)
    {
        if (!TryFind(said.Normal, out var number) || found.Any(t => t.Start < number.End && number.Start < t.Start + t.Length))
        {
            return found;
        }

        var hour = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at {number.Value}");
        return times.Recognize(hour, context) is [var time]
            ? [.. found.Append(time with { Start = number.Start, Length = number.End - number.Start, Role = MentionRole.MovedTo }).OrderBy(t => t.Start)]
            : found;
    }

    private bool TryFind(string text, out Number number)
    {
        foreach (var lead in Leads)
        {
            var at = text.IndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && !IsCount(text, at) && TryHour(text, at + lead.Length, out number) && number.Value <= LastOfClock)
            {
                return true;
            }
        }

        var instead = text.IndexOf(" instead", StringComparison.Ordinal);
        if (instead > 0 && StartOfFigures(text, instead) is var first && first < instead && TryHour(text, first, out number) && number.Value <= LastOfClock)
        {
            return true;
        }

        var to = text.LastIndexOf(" to ", StringComparison.Ordinal);
        number = default;
        return to > 0 && TryHour(text, to + 4, out number) && Moves(text, to);
    }

    private static int StartOfFigures(string text, int end)
    {
        while (end > 0 && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        return end > 0 && text[end - 1] is ' ' ? end : text.Length;
    }

    // 人数改成8.
    private static bool IsCount(string text, int at) => at > 0 && text[at - 1] is '数' or '人';

    private static bool TryHour(string text, int at, out Number number)
    {
        number = default;
        at = Letters.SkipBlanks(text, at);
        return at < text.Length && SmallNumbers.TryRead(text, at, out number) && number.Value is > 0 and <= LastHour && IsEnd(text, number.End);
    }

    private static bool IsEnd(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.IsEmpty || rest[0] is '吧' or '啊' or '哈' or ',' or '.' or '!' or '?' or '。' or '行' or '可'
            || (end < text.Length && text[end] is ' ' && (rest.StartsWith("instead") || rest.StartsWith("please") || rest.StartsWith("pls") || rest.StartsWith("then") || rest.StartsWith("thanks") || rest.StartsWith("thx")));
    }

    private bool Moves(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (Letters.IsLatin(text[i]) && (i == 0 || !Letters.IsLatin(text[i - 1])) && words.TryMatch(text, i, out var word) && word.Is(Sense.Move))
            {
                return true;
            }
        }

        return false;
    }
}
