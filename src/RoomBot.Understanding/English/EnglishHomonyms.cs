using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.English;

/// <summary>Short names of days that are other words as well ("the sun is", "it sat there"), and months that are first names.</summary>
internal static class EnglishHomonyms
{
    private static readonly string[] Behind = ["is", "was", "has", "are", "in my", "there", "down", "shines", "shine", "glare", "ami", "dieu"];
    private static readonly string[] Asking =
        ["please", "pls", "plz", "works", "work", "ok", "okay", "would", "if", "maybe", "then", "sounds", "instead", "also", "room", "meeting", "sync", "call", "for"];

    private static readonly string[] Sitting = ["i", "we", "he", "she", "they", "who", "just"];
    private static readonly string[] Greeted = ["all", "team", "everyone", "everybody", "folks", "guys", "there"];
    private static readonly string[] Acting = ["is", "has", "said", "says", "will", "wants", "asked", "needs", "booked", "from", "and i", "can", "invited", "organizes", "joins", "'s team"];
    private static readonly string[] Addressing = ["ask", "tell", "invite", "cc", "ping", "hi", "hey", "thanks", "with", "meet", "email", "call", "and"];

    /// <summary>True where a part of the day greets: "Morning! Any room", "Evening all".</summary>
    public static bool IsGreeting(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s.Before.Kind != Kind.None)
        {
            return false;
        }

        return s.KindAt(i + 1) switch
        {
            Kind.Break => s.Text[s[i + 1].Start] == '!' && s.KindAt(i + 2) != Kind.None,
            Kind.Comma => s.Has(i + 2, Kind.Other),
            Kind.Other => StartsWithAny(s.Text.AsSpan(s[i].End), Greeted),
            _ => false,
        };
    }

    /// <summary>True where what follows makes the name of a day another word.</summary>
    public static bool IsOtherWord(Scan s, int i) =>
        (s.Before.Kind == Kind.None && ((s.Has(i + 1, Kind.Other) && !StartsWithAny(s.Text.AsSpan(s[i].End), Asking))
            || s.Text.AsSpan(s[i].End).StartsWith(" next to")))
        || (s.Text[s[i].Start] == 's' && EndsWithAny(s.Text.AsSpan(0, s[i].Start).TrimEnd(' '), Sitting))
        || (s.Has(i + 1, Kind.Dash) && s.Touches(i + 1) && s.Touches(i + 2) && s.Has(i + 2, Kind.Other)) || StartsWithAny(s.Text.AsSpan(s[i].End), Behind);

    /// <summary>True where a possessive is the name of a place: "lunch at Friday's".</summary>
    public static bool IsPlace(Scan s, int i) =>
        s.Text[s[i].End - 1] == 's' && s.Text[s[i].End - 2] == '\'' && s.Before.Kind == Kind.At && s.Before.Value == 0 && !s.Has(i + 1, Kind.Other);

    /// <summary>True where April, May or June is a colleague: "April is the organizer", "ask June".</summary>
    public static bool IsPerson(Scan s, int i)
    {
        if (s[i].Value is < 4 or > 6 || s[i].End - s[i].Start < 3)
        {
            return false;
        }

        var before = s.Text.AsSpan(0, s[i].Start).TrimEnd(' ');
        var isActing = StartsWithAny(s.Text.AsSpan(s[i].End), Acting);
        return EndsWithAny(before, Addressing) ? isActing || !before.EndsWith("and")
            : isActing && (before.Length == 0 || before[^1] is '.' or ',' or '?' or '!' or '\n' || before.EndsWith(" or"));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        text = text.TrimStart(' ');
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsAsciiLetter(text[word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsAsciiLetter(text[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }
}
