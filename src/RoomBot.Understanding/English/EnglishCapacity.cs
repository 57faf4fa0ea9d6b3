using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.English;

/// <summary>How many people, in English: "8 ppl", "for eight", "team of 12", "me and 3 others", "seats 6".</summary>
internal static class EnglishCapacity
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> People = Set(
        "people|ppl|persons|person|pax|seats|seat|seater|attendees|attendee|participants|participant|guys|folks|heads|colleagues|coworkers|others|members|guests|engineers|users|humans|employees|students|candidates|peeps|"
        + "invitees|visitors|clients|customers|devs|developers|designers|managers|chairs|teammates|peoples|poeple|peple|pple|interviewers|more");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Set("others|colleagues|coworkers|teammates|more|other");

    // What may not follow the number in "for 8" and its like.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set(
        "hour|hours|hr|hrs|h|minute|minutes|min|mins|m|day|days|week|weeks|month|months|am|pm|oclock|st|nd|rd|th|rooms|room|times|floor|bucks|percent|sessions|meetings|meeting|dollars|sprints|years|screens|projectors|more|extra|k|x");

    private static readonly string[] Before =
    [
        "for", "team of", "group of", "party of", "crew of", "fits", "fit", "fitting", "seats", "seat", "seating", "seating for", "holds", "hold", "capacity", "capacity of", "capacity for", "accommodate", "accommodates",
        "accommodating", "room for", "for up to", "for about", "for around", "for at least", "for approx", "for approximately", "for roughly", "for maybe", "for max", "fits up to", "seats up to", "fits at least", "seats at least",
        "fit at least", "seat at least", "seat up to", "fit up to", "size", "sized for", "make it for", "there are", "there'll be", "there will be", "we'll be", "we will be", "will be", "it'll be", "we'd be", "now we are", "we are now", "there's", "we are", "we're", "capacity:", "capacity at least", "people:", "attendees:", "headcount", "headcount:", "capacity >=", "space for", "enough for", "big enough for", "suitable for", "for like",
        "hold at least", "holds at least", "hold up to",
    ];

    private static readonly string[] OneMore = ["me and", "me plus", "me +", "myself and", "myself plus", "me with", "me &", "i and", "me, and", "plus me and", "us and", "with"];

    /// <summary>Whether a number is one of people.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="rule">The rule that says so.</param>
    /// <param name="people">How many, and where it says so.</param>
    public static bool TryRead(Sentence sentence, Number number, out string rule, out Number people)
    {
        var text = sentence.Text;
        rule = "en.capacity.people";
        people = number;
        var at = number.End < text.Length && text[number.End] is '+' ? number.End + 1 : number.End;
        var noun = at < text.Length && text[at] is ' ' or '-' ? Letters.SkipBlanks(text, at + 1) : at;
        var end = Letters.EndOfLatin(text, noun);
        if (text.AsSpan(noun).StartsWith("of us", StringComparison.Ordinal))
        {
            people = number with { End = noun + "of us".Length };
            return true;
        }

        if (text.AsSpan(noun, end - noun) is "more" && !EndsWithAny(OneMore, text, Letters.SkipBlanksBack(text, number.Start)) && EndsInPeople(text, end))
        {
            return false;
        }

        if (SkipSmallWords(text, ref noun, ref end) && IsPeople(text, noun, end))
        {
            people = new Number(number.Start, end, number.Value + MoreThanNamed(text, number.Start, noun, end));
            return true;
        }

        rule = "en.capacity.after-cue";
        people = number with { End = at };
        var from = number.Start >= 2 && text.AsSpan(0, number.Start).EndsWith(" a ") && text[number.Start] is 'd' ? number.Start - 2 : number.Start;
        return number.Value > 0 && !Units.Contains(text.AsSpan(noun, end - noun)) && EndsClean(text, at) && EndsWithAny(Before, text, from)
            && !text.AsSpan(noun).StartsWith("o'clock", StringComparison.Ordinal);
    }

    // "two more people" counts on from what is known.
    private static bool EndsInPeople(string text, int end)
    {
        var noun = Letters.SkipBlanks(text, end);
        return IsPeople(text, noun, Letters.EndOfLatin(text, noun));
    }

    private static bool EndsClean(string text, int at) =>
        at >= text.Length || !(Letters.IsLatin(text[at]) || text[at] is '%' or ':' or '$' or '/' or '楼' or '层' or '点' or '号' or '个');

    // "8 or so people", "10 other people", "6 of my colleagues".
    private static bool SkipSmallWords(string text, ref int noun, ref int end)
    {
        for (var i = 0; i < 3 && end > noun; i++)
        {
            var word = text.AsSpan(noun, end - noun);
            if (!(word is "or" or "so" or "other" or "ish" or "of" or "my" or "our" or "the" or "new" or "senior" or "team" or "more" or "additional" || (word is "more" && i == 0)))
            {
                return true;
            }

            if (IsPeople(text, noun, end) && !(end < text.Length && text[end] is ' ' && IsPeople(text, end + 1, Letters.EndOfLatin(text, end + 1))))
            {
                return true;
            }

            noun = Letters.SkipBlanks(text, end);
            end = Letters.EndOfLatin(text, noun);
        }

        return true;
    }

    private static bool IsPeople(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return word is not "more" && People.Contains(word);
    }

    // "me and 3 others", "with two colleagues": the speaker comes too.
    private static int MoreThanNamed(string text, int start, int noun, int end)
    {
        var others = Others.Contains(text.AsSpan(noun, end - noun)) || text.AsSpan(start, noun - start).Contains("other", StringComparison.Ordinal);
        var end2 = Letters.SkipBlanksBack(text, start);
        return EndsWithAny(others ? OneMore : OneMore.AsSpan(0, OneMore.Length - 1), text, end2) ? 1 : 0;
    }

    private static bool EndsWithAny(ReadOnlySpan<string> words, string text, int end)
    {
        end = Letters.SkipBlanksBack(text, end);
        foreach (var word in words)
        {
            var start = end - word.Length;
            if (start >= 0 && string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && (start == 0 || !Letters.IsLatin(text[start - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split('|'), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
