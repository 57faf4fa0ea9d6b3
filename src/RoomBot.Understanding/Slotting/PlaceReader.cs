using System.Globalization;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds city, building and floor.</summary>
internal static class PlaceReader
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    /// <summary>Reads the place.</summary>
    public static void Read(Sentence sentence, Findings findings)
    {
        ReadCities(sentence, findings);
        var refused = -1;
        for (var i = 0; i < sentence.Text.Length; i++)
        {
            if (!sentence.IsOpen(i, i + 1) || !Letters.IsWord(sentence.Text[i]))
            {
                continue;
            }

            // 换一栋楼 names none.
            if (sentence.TryWordAfter(i, out var word) && word.Start == i && word.Is(Sense.OtherPlace))
            {
                i = word.End - 1;
            }
            else if (EndOfBuilding(sentence, i) is var building && building > i)
            {
                findings.Building = Sort(sentence, (i, building), ref refused, findings.Building, sentence.Written(i, building), findings.NotBuildings);
                Take(sentence, "place.building", i, building);
                i = building - 1;
            }
            else if (TryFloor(sentence, i, out var floor, out var end))
            {
                findings.Floor = Sort(sentence, (i, end), ref refused, findings.Floor, floor, findings.NotFloors);
                Take(sentence, "place.floor", i, end);
                i = end - 1;
            }
        }
    }

    private static void ReadCities(Sentence sentence, Findings findings)
    {
        var refused = -1;
        foreach (var word in sentence.Words)
        {
            if (word.Is(Sense.City) && sentence.At(word.Start) == Piece.Word)
            {
                findings.City = Sort(sentence, (word.Start, word.End), ref refused, findings.City, sentence.Written(word.Start, word.End), findings.NotCities);
                Take(sentence, "place.city", word.Start, word.End);
            }
        }
    }

    // The first that is not refused counts.
    private static string? Sort(Sentence sentence, (int Start, int End) at, ref int refused, string? chosen, string name, List<string> not)
    {
        if (Refusals.IsRefused(sentence, at.Start, at.End, refused))
        {
            refused = at.End;
            not.Add(name);
            return chosen;
        }

        return chosen ?? name;
    }

    private static void Take(Sentence sentence, string rule, int start, int end)
    {
        sentence.Claim(start, end, Piece.Place);
        sentence.Note(rule, start, end);
    }

    private static int EndOfBuilding(Sentence sentence, int at)
    {
        var text = sentence.Text;
        if (IsLatinStart(text, at))
        {
            var end = Letters.EndOfLatin(text, at);
            var word = text.AsSpan(at, end - at);
            return word is "building" or "bldg" or "tower" or "block" or "bld" or "wing" ? EndOfLabel(text, end, at)
                : word is "north" or "south" or "east" or "west" or "main" && Follows(text, end, out var noun) ? noun
                : word.Length is 2 or 3 && word[0] is 't' && word[1..].IndexOfAnyExceptInRange('0', '9') < 0 ? end
                : word.Length <= 2 && char.IsAsciiLetter(word[0]) && Follows(text, end, out noun) && word is not ("of" or "my" or "in" or "a" or "at" or "on") ? noun
                : word.Length <= 2 && end < text.Length && text[end] is '座' or '栋' or '幢' or '塔' or '区' or '楼' && !(word[0] is >= '0' and <= '9' && text[end] is '楼' or '区') ? end + 1
                : EndOfNumbered(text, at);
        }

        return text[at] is '东' or '西' or '南' or '北' or '主' or '老' or '新' or '副' && at + 1 < text.Length && text[at + 1] is '楼' or '座' or '塔' or '栋' ? at + 2 : EndOfNumbered(text, at);
    }

    // 2号楼, 三号楼, 3栋, 1座.
    private static int EndOfNumbered(string text, int at)
    {
        if (!SmallNumbers.TryRead(text, at, out var number))
        {
            return at;
        }

        var end = number.End;
        return end + 1 < text.Length && text[end] is '号' && text[end + 1] is '楼' or '栋' or '座' or '塔' ? end + 2
            : end < text.Length && text[end] is '栋' or '幢' ? end + 1
            : end < text.Length && text[end] is '座' && number.Value < 10 && (end + 1 == text.Length || text[end + 1] is not ('的' or '以' or '左' or '会')) ? end + 1
            : at;
    }

    private static bool Follows(string text, int end, out int noun)
    {
        noun = Letters.SkipBlanks(text, end);
        var last = Letters.EndOfLatin(text, noun);
        var found = noun > end && text.AsSpan(noun, last - noun) is "building" or "tower" or "wing" or "block";
        noun = last;
        return found;
    }

    private static int EndOfLabel(string text, int end, int none)
    {
        var start = Letters.SkipBlanks(text, end);
        var last = Letters.EndOfLatin(text, start);
        var label = text.AsSpan(start, last - start);
        return start > end && label.Length > 0 && (label.Length <= 2 || label.IndexOfAnyExceptInRange('0', '9') < 0 || (SmallNumbers.TryRead(text, start, out var n) && n.End == last))
            && label is not ("in" or "at" or "on" or "is" or "to" or "my" or "or") ? last : none;
    }

    private static bool TryFloor(Sentence sentence, int at, out string floor, out int end)
    {
        var text = sentence.Text;
        floor = string.Empty;
        end = at;
        if (IsLatinStart(text, at) && char.IsAsciiLetter(text[at]))
        {
            return TryEnglishFloor(sentence, at, out floor, out end);
        }

        var below = text[at] is '负' ? 1 : string.CompareOrdinal(text, at, "地下", 0, 2) == 0 ? 2 : 0;
        if (at + below >= text.Length || !SmallNumbers.TryRead(text, at + below, out var number) || (at > 0 && text[at - 1] is '-'))
        {
            return false;
        }

        var after = Letters.SkipBlanks(text, number.End);
        var figures = (below > 0 ? "B" : string.Empty) + number.Value.ToString(CultureInfo.InvariantCulture);
        if (after < text.Length && text[after] is '楼' or '层' && !(after + 1 < text.Length && text[after + 1] is '次' or '级'))
        {
            (floor, end) = (figures, after + 1);
            return true;
        }

        var slash = number.End < text.Length && text[number.End] is '/' ? number.End + 1 : number.End;
        if (slash < text.Length && text[slash] is 'f' && Letters.EndOfLatin(text, slash) == slash + 1)
        {
            (floor, end) = (figures + "F", slash + 1 < text.Length && text[slash + 1] is '层' or '楼' ? slash + 2 : slash + 1);
            return true;
        }

        return TryOrdinalFigure(text, number, out end) && SetFloor(number.Value, out floor);
    }

    private static bool SetFloor(int value, out string floor)
    {
        floor = value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    // "3rd floor", "18th fl".
    private static bool TryOrdinalFigure(string text, Number number, out int end)
    {
        end = Letters.EndOfLatin(text, number.End);
        return text.AsSpan(number.End, end - number.End) is "st" or "nd" or "rd" or "th" && IsFloorWord(text, ref end);
    }

    private static bool IsFloorWord(string text, ref int end)
    {
        var start = Letters.SkipBlanks(text, end);
        end = Letters.EndOfLatin(text, start);
        return text.AsSpan(start, end - start) is "floor" or "fl" or "flr" or "level" or "floors";
    }

    private static bool TryEnglishFloor(Sentence sentence, int at, out string floor, out int end)
    {
        var text = sentence.Text;
        floor = string.Empty;
        end = Letters.EndOfLatin(text, at);
        var word = text.AsSpan(at, end - at);
        if (word is "floor" or "level" or "fl" or "lvl")
        {
            var next = Letters.SkipBlanks(text, end);
            if (next < text.Length && SmallNumbers.TryRead(text, next, out var number) && sentence.IsOpen(next, number.End))
            {
                end = number.End;
                return SetFloor(number.Value, out floor);
            }

            return false;
        }

        if (word.Length is 2 or 3 && word[0] is 'b' or 'l' && word[1..].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var more = end < text.Length && text[end] is '层' or '楼' ? end + 1 : end;
            var isFloor = more > end || (word.Length == 2 && !sentence.IsAfter(end, Sense.Room) && !sentence.IsBefore(at, Sense.Room | Sense.Book));
            floor = word[0] is 'b' ? string.Concat("B", word[1..]) : word[1..].ToString();
            end = more;
            return isFloor;
        }

        var ordinal = IndexOf(word);
        if (ordinal >= 0 && IsFloorWord(text, ref end))
        {
            return SetFloor(ordinal + 1, out floor);
        }

        if (word is "ground" && IsFloorWord(text, ref end))
        {
            return SetFloor(1, out floor);
        }

        return false;
    }

    private static int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (word.SequenceEqual(Ordinals[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLatinStart(string text, int at) => Letters.IsLatin(text[at]) && (at == 0 || !Letters.IsLatin(text[at - 1]));
}
