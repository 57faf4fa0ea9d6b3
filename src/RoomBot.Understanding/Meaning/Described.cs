using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>A booking that is described and not ordered in so many words: 下周二上午九点半，部门例会，20人; "Everest, Dec 2, 10-11:30". A time with a topic,
/// attendees, a rhythm or 开会 is one, and so is a named room with both ends of its time; a question is none.</summary>
internal static class Described
{
    private const int MostUnknown = 1;

    private const Sense Asking = Sense.Which | Sense.When | Sense.Who | Sense.Anyone | Sense.HowTo | Sense.Report | Sense.Notify | Sense.Waitlist | Sense.Find | Sense.Have | Sense.Free | Sense.Busy;

    private const Sense Elsewhere = Sense.Chat | Sense.OtherObject | Sense.Fault | Sense.Booked | Sense.Cancel | Sense.Move | Sense.Extend | Sense.Release | Sense.CheckIn | Sense.Done | Sense.Help;

    private const Sense Saying = Sense.Filler | Sense.Function | Sense.Me | Sense.Greeting | Sense.Need | Sense.Adjective | Sense.With | Sense.Use | Sense.Get | Sense.Agree | Sense.Hold | Sense.Meeting | Sense.Kind
        | Sense.People | Sense.Purpose | Sense.Invite | Sense.Room | Sense.RoomName | Sense.Subject | Sense.TopicCue | Sense.Equipment | Sense.Not | Sense.Except | Sense.Take | Sense.Schedule | Sense.City;

    /// <summary>Whether a booking is described.</summary>
    public static bool Holds(Sentence s, Findings f)
    {
        if (s.Has(Asking | Elsewhere) || IsTold(s, f) || s.Asks() || BookRules.SaysYou(s) || !s.IsOnly(Saying, MostUnknown))
        {
            return false;
        }

        var repeats = false;
        var at = false;
        var whole = false;
        foreach (var time in s.Times)
        {
            if (time.Role is not MentionRole.Asked || s.IsBygone(time))
            {
                return false;
            }

            repeats |= time.Best.Value is TimeValue.Repeating;
            at |= time.Best.Value is TimeValue.Moment;
            whole |= time.Best.Value is TimeValue.Range { IsWindow: false } || SaysWholeDay(s, time);
        }

        return (repeats && (f.Topic is not null || f.Room is not null || s.Has(Sense.Hold | Sense.Room | Sense.Meeting)))
            || ((at || whole) && (f.Topic is not null || f.Attendees.Count > 0 || s.Has(Sense.Hold)))
            || (whole && f.Room is not null);
    }

    /// <summary>Whether only what was described makes it a booking on its own: in a dialog a room and a time alone change what is on the table.</summary>
    public static bool IsWholeRequest(Sentence s, Findings f) => s.IsOrder(f) || s.Says(Sense.Get) || s.Has(Sense.Room) || f.Topic is not null || f.Attendees.Count > 0 || s.HasRhythm();

    // "the review is at 3", "I have an interview at 2", 周会三点开始, 开会了: told, not asked for.
    private static bool IsTold(Sentence s, Findings f)
    {
        if (s.Text.AsSpan().TrimEnd(" .!。") is [.., '了'] told && !(s.TryWordBefore(told.Length, out var last) && last.Length > 1 && last.Is(Sense.Filler)))
        {
            return true;
        }

        if (s.Has(Sense.Me) && f.Attendees.Count == 0 && !s.Has(Sense.Need | Sense.Get | Sense.Hold | Sense.Purpose))
        {
            return true;
        }

        foreach (var word in s.Words)
        {
            if (s.At(word.Start) == Piece.Word && (Tells(s, word) || (s.Reads(word, "有", "有个") && s.At(word.End) != Piece.Equipment)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(Sentence s, Word word) =>
        s.Reads(word, "is", "are", "was", "were", "am", "have", "has", "had", "there's", "that's", "did", "been", "be", "got", "it's", "can't", "cannot", "won't", "didn't", "isn't")
        || s.Reads(word, "大家", "各位", "开始", "记得", "没", "没有", "别", "让", "是");

    private static bool SaysWholeDay(Sentence s, TimeMention time)
    {
        var words = s.Text.AsSpan(time.Start, time.Length);
        return words.Contains("全天", StringComparison.Ordinal) || words.Contains("整天", StringComparison.Ordinal) || words.Contains("一天", StringComparison.Ordinal)
            || words.Contains("all day", StringComparison.Ordinal) || words.Contains("whole day", StringComparison.Ordinal) || words.Contains("full day", StringComparison.Ordinal);
    }
}
