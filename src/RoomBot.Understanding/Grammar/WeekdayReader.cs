using RoomBot.Understanding.Chinese;

namespace RoomBot.Understanding.Grammar;

/// <summary>What follows 周, 星期, 礼拜: 周三, 周一三五, 周1. One place, because a figure there is no number.</summary>
internal static class WeekdayReader
{
    // The last figure before one of these is a number, not another weekday: 周一三点, 周三五个人.
    private const string Counts = "点时分刻个人位号楼层月年次间百千零小店:：.hH";

    /// <summary>Adds the item for the stem and what belongs to it.</summary>
    /// <returns>Where to go on.</returns>
    public static int Read(Scan scan, string text, Item stem)
    {
        var count = Figures(text, stem.End);
        if (count == 0)
        {
            scan.Add(stem);
            return stem.End;
        }

        var days = 0;
        var at = stem.End;
        for (; at < stem.End + count && days >> (Day(text[at]) - 1) == 0; at++)
        {
            days |= 1 << (Day(text[at]) - 1);
        }

        var isOne = (days & (days - 1)) == 0;
        if (days == 0b1100000 && stem.Kind != Kind.RelUnit && (scan.Count == 0 || scan[scan.Count - 1].Kind != Kind.Every))
        {
            // 周六日
            scan.Add(new Item { Kind = Kind.Weekend, Marks = ItemMarks.Chinese, Start = stem.Start, End = at });
            return at;
        }

        scan.Add(new Item
        {
            Kind = isOne ? Kind.Weekday : Kind.Weekdays,
            Marks = ItemMarks.Chinese,
            Start = stem.Start,
            End = at,
            Value = isOne ? Day(text[stem.End]) : days,
            Extra = stem.Kind == Kind.RelUnit ? stem.Extra + 100 : 0,
        });
        return at;
    }

    private static int Figures(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 8 && Day(text[end]) > 0
            && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[at]))
        {
            end++;
        }

        var count = end - at;
        if (count == 0 || end == text.Length)
        {
            return count;
        }

        var next = text[end];
        if (char.IsAsciiDigit(text[at]))
        {
            return char.IsAsciiDigit(next) || Counts.Contains(next, StringComparison.Ordinal) ? 0 : count;
        }

        if (count == 1)
        {
            return next is '次' or '个' or '遍' or '回' ? 0 : 1;
        }

        return Counts.Contains(next, StringComparison.Ordinal) ? count - 1 : count;
    }

    /// <summary>The weekday a character stands for behind 周, 0 where it is none.</summary>
    public static int Day(char c) => c switch
    {
        '日' or '天' => 7,
        '两' or '零' => 0,
        >= '1' and <= '7' => c - '0',
        _ => ChineseNumbers.Digit(c) is var figure and >= 1 and <= 6 ? figure : 0,
    };
}
