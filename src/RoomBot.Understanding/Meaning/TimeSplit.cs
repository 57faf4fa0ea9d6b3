using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>Tells the times that are asked for from those that something is moved to or by.</summary>
internal static class TimeSplit
{
    /// <summary>Splits the times of a sentence, each part in the order of the text.</summary>
    public static (IReadOnlyList<TimeMention> Asked, IReadOnlyList<TimeMention> Moved) Split(Sentence sentence, Intent intent)
    {
        var isFollowUp = sentence.Has(Sense.Move | Sense.Change);
        if (intent is not Intent.Reschedule && !(intent is Intent.None && isFollowUp))
        {
            return (sentence.Times, []);
        }

        var (asked, moved) = (new List<TimeMention>(), new List<TimeMention>());
        foreach (var time in sentence.Times)
        {
            (IsTarget(sentence, time) ? moved : asked).Add(time);
        }

        // 3点的会改4点半: where no word tells, the last of several is where it goes.
        if (moved.Count == 0 && asked.Count > 1)
        {
            moved.Add(asked[^1]);
            asked.RemoveAt(asked.Count - 1);
        }

        return (asked, moved);
    }

    private static bool IsTarget(Sentence sentence, TimeMention time)
    {
        if (time.Role is MentionRole.Asked && IsObject(sentence, time))
        {
            return false;
        }

        if (time.Role is MentionRole.MovedTo or MentionRole.ShiftLater or MentionRole.ShiftEarlier or MentionRole.Shortening || sentence.IsShift(time) || SaysTo(sentence, time))
        {
            return true;
        }

        return time.Role is MentionRole.Asked && sentence.TryWordBefore(time.Start, out var before)
            && (before.Is(Sense.Change | Sense.Move)
                || (sentence.Reads(before, "to", "till", "until", "at", "for", "by", "到", "成", "为", "至", "在", "later", "back", "forward") && IsBehindVerb(sentence, time)));
    }

    // "put off the demo until Wednesday": the preposition is in the time.
    private static bool SaysTo(Sentence sentence, TimeMention time) =>
        sentence.Text.AsSpan(time.Start, time.Length) is var words && (words.StartsWith("until ") || words.StartsWith("till ")) && IsBehindVerb(sentence, time);

    // "move my 3pm to 4": what follows the verb at once is moved, unless nothing else is.
    private static bool IsObject(Sentence sentence, TimeMention time) =>
        time.Start == sentence.Times[0].Start
        && ((sentence.Times.Count > 1 && char.IsAsciiLetter(sentence.Text[Math.Max(0, time.Start - 2)])) || OfMeeting(sentence, time.Start + time.Length) || sentence.IsAfter(time.Start + time.Length, Sense.Meeting | Sense.Kind | Sense.Booking) || sentence.IsBefore(time.Start, Sense.Mine));

    private static bool OfMeeting(Sentence sentence, int end) =>
        end < sentence.Text.Length && sentence.Text[end] is '的' or '那' && !sentence.IsAfter(end, Sense.Mine) && sentence.Text.AsSpan(end).ContainsAny("会时场房");

    private static bool IsBehindVerb(Sentence sentence, TimeMention time) =>
        sentence.TryFirst(Sense.Move | Sense.Change, out var verb) && verb.Start < time.Start;
}
