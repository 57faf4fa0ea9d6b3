namespace RoomBot.Understanding.Grammar;

/// <summary>Numbers in figures, with what is written onto them: 15, 3.5, 25th; what is a code (5g, 301b, 3.5.1) becomes
/// other text.</summary>
internal static class Figures
{
    private const int Longest = 9;

    /// <summary>Reads figures and adds one item.</summary>
    /// <returns>Where to go on.</returns>
    public static int Read(Scan scan, string text, int at)
    {
        var end = Run(text, at);
        var item = new Item { Kind = Kind.Number, Start = at, End = end };
        if (end - at > Longest || BelongsToCode(scan, text, at))
        {
            return Code(scan, text, at, end);
        }

        item.Digits = (byte)(end - at);
        item.Value = Value(text, at, end);
        if (text[at] == '0' && end - at > 1)
        {
            item.Marks = ItemMarks.LeadingZero;
        }

        if (HasFraction(text, end))
        {
            var fractionEnd = Run(text, end + 1);
            if (fractionEnd - end - 1 <= 4 && !HasFraction(text, fractionEnd))
            {
                item.FractionDigits = (byte)(fractionEnd - end - 1);
                item.Extra = Value(text, end + 1, fractionEnd);
                item.End = fractionEnd;
            }
            else
            {
                return Dotted(scan, text, item);
            }
        }
        else if (OrdinalEnd(text, end) is var ordinal && ordinal > end)
        {
            item.Marks |= ItemMarks.Ordinal;
            item.End = ordinal;
        }

        scan.Add(item);
        return IsIsoTime(scan, text, item.End) ? SkipT(scan, item.End) : item.End;
    }

    // 2026-11-25T15:30
    private static bool IsIsoTime(Scan scan, string text, int end) =>
        end + 1 < text.Length && text[end] == 't' && char.IsAsciiDigit(text[end + 1])
            && scan[scan.Count - 2].Kind == Kind.Dash;

    private static int SkipT(Scan scan, int at)
    {
        scan.Add(new Item { Kind = Kind.Of, Start = at, End = at + 1 });
        return at + 1;
    }

    // 2026.11.25 is a day; 3.5.1 and 10.0.0.1 are not.
    private static int Dotted(Scan scan, string text, Item year)
    {
        var second = Run(text, year.End + 1);
        var third = Run(text, second + 1);
        var isYearLast = year.Digits <= 2 && third - second - 1 == 4;
        if (!(isYearLast || (year.Digits == 4 && third - second - 1 is 1 or 2)) || second - year.End - 1 > 2
            || HasFraction(text, third))
        {
            return Code(scan, text, year.Start, third);
        }

        scan.Add(year);
        scan.Add(new Item { Kind = Kind.Slash, Start = year.End, End = year.End + 1, Value = '.' });
        scan.Add(new Item
        {
            Kind = Kind.Number,
            Start = year.End + 1,
            End = second,
            Value = Value(text, year.End + 1, second),
            Digits = (byte)(second - year.End - 1),
        });
        scan.Add(new Item { Kind = Kind.Slash, Start = second, End = second + 1, Value = '.' });
        scan.Add(new Item
        {
            Kind = Kind.Number,
            Start = second + 1,
            End = third,
            Value = Value(text, second + 1, third),
            Digits = (byte)(third - second - 1),
        });
        return third;
    }

    private static int Code(Scan scan, string text, int at, int end)
    {
        while (end < text.Length
            && (char.IsAsciiLetterOrDigit(text[end])
                || (text[end] is '.' or '_' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        scan.Add(new Item { Kind = Kind.Other, Start = at, End = end });
        return end;
    }

    private static bool BelongsToCode(Scan scan, string text, int at)
    {
        if (at == 0)
        {
            return false;
        }

        ref var last = ref scan[scan.Count - 1];
        return (last.Kind == Kind.Other && last.End == at
            && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '_'))
            || text[at - 1] is '$' or '#' or '¥' or '￥' or '€' or '£' || (text[at - 1] == '+' && !IsAddedLength(text, at));
    }

    // "14:00 +90min"; +86 is no length.
    private static bool IsAddedLength(string text, int at)
    {
        var end = Run(text, at);
        end += end < text.Length && text[end] == ' ' ? 1 : 0;
        return end - at <= 4 && end < text.Length && text[end] is 'm' or 'h' or '分' or '小' or '个' or '刻';
    }

    private static bool HasFraction(string text, int end) =>
        end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);

    private static int Run(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Value(string text, int from, int to)
    {
        var value = 0;
        for (var i = from; i < to; i++)
        {
            value = (value * 10) + text[i] - '0';
        }

        return value;
    }

    private static int OrdinalEnd(string text, int end)
    {
        var isOrdinal = end + 1 < text.Length
            && (text[end], text[end + 1]) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h');
        return isOrdinal && (end + 2 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 2])) ? end + 2 : end;
    }
}
