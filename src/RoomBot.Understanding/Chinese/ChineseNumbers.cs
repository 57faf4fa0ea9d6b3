using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Chinese;

/// <summary>Numbers in Chinese characters: 三, 十一, 二十五, 廿三, 两, 一百二十, 二零二六, 零五.</summary>
internal static class ChineseNumbers
{
    private const int Longest = 9;

    /// <summary>Reads a number.</summary>
    /// <returns>Its length, 0 where there is none.</returns>
    public static int Read(string text, int at, ref Item number)
    {
        if (text[at] == '第')
        {
            return at + 1 < text.Length && ReadOrdinal(text, at + 1, ref number) is var length and > 0 ? length + 1 : 0;
        }

        var end = at;
        var multiplied = false;
        while (end < text.Length && end - at < Longest && (Digit(text[end]) >= 0 || Multiplier(text[end]) > 0))
        {
            multiplied |= Multiplier(text[end]) > 0;
            end++;
        }

        if (end == at || (multiplied && Multiplier(text[at]) > 10 && text[at] is not ('廿' or '卅')))
        {
            return 0;
        }

        number.Kind = Kind.Number;
        number.Marks = ItemMarks.Chinese;
        if (text[at] == '零' && end - at > 1)
        {
            number.Marks |= ItemMarks.LeadingZero;
        }

        if (multiplied)
        {
            number.Value = Multiplied(text, at, ref end);
        }
        else
        {
            number.Value = Positional(text, at, ref end);
            number.Marks |= end - at > 1 ? ItemMarks.Positional : ItemMarks.None;
        }

        return end - at;
    }

    private static int ReadOrdinal(string text, int at, ref Item number)
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            var length = text[at] == '第' ? 0 : Read(text, at, ref number);
            number.Marks |= ItemMarks.Ordinal;
            return length;
        }

        var end = at;
        var value = 0;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end]))
        {
            value = (value * 10) + text[end++] - '0';
        }

        number.Kind = Kind.Number;
        number.Value = value;
        number.Marks = ItemMarks.Chinese | ItemMarks.Ordinal;
        return end - at;
    }

    /// <summary>The value of a figure, −1 where it is none.</summary>
    public static int Digit(char c) => c switch
    {
        '零' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' or '俩' => 2,
        '三' or '叁' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int Multiplier(char c) => c switch
    {
        '十' or '拾' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };

    private static int Positional(string text, int at, ref int end)
    {
        // 一二三四五… is no number that anybody means.
        end = Math.Min(end, at + 4);
        var value = 0;
        for (var i = at; i < end; i++)
        {
            value = (value * 10) + Digit(text[i]);
        }

        return value;
    }

    private static int Multiplied(string text, int at, ref int end)
    {
        int total = 0, figure = -1, smallest = int.MaxValue;
        for (var i = at; i < end; i++)
        {
            var step = Multiplier(text[i]);
            if (step == 0)
            {
                // 十三四点: the figure that follows a figure belongs to what comes next.
                if (figure > 0)
                {
                    end = i;
                    break;
                }

                figure = Digit(text[i]);
                continue;
            }

            if (step >= smallest)
            {
                end = i;
                break;
            }

            smallest = step is 20 or 30 ? 10 : step;
            total += step is 20 or 30 ? step : (figure <= 0 ? 1 : figure) * step;
            figure = -1;
        }

        return total + Math.Max(figure, 0);
    }
}
