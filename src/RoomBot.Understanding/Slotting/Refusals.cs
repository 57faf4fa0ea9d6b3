using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Tells the rooms and places that are refused (不要3楼的, "not on floor 3", 除了A301) from those that are asked for.</summary>
internal static class Refusals
{
    private const Sense Between = Sense.Function | Sense.Need | Sense.Adjective | Sense.With;
    private const int MostBetween = 4;

    /// <summary>Whether the stretch is refused by the words around it.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="start">Where the room or place begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="lastEnd">Where the stretch that was refused last ends, or −1: one joined to it by 和 or "or" is refused with it.</param>
    public static bool IsRefused(Sentence sentence, int start, int end, int lastEnd) =>
        (lastEnd >= 0 && IsJoined(sentence.Text, lastEnd, start)) || IsRefusedBefore(sentence, start) || IsRefusedAfter(sentence, end);

    private static bool IsRefusedBefore(Sentence sentence, int start)
    {
        var at = start;
        for (var i = 0; i < MostBetween && sentence.TryWordBefore(at, out var word); i++)
        {
            if (word.Is(Sense.Except) || (word.Is(Sense.Not) && Refuses(sentence, word)))
            {
                return true;
            }

            if (!word.Is(Between) || sentence.Text[word.Start] is ',' or ';' or '、' || sentence.Text.AsSpan(word.End, at - word.End).Contains(','))
            {
                return false;
            }

            at = word.Start;
        }

        return false;
    }

    // 没有3楼的吗 and "why not A301" ask for it; 不用A301了 and "I don't need A301" give up what is booked.
    private static bool Refuses(Sentence sentence, Word word) =>
        sentence.Reads(word, "不要", "别", "不想要", "不是", "非", "不想", "不", "千万别", "not", "no", "don't want", "never", "anything but", "minus", "without")
        && !(sentence.TryWordBefore(word.Start, out var before) && sentence.Reads(before, "why", "if"))
        && !sentence.Text.AsSpan(0, word.Start).TrimEnd().EndsWith("why");

    private static bool IsRefusedAfter(Sentence sentence, int end) =>
        sentence.TryWordAfter(end, out var word) && sentence.Reads(word, "太小了", "太小", "太大了", "太大", "小了", "大了", "太挤", "太挤了", "不够大", "坐不下", "有点小", "有点大", "too small", "too big", "除外", "以外", "之外", "不行", "不考虑");

    private static bool IsJoined(string text, int end, int start)
    {
        if (start <= end)
        {
            return false;
        }

        var joint = text.AsSpan(end, start - end).Trim();
        return joint is "和" or "跟" or "、" or "或" or "或者" or "以及" or "or" or "and" or "nor" or "/" or "&" or "的和" || (joint is "," && Letters.IsLatin(text[start]));
    }
}
