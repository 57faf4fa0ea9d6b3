namespace RoomBot.Understanding.Grammar;

/// <summary>From characters to items, once through the text. What is no word of the grammar becomes
/// <see cref="Kind.Other"/>.</summary>
internal sealed class Lexer(Lexicon lexicon, IReadOnlyList<ILanguage> languages)
{
    private const int RoomForOneMore = 4;

    /// <summary>Reads items until the text ends or the scan is nearly full; then as far as the next safe place to
    /// cut.</summary>
    /// <param name="scan">Takes the items.</param>
    /// <param name="at">Where to begin.</param>
    /// <returns>Where to go on.</returns>
    public int Read(Scan scan, int at)
    {
        var text = scan.Text;
        while (at < text.Length && scan.Count < Scan.Capacity - RoomForOneMore)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
                scan.Work++;
                continue;
            }

            var from = at;
            at = ReadOne(scan, text, at, c);
            scan.Work += at - from;
            if (scan.Count > Scan.Capacity - 128 && scan[scan.Count - 1].Kind is Kind.Break or Kind.Comma or Kind.Sign)
            {
                break;
            }
        }

        return at;
    }

    private int ReadOne(Scan scan, string text, int at, char c)
    {
        if (char.IsAsciiDigit(c))
        {
            // 2moro, 2nite
            if (at + 2 < text.Length && text[at + 1] is 'm' or 'n' && !(at > 0 && IsWordPart(text[at - 1])))
            {
                ref readonly var word = ref lexicon.Find(text, at, out var found);
                if (found > 3)
                {
                    return AddWord(scan, text, at, found, word);
                }
            }

            return Figures.Read(scan, text, at);
        }

        if (c < '\u0080' && !char.IsAsciiLetter(c))
        {
            return ReadSign(scan, at, c);
        }

        if (char.IsAsciiLetter(c) && at > 0 && IsWordPart(text[at - 1]) && IsStuck(scan, at))
        {
            return ReadOther(scan, text, at);
        }

        ref readonly var entry = ref lexicon.Find(text, at, out var length);
        Item number = default;
        var numberLength = ReadNumber(text, at, ref number);
        if (length >= numberLength && length > 0)
        {
            return AddWord(scan, text, at, length, entry);
        }

        if (numberLength > 0)
        {
            number.Start = at;
            number.End = at + numberLength;
            scan.Add(number);
            return number.End;
        }

        return c is '。' or '！' or '？' or '；' ? AddSign(scan, at, Kind.Break, c)
            : c is '、' ? AddSign(scan, at, Kind.And, c)
            : c is '（' or '【' ? AddSign(scan, at, Kind.Open, c)
            : c is '）' or '】' ? AddSign(scan, at, Kind.Close, c)
            : ReadOther(scan, text, at);
    }

    // A letter that touches a figure or letter before it begins a word only where what stands before is a word or
    // number of the grammar.
    private static bool IsStuck(Scan scan, int at)
    {
        ref var last = ref scan[scan.Count - 1];
        return last.End == at && last.Kind == Kind.Other;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private int ReadNumber(string text, int at, ref Item number)
    {
        foreach (var language in languages)
        {
            var length = language.ReadNumber(text, at, ref number);
            if (length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static int AddWord(Scan scan, string text, int at, int length, in Lexicon.Entry entry)
    {
        var item = new Item
        {
            Kind = entry.Kind,
            Marks = entry.Marks,
            Start = at,
            End = at + length,
            Value = entry.Value,
            Extra = entry.Extra,
        };
        if (entry.Second != Kind.None)
        {
            item.End--;
            scan.Add(item);
            scan.Add(new Item
            {
                Kind = entry.Second,
                Marks = ItemMarks.Chinese | ItemMarks.Behind,
                Start = at + length - 1,
                End = at + length,
                Value = entry.SecondValue,
            });
            return at + length;
        }

        if (item.Is(ItemMarks.WeekStem))
        {
            return WeekdayReader.Read(scan, text, item);
        }

        // "second" is a length only behind a number or an article, else the one behind the first.
        if (item.Kind == Kind.Unit && item.Value == (int)Unit.Second && length == 6
            && scan[scan.Count - 1].Kind is not (Kind.Number or Kind.Article or Kind.AmPm or Kind.Dash)
            && !item.Is(ItemMarks.Chinese))
        {
            (item.Kind, item.Value, item.Marks) = (Kind.Number, 2, ItemMarks.Ordinal);
        }

        if (item.Kind == Kind.Other)
        {
            AddOther(scan, at, at + length);
            return at + length;
        }

        scan.Add(item);
        return item.End;
    }

    private static int ReadSign(Scan scan, int at, char c) => c switch
    {
        '\n' or '!' or '?' or ';' => AddSign(scan, at, Kind.Break, c),
        '.' => AddSign(scan, at, IsEndOfSentence(scan.Text, at) ? Kind.Break : Kind.Sign, c),
        ',' => AddSign(scan, at, Kind.Comma, c),
        '-' or '~' => AddDash(scan, at, c),
        ':' => AddSign(scan, at, Kind.Colon, c),
        '/' => AddSign(scan, at, Kind.Slash, c),
        '(' or '[' => AddSign(scan, at, Kind.Open, c),
        ')' or ']' => AddSign(scan, at, Kind.Close, c),
        '@' => AddSign(scan, at, Kind.At, c),
        '&' => AddSign(scan, at, Kind.And, c),
        '%' => AddSign(scan, at, Kind.Counter, c),
        _ => AddSign(scan, at, Kind.Sign, c),
    };

    private static bool IsEndOfSentence(string text, int at) => at + 1 >= text.Length || text[at + 1] is ' ' or '\n';

    // "--", "——", "~~" are one dash.
    private static int AddDash(Scan scan, int at, char c)
    {
        var end = at + 1;
        while (end < scan.Text.Length && end - at < 3 && scan.Text[end] is '-' or '~')
        {
            end++;
        }

        scan.Add(new Item { Kind = Kind.Dash, Start = at, End = end, Value = c });
        return end;
    }

    private static int AddSign(Scan scan, int at, Kind kind, char c)
    {
        scan.Add(new Item { Kind = kind, Start = at, End = at + 1, Value = c });
        return at + 1;
    }

    private static int ReadOther(Scan scan, string text, int at)
    {
        var end = at + 1;
        if (IsWordPart(text[at]))
        {
            while (end < text.Length && IsWordPart(text[end]))
            {
                end++;
            }

            // can't, don't: the end is no word of its own.
            if (end + 1 < text.Length && text[end] == '\'' && char.IsAsciiLetter(text[end + 1]))
            {
                return ReadOther(scan, text, at, end + 2);
            }
        }

        return AddSlip(scan, text, at, end) ? end : AddOther(scan, at, end);
    }

    // "thrsday": a name of a day or month with one slip in it
    private static bool AddSlip(Scan scan, string text, int at, int end)
    {
        if (at > 0 && IsWordPart(text[at - 1])
            || !Misspelt.TryFind(text.AsSpan(at, end - at), out var kind, out var value))
        {
            return false;
        }

        scan.Add(new Item { Kind = kind, Start = at, End = end, Value = value });
        return true;
    }

    private static int ReadOther(Scan scan, string text, int at, int end)
    {
        while (end < text.Length && IsWordPart(text[end]))
        {
            end++;
        }

        AddOther(scan, at, end);
        return end;
    }

    // Other text that touches other text is one item, so that long texts stay few items.
    private static int AddOther(Scan scan, int at, int end)
    {
        ref var last = ref scan[scan.Count - 1];
        if (last.Kind == Kind.Other && last.End == at)
        {
            last.End = end;
            return end;
        }

        scan.Add(new Item { Kind = Kind.Other, Start = at, End = end });
        return end;
    }
}
