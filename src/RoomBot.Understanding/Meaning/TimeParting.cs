using NodaTime;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>Parts the times of a command about a booking into those that say which booking it is and those that say what it is changed to.</summary>
internal sealed class TimeParting(TimeReader reader)
{
    private static readonly string[] ToWords = [" to ", " by ", " for "];
    private static readonly string[] Things = ["会议室", "会议", "会", " meeting ", " booking "];
    private static readonly string[] ByWords = [" by ", " until ", " till ", " to "];

    /// <summary>The times that are asked for, and those that something is moved to or by; each in the order of the text. Of an extension all are
    /// in the first, and the roles tell: <see cref="MentionRole.Extension"/> by how much, <see cref="MentionRole.MovedTo"/> until when.</summary>
    /// <param name="sentence">The text, all words read.</param>
    /// <param name="intent">What is wanted.</param>
    /// <param name="names">Where names of rooms stand.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    public (IReadOnlyList<TimeMention> Asked, IReadOnlyList<TimeMention> Moved) Part(
        Sentence sentence, Intent intent, IReadOnlyList<NameSpan> names, UnderstandingContext context)
    {
        if (intent is Intent.Extend)
        {
            return (Extension(sentence, names, context), []);
        }

        var (asked, moved) = TimeSplit.Split(sentence, intent);
        if (intent is Intent.Reschedule && Cut(sentence, ToWords) is { } cut)
        {
            asked = reader.ReadPart(sentence.Said, names, (0, cut.Start), context);
            moved = [.. reader.ReadPart(sentence.Said, names, (cut.End, sentence.Text.Length), context).Select(t => t with { Role = RoleOf(sentence, t) })];
        }

        return (asked, Follow(sentence.Said, asked, moved, names, context));
    }

    // "shift our 2pm by an hour", "bring it forward by an hour".
    private static MentionRole RoleOf(Sentence sentence, TimeMention time) =>
        time.Role is not MentionRole.Asked ? time.Role
        : time.Best.Value is not TimeValue.Length ? MentionRole.MovedTo
        : sentence.Words.Exists(w => sentence.Reads(w, "forward", "bring forward", "earlier", "move up", "prepone", "bring my", "bring the", "bring it", "pull forward", "move it up")) ? MentionRole.ShiftEarlier
        : MentionRole.ShiftLater;

    private IReadOnlyList<TimeMention> Extension(Sentence sentence, IReadOnlyList<NameSpan> names, UnderstandingContext context)
    {
        var times = sentence.Times;
        if (Cut(sentence, ByWords) is { } cut)
        {
            times = [.. reader.ReadPart(sentence.Said, names, (0, cut.Start), context), .. reader.ReadPart(sentence.Said, names, (cut.Start + 1, sentence.Text.Length), context).Select(Target)];
        }
        else if (Cut(sentence, Things) is { } thing)
        {
            // 延长10点的会半小时.
            times = [.. reader.ReadPart(sentence.Said, names, (0, thing.Start), context), .. reader.ReadPart(sentence.Said, names, (thing.End, sentence.Text.Length), context).Select(Target)];
        }

        var which = new List<TimeMention>();
        var change = new List<TimeMention>();
        foreach (var time in times)
        {
            if (IsChange(sentence, time))
            {
                change.Add(Target(time));
            }
            else
            {
                which.Add(time);
            }
        }

        return [.. which.Concat(Follow(sentence.Said, which, change, names, context)).OrderBy(t => t.Start)];
    }

    private static TimeMention Target(TimeMention time) =>
        time.Role is MentionRole.Asked ? time with { Role = time.Best.Value is TimeValue.Length ? MentionRole.Extension : MentionRole.MovedTo } : time;

    // 延长5点的会 and "extend my 2pm" say which.
    private static bool IsChange(Sentence sentence, TimeMention time)
    {
        if (time.Role is not MentionRole.Asked || time.Best.Value is TimeValue.Range { Start: null })
        {
            return true;
        }

        var end = Letters.SkipBlanks(sentence.Text, time.Start + time.Length);
        if ((end < sentence.Text.Length && sentence.Text[end] is '的' or '那') || sentence.IsAfter(end, Sense.Meeting | Sense.Kind | Sense.Booking))
        {
            return false;
        }

        return time.Best.Value is TimeValue.Length
            || (sentence.TryWordBefore(time.Start, out var before) && ((before.Is(Sense.Extend) && !before.Is(Sense.Mine)) || sentence.Reads(before, "to", "till", "until", "到", "至")));
    }

    // "2pm meeting tomorrow to 4pm" and "10am meeting by 30 minutes" are one time each for who does not know that something is moved.
    private static (int Start, int End)? Cut(Sentence sentence, ReadOnlySpan<string> words)
    {
        if (sentence.Times.Count == 0 || sentence.Times[^1] is not { Best.Value: TimeValue.Range or TimeValue.Moment, Role: MentionRole.Asked } time || Leads(sentence.Text, time.Start)
            || sentence.HasRole(MentionRole.MovedTo, MentionRole.Shortening))
        {
            return null;
        }

        foreach (var word in words)
        {
            var at = sentence.Text.IndexOf(word, time.Start, time.Length, StringComparison.Ordinal);
            if (at > time.Start)
            {
                return (at, at + word.Length);
            }
        }

        return null;
    }

    private static bool Leads(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.EndsWith(" to") || before.EndsWith(" from") || before.EndsWith(" until");
    }

    // Reads again where something is moved to, knowing from where: of 把明天三点的会改到四点 the 四点 is tomorrow's.
    private IReadOnlyList<TimeMention> Follow(
        Utterance said, IReadOnlyList<TimeMention> from, IReadOnlyList<TimeMention> to, IReadOnlyList<NameSpan> names, UnderstandingContext context)
    {
        if (to.Count == 0 || !to[0].Best.IsFloating || StartOf(from) is not { } start)
        {
            return to;
        }

        var known = context with { OnTheTable = start };
        var again = reader.Read(said, names, known);
        return to.Select(t => again.FirstOrDefault(a => a.Start == t.Start && a.Length == t.Length) ?? Alone(said, names, t, known))
            .Zip(to, (read, was) => read with { Role = was.Role }).ToArray();
    }

    private TimeMention Alone(Utterance said, IReadOnlyList<NameSpan> names, TimeMention time, UnderstandingContext context) =>
        reader.ReadPart(said, names, (time.Start, time.Start + time.Length), context) is [var read, ..] ? read : time;

    // Of "my 2pm … tomorrow" the day is the second's.
    private static LocalDateTime? StartOf(IReadOnlyList<TimeMention> from)
    {
        var starts = from.Select(t => (At: StartOf(t.Best.Value), HasClock: t.Best.Value is not TimeValue.Whole, HasDay: !t.Best.IsFloating)).Where(t => t.At is not null).ToArray();
        var day = starts.Where(t => t.HasDay).Select(t => t.At?.Date).FirstOrDefault();
        var clock = starts.Where(t => t.HasClock).Select(t => t.At).FirstOrDefault();
        return day is { } date ? date + (clock?.TimeOfDay ?? LocalTime.Midnight) : clock;
    }

    private static LocalDateTime? StartOf(TimeValue value) => value switch
    {
        TimeValue.Moment moment => moment.At,
        TimeValue.Range range => range.Start,
        TimeValue.Whole { Grain: Grain.Day } whole => whole.First.AtMidnight(),
        _ => null,
    };
}
