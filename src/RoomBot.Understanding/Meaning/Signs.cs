using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>What the rules ask of a sentence.</summary>
internal static class Signs
{
    /// <summary>A verb that is meant: the first of its sense that no negation stands before and no slot has taken.</summary>
    public static bool Says(this Sentence s, Sense verb) => s.Says(verb, out _);

    /// <summary>A verb that is meant, and where.</summary>
    public static bool Says(this Sentence s, Sense verb, out Word found)
    {
        found = default;
        if (!s.Has(verb))
        {
            return false;
        }

        for (var i = 0; i < s.Words.Count; i++)
        {
            var word = s.Words[i];
            if (word.Is(verb) && s.At(word.Start) == Piece.Word && !s.IsNegated(i))
            {
                found = word;
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a question, politeness (能不能, "could you") aside.</summary>
    public static bool Asks(this Sentence s)
    {
        foreach (var word in s.Words)
        {
            if (word.Is(Sense.Question) && !word.Is(Sense.Filler | Sense.Function | Sense.Not) && s.At(word.Start) == Piece.Word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it asks if something has been done: 取消了没, 取消了吗.</summary>
    public static bool AsksWhetherDone(this Sentence s, Word verb) =>
        s.Text.AsSpan(verb.Start, verb.Length).EndsWith("了") && s.TryWordAfter(verb.End, out var next) && s.Reads(next, "吗", "没", "么", "没有");

    /// <summary>Whether a verb stands there only to be refused: 别订, "don't book".</summary>
    public static bool Refuses(this Sentence s, Sense verb)
    {
        for (var i = 0; i < s.Words.Count; i++)
        {
            if (s.Words[i].Is(verb) && s.IsNegated(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something is called the speaker's own: 我的, "my", 我明天的.</summary>
    public static bool HasMine(this Sentence s)
    {
        if (s.Has(Sense.Mine))
        {
            return true;
        }

        foreach (var time in s.Times)
        {
            var end = Letters.SkipBlanks(s.Text, time.Start + time.Length);
            if (end < s.Text.Length && (s.Text[end] is '的' or '那' || (s.TryWordAfter(end, out var of) && s.Reads(of, "订的", "约的", "定的", "预订的", "预约的", "预定的"))) && s.IsBefore(time.Start, Sense.Me))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a room is spoken of.</summary>
    public static bool HasRoom(this Sentence s, Findings f) => s.Has(Sense.Room) || f.Room is not null;

    /// <summary>Whether a clock time, a part of the day or a length was said.</summary>
    public static bool HasClock(this Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Moment or TimeValue.Range or TimeValue.Repeating { Grain: Grain.Minute or Grain.Hour })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a time with both its ends or a point of the clock was said, not just a part of the day.</summary>
    public static bool HasPreciseTime(this Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Moment or TimeValue.Range { IsWindow: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something that repeats was said.</summary>
    public static bool HasRhythm(this Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Repeating)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a time lies on a day that is over.</summary>
    public static bool IsBygone(this Sentence s, TimeMention time) => time.Best.Value switch
    {
        TimeValue.Moment moment => moment.At.Date < s.Today,
        TimeValue.Range { Start: { } start } => start.Date < s.Today,
        TimeValue.Whole { Grain: Grain.Day } whole => whole.First < s.Today,
        _ => false,
    };

    /// <summary>Whether an hour or a part of a day was said, not just some days.</summary>
    public static bool SaysHour(this Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Moment or TimeValue.Range { Grain: Grain.Minute or Grain.Hour } or TimeValue.Repeating { Grain: Grain.Minute or Grain.Hour }
                || time.Best.Value is TimeValue.Range { Start: { } start, End: { } end } && start.Date == end.Date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a length alone was said.</summary>
    public static bool HasLength(this Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a time has one of these roles.</summary>
    public static bool HasRole(this Sentence s, MentionRole from, MentionRole to)
    {
        foreach (var time in s.Times)
        {
            if (time.Role >= from && time.Role <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a length says by how much something moves: 晚半小时, "an hour earlier"; or a time replaces another: "4pm instead".</summary>
    public static bool IsShift(this Sentence s, TimeMention time)
    {
        var end = time.Start + time.Length;
        return time.Best.Value is TimeValue.Length
            ? (time.Start > 0 && s.Text[time.Start - 1] is '晚' or '早') || (s.TryWordAfter(end, out var side) && s.Reads(side, "earlier", "later"))
            : s.TryWordAfter(end, out var change) && s.Reads(change, "instead");
    }

    /// <summary>Whether all that is said, slots aside, are words of these senses.</summary>
    public static bool IsOnly(this Sentence s, Sense any, int unknown = 0)
    {
        foreach (var word in s.Words)
        {
            if (!word.Is(any) && s.At(word.Start) == Piece.Word && Letters.IsWord(s.Text[word.Start]))
            {
                return false;
            }
        }

        return s.CountUnknown() <= unknown;
    }

    /// <summary>Whether the words at hand are one of these, as they stand.</summary>
    public static bool Reads(this Sentence s, Word word, params ReadOnlySpan<string> any)
    {
        foreach (var text in any)
        {
            if (s.Text.AsSpan(word.Start, word.Length).SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but blanks and small words stands before.</summary>
    public static bool IsOpening(this Sentence s, Word word)
    {
        for (var i = s.IndexFrom(word.Start) - 1; i >= 0; i--)
        {
            if (!s.Words[i].Is(Sense.Filler | Sense.Greeting | Sense.Me | Sense.Question))
            {
                return false;
            }
        }

        for (var i = 0; i < word.Start; i++)
        {
            if (Letters.IsWord(s.Text[i]) && s.At(i) is not (Piece.Word or Piece.Time))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNegated(this Sentence s, int index)
    {
        var at = s.Words[index].Start;
        for (var i = index - 1; i >= 0 && at - s.Words[i].End <= 1; i--)
        {
            var word = s.Words[i];
            if (word.Is(Sense.Not) && !word.Is(Sense.Cancel) && (!word.Is(Sense.Question) || (s.Reads(word, "不") && word.End == at && !s.IsEitherOr(word))) && s.At(word.Start) == Piece.Word)
            {
                return true;
            }

            if (!word.Is(Sense.Function | Sense.Need | Sense.Filler | Sense.Me) || s.Text.AsSpan(word.End, at - word.End).ContainsAny(",.;"))
            {
                return false;
            }

            at = word.Start;
        }

        return false;
    }

    // 能不能延长, 要不延长一下: asked or proposed; 能不能不延长 is a no.
    private static bool IsEitherOr(this Sentence s, Word not) =>
        not.Start > 0 && not.End < s.Text.Length && (s.Text[not.Start - 1] == s.Text[not.End] || s.Text[not.Start - 1] is '要');
}
