using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Numbers with a point that is spoken: 零点五, 三点一四一五, 二点零版本.</summary>
internal static class SpokenDecimals
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("nothing.decimal", Kind.Number, Decimal)];

    private static int MakeOther(Scan s, int taken)
    {
        s.Made = new Item { Kind = Kind.Other };
        return taken;
    }

    // 零点五, 一点五倍: with a unit of length behind it, it is one (一点五小时), with 分 a clock time.
    private static int Decimal(Scan s, int i)
    {
        var isPoint = s[i].IsPlain && s[i].InWords && s.Has(i + 1, Kind.HourMark)
            && s[i + 1].End - s[i + 1].Start == 1 && s.Text[s[i + 1].Start] == '点';
        if (isPoint && s[i + 2].IsPlain && s[i + 2].InWords && s.Touches(i + 2)
            && (s[i + 2].End - s[i + 2].Start > 2 && s[i + 2].Is(ItemMarks.Positional) || (s[i + 2].Value == 0 && s.Has(i + 3, Kind.Other) && s.Touches(i + 3))))
        {
            // 三点一四一五, 二点零版本
            return MakeOther(s, 3);
        }

        var isDecimal = isPoint
            && s[i + 2].IsPlain && s[i + 2].InWords && s[i + 2].Value is > 0 and < 10
            && !s[i + 2].Is(ItemMarks.LeadingZero) && s.Touches(i + 2)
            && !(s.Has(i + 3, Kind.Counter) && s.Text.AsSpan(s[i + 3].Start) is ['个', '人', ..] or ['人', ..] or ['位', ..] or ['名', ..]);
        return isDecimal
            && s.KindAt(i + 3) is not (Kind.MinuteMark or Kind.Unit or Kind.Measure or Kind.HourMark or Kind.Quarter or Kind.DayMark or Kind.MonthMark)
            ? MakeOther(s, 3)
            : 0;
    }
}
