using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Rooms by number or code: A301, 301会议室, 第二会议室, 会议室2, 2号会议室, "meeting room 5", "room B".</summary>
internal static class RoomNumbers
{
    private const int Sure = 4;
    private const int LongestCode = 8;

    private const Sense Around = Sense.Book | Sense.Room | Sense.Change | Sense.Take | Sense.Release | Sense.Use | Sense.Who | Sense.Free | Sense.Schedule
        | Sense.When | Sense.Busy | Sense.Booked | Sense.Cancel | Sense.CheckIn | Sense.Move | Sense.Booking | Sense.Extend | Sense.Anyone;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoRooms =
        new HashSet<string>(["q", "v", "fy", "h", "ver", "rmb", "usd", "no", "iso", "gpt", "mp", "top", "covid", "web", "sla", "kpi", "okr", "win", "ios", "cny", "p", "rfc", "pr", "w", "tel", "ext", "id", "utc", "gmt", "s"], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the code that begins here and can hardly be anything but a room's (A301); else 0.</summary>
    public static int LengthOfSureCode(string text, int at)
    {
        if (!char.IsAsciiLetter(text[at]) || (at > 0 && Letters.IsLatin(text[at - 1])))
        {
            return 0;
        }

        var end = EndOfCode(text, at);
        var code = text.AsSpan(at, end - at);
        var letters = code.IndexOfAnyInRange('0', '9');
        return letters is > 0 and <= 3 && code.Length <= LongestCode && CountFigures(code) is 3 or 4 && !NoRooms.Contains(code[..letters].TrimEnd('-')) ? code.Length : 0;
    }

    /// <summary>Whether a room's number or code begins here.</summary>
    public static bool TryRead(Sentence sentence, int at, out RoomCandidate room)
    {
        var text = sentence.Text;
        room = default;
        if (text[at] is '第' || (SmallNumbers.TryRead(text, at, out _) && !char.IsAsciiLetter(text[at])))
        {
            return TryNumbered(sentence, at, out room) || (Letters.IsLatin(text[at]) && TryCode(sentence, at, out room));
        }

        if (Letters.IsLatin(text[at]) && (at == 0 || !Letters.IsLatin(text[at - 1])) && TryCode(sentence, at, out room))
        {
            return true;
        }

        var index = sentence.IndexFrom(at);
        return index < sentence.Words.Count && sentence.Words[index] is var word && word.Start == at && word.Is(Sense.Room) && TryLabelled(sentence, word, out room);
    }

    // 第二会议室, 2号会议室, 3会议室; 2号厅.
    private static bool TryNumbered(Sentence sentence, int at, out RoomCandidate room)
    {
        var text = sentence.Text;
        room = default;
        var start = text[at] is '第' ? at + 1 : at;
        if (start >= text.Length || !SmallNumbers.TryRead(text, start, out var number) || number.End - number.Start > 2)
        {
            return false;
        }

        var end = number.End < text.Length && text[number.End] is '号' or '#' ? number.End + 1 : number.End;
        if (end == number.End && start == at && !char.IsAsciiDigit(text[at]))
        {
            return false;
        }

        if (sentence.TryWordAfter(end, out var word) && word.Is(Sense.Room) && !sentence.Text.AsSpan(word.Start, word.Length).StartsWith("room"))
        {
            room = new RoomCandidate(at, word.End, word.End, "room.numbered", Sure);
            return true;
        }

        if (end > number.End && end < text.Length && text[end] is '厅' or '间' or '室' or '房')
        {
            room = new RoomCandidate(at, end + 1, end + 1, "room.numbered", Sure);
            return true;
        }

        return false;
    }

    private static bool TryCode(Sentence sentence, int at, out RoomCandidate room)
    {
        var text = sentence.Text;
        room = default;
        var end = EndOfCode(text, at);
        var length = end - at;
        if (length is < 2 or > LongestCode || !sentence.IsOpen(at, end))
        {
            return false;
        }

        var code = text.AsSpan(at, length);
        var letters = code.IndexOfAnyInRange('0', '9');
        if (letters < 0 || (letters > 0 && NoRooms.Contains(code[..letters].TrimEnd('-'))))
        {
            return false;
        }

        var figures = CountFigures(code);
        var claimed = IsRoomWord(sentence, end, out var word) ? word.End : end < text.Length && text[end] is '室' or '房' ? end + 1 : end;
        var sure = letters is > 0 and <= 3 && figures is >= 2 and <= 4 && !IsCounted(text, end);
        var placed = claimed > end || IsPlaced(sentence, at, end);
        room = new RoomCandidate(at, end, claimed, "room.code", Sure);
        return sure || (placed && !IsCounted(text, end) && (letters > 0 ? letters <= 3 : figures is 3 or 4 || (length > figures && figures is >= 3 and <= 5) || (claimed > end && figures >= 2)));
    }

    private static bool IsRoomWord(Sentence sentence, int end, out Word word) => sentence.TryWordAfter(end, out word) && word.Is(Sense.Room);

    private static bool IsPlaced(Sentence sentence, int start, int end) =>
        sentence.At(start - 1) == Piece.Place ||
        Neighbours.TryBefore(sentence, start, out var before) && (before.Is(Around) || sentence.Text.AsSpan(before.Start, before.Length) is "in" or "在" or "to" or "at" or "is" or "把" or "就" or "去")
        || (Neighbours.TryAfter(sentence, end, out var after) && after.Is(Around & ~Sense.Take))
        || sentence.Text.AsSpan(0, start).IsWhiteSpace() && sentence.Text.AsSpan(end).Trim(" ?!.。!").IsEmpty;

    private static bool IsCounted(string text, int end)
    {
        var at = Letters.SkipBlanks(text, end);
        return at < text.Length && text[at] is '个' or '人' or '位' or '元' or '块' or '点' or '%' or '年' or '月' or '号' or '分' or '万' or '次' or '楼' or '层' or '小' or '天' or '座' or '栋';
    }

    // A301, b-203, 3-201, 12a, A3-05, 1F-02.
    private static int EndOfCode(string text, int at)
    {
        var end = Letters.EndOfLatin(text, at);
        while (end + 1 < text.Length && text[end] is '-' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Letters.EndOfLatin(text, end + 1);
        }

        return end;
    }

    private static int CountFigures(ReadOnlySpan<char> code)
    {
        var count = 0;
        foreach (var c in code)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }

    // 会议室2, 会议室A, "meeting room 5", "room B", "conference room 12".
    private static bool TryLabelled(Sentence sentence, Word word, out RoomCandidate room)
    {
        var text = sentence.Text;
        var start = Letters.SkipBlanks(text, word.End);
        start = start < text.Length && text[start] is '#' ? start + 1 : start;
        room = default;
        if (start >= text.Length || !sentence.IsOpen(start, start + 1) || text.AsSpan(word.End, start - word.End).Contains('\n'))
        {
            return false;
        }

        var end = Letters.IsLatin(text[start]) ? EndOfCode(text, start) : SmallNumbers.TryRead(text, start, out var number) ? number.End : start;
        if (end == start || !IsLabel(sentence, word, start, end))
        {
            return false;
        }

        end = end < text.Length && text[end] is '号' ? end + 1 : end;
        var figures = CountFigures(text.AsSpan(start, end - start));
        var first = figures >= 3 || (figures == 2 && char.IsAsciiLetter(text[start])) ? start : word.Start;
        room = new RoomCandidate(first, end, end, "room.labelled", Sure);
        sentence.Claim(word.Start, end, Piece.Room);
        return true;
    }

    private static bool IsLabel(Sentence sentence, Word word, int start, int end)
    {
        var text = sentence.Text;
        // "book a room 4 tomorrow" writes "for".
        if (IsCounted(text, end) || !sentence.IsOpen(start, end)
            || (sentence.TryWordBefore(word.Start, out var article) && EndsWithArticle(text.AsSpan(article.Start, article.Length)) && Letters.IsLatin(text[word.Start])))
        {
            return false;
        }

        if (end - start == 1 && char.IsAsciiLetter(text[start]))
        {
            return char.IsAsciiLetterUpper(sentence.Said.Written[start]) && !(text[start] is 'i' or 'a' && end < text.Length && text[end] is ' ' && !sentence.IsAfter(end, Sense.Function | Sense.Free))
                || (end == text.Length && text[start] is not ('a' or 'i'));
        }

        return Letters.IsLatin(text[start])
            ? CountFigures(text.AsSpan(start, end - start)) > 0 && (end == text.Length || text[end] is not ('+' or '%')) && !IsUnit(text, end)
            : text[word.Start] >= '\u4E00' && end - start == 1 && (end == text.Length || !Letters.IsHan(text[end]) || text[end] is '号' or '有' or '明' or '今' or '的');
    }

    private static bool EndsWithArticle(ReadOnlySpan<char> word) => word is "a" or "any" or "an" or "some" || word.EndsWith(" a") || word.EndsWith(" an") || word.EndsWith(" any");

    private static bool IsUnit(string text, int end)
    {
        var at = Letters.SkipBlanks(text, end);
        return text.AsSpan(at, Letters.EndOfLatin(text, at) - at) is "people" or "ppl" or "persons" or "person" or "pax" or "seats" or "hours" or "hour" or "min" or "mins" or "minutes" or "pm" or "am" or "hr" or "hrs" or "rooms" or "of" or "guys" or "others";
    }
}
