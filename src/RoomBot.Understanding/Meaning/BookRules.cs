using RoomBot.Understanding.Slotting;

namespace RoomBot.Understanding.Meaning;

/// <summary>Booking a room and looking for one; small talk ends here as neither.</summary>
internal static class BookRules
{
    private const Sense Small = Sense.Filler | Sense.Function | Sense.Me | Sense.Question | Sense.Greeting | Sense.Need | Sense.Adjective | Sense.With | Sense.Use | Sense.Get | Sense.Agree;

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<IntentRule> All { get; } =
    [
        new("none.refused", Intent.None, (s, f) => s.Refuses(Sense.Book | Sense.Get) && !s.Says(Sense.Book)),
        new("book.ordered", Intent.Book, IsBook),
        new("find.where-free", Intent.Find, IsFree),
        new("book.wanted", Intent.Book, IsWanted),
        new("book.described", Intent.Book, Described.Holds),
        new("find.room", Intent.Find, IsRoom),
        new("find.wish-and-time", Intent.Find, IsWish),
        new("find.where-to-meet", Intent.Find, (s, f) => s.Times.Count > 0 && s.TryFirst(Sense.Which, out var where) && s.Reads(where, "where can", "where could") && s.Has(Sense.Hold | Sense.Meeting | Sense.Kind) && s.CountUnknown() <= 2),
        new("find.time-alone", Intent.Find, (s, f) => s.SaysHour() && s.IsOnly(Sense.Filler | Sense.Function | Sense.Greeting | Sense.Take) && f.Attendees.Count == 0 && f.Topic is null && f.Row == 0 && !s.Text.Contains('?', StringComparison.Ordinal)),
    ];

    private static bool IsBook(Sentence s, Findings f)
    {
        if (!s.Says(Sense.Book, out var verb) || !s.IsOrder(f))
        {
            return IsArranged(s, f);
        }

        if (s.Has(Sense.Chat | Sense.OtherObject) && !s.Has(Sense.Room))
        {
            return false;
        }

        if (s.Has(Sense.Which | Sense.Have | Sense.Find) && s.Has(Sense.Free) && s.Has(Sense.Room) && !s.Reads(verb, "book", "帮我订", "给我订"))
        {
            return false;
        }

        if (s.Has(Sense.Room) || f.Room is not null)
        {
            return !(s.Has(Sense.Fault) && s.Times.Count == 0);
        }

        // 没问题，订吧 agrees; 就A301订吧 orders.
        if (verb.Is(Sense.Agree) && s.Times.Count == 0 && !f.HasWish)
        {
            return false;
        }

        var alone = s.IsOpening(verb);
        return (s.Times.Count > 0 || f.HasWish || f.Topic is not null) ? s.CountUnknown() <= 3 : alone && s.CountUnknown() == 0 && (s.Has(Sense.Meeting | Sense.Hold) || s.IsOnly(Sense.Book | Small));
    }

    // 约个会议室, 安排明天下午的会议室, "get me a room".
    private static bool IsArranged(Sentence s, Findings f) =>
        ((s.Has(Sense.Room) || (f.Room is not null && s.HasPreciseTime())) && AskRules.IsVerbSchedule(s) && !s.Has(Sense.Have | Sense.Free))
        || (s.Says(Sense.Get, out var get) && !get.Is(Sense.Schedule) && (!get.Is(Sense.Need) || (f.Room is not null && s.Text.AsSpan(get.Start, get.Length) is var asked && (asked.StartsWith("can ") || asked.StartsWith("could ") || asked.StartsWith("may ")))) && !s.Has(Sense.Find | Sense.Have | Sense.Which | Sense.Free | Sense.Fault) && (s.Has(Sense.Room) || (f.Room is not null && s.Times.Count > 0)));

    private static bool IsFree(Sentence s, Findings f)
    {
        if (s.Has(Sense.Fault))
        {
            return false;
        }

        if (s.HasRoom(f) && s.Has(Sense.Free))
        {
            return s.CountUnknown() <= 6;
        }

        if (s.Times.Count > 0 && s.TryFirst(Sense.Free, out var free) && (f.HasPlace || s.Text[free.End - 1] is '的' or '着' || (free.End < s.Text.Length && s.Text[free.End] is '的')) && s.IsOnly(Small | Sense.Free | Sense.Have | Sense.Which))
        {
            return !SaysYou(s);
        }

        return s.Has(Sense.Free) && s.Has(Sense.Have | Sense.Which) && (s.Times.Count > 0 || f.HasWish || s.CountUnknown() == 0) && s.CountUnknown() <= 1 && !s.Has(Sense.Chat | Sense.OtherObject) && !SaysYou(s);
    }

    /// <summary>Whether somebody else is spoken to or of.</summary>
    public static bool SaysYou(Sentence s) => s.Text.AsSpan().ContainsAny("你您他她") || s.Words.Exists(w => w.Is(Sense.Function) && s.Reads(w, "you"));

    // "I need something for 4 on Thursday at 2".
    private static bool WantsSomething(Sentence s, Findings f) =>
        s.Says(Sense.Get) && s.TryFirst(Sense.Have, out var some) && s.Reads(some, "something", "anything", "somewhere", "smth", "sth") && f.HasWish && s.HasPreciseTime()
        && s.IsOnly(Small | Sense.Have | Sense.Kind | Sense.Meeting | Sense.People | Sense.Subject | Sense.Purpose, unknown: 2) && !s.Text.Contains('?', StringComparison.Ordinal);

    private static bool IsWanted(Sentence s, Findings f) => WantsSomething(s, f) ||
        s.Says(Sense.Get) && s.Has(Sense.Room) && !s.Has(Sense.Find | Sense.Have | Sense.Which | Sense.Free | Sense.Fault | Sense.Other | Sense.Bigger | Sense.Smaller | Sense.Booked) && s.CountUnknown() <= 6;

    private static bool IsRoom(Sentence s, Findings f)
    {
        if (!s.Has(Sense.Room) || s.Has(Sense.Fault | Sense.Booked) || (s.Has(Sense.Other) && !s.Has(Sense.Have) && s.Times.Count == 0))
        {
            return false;
        }

        if (s.Has(Sense.Have) || (s.Says(Sense.Find) && f.Room is null))
        {
            return s.CountUnknown() <= 5;
        }

        if (s.Has(Sense.Bigger | Sense.Smaller) && s.Times.Count == 0)
        {
            return false;
        }

        return (s.Times.Count > 0 || f.HasWish || f.Refuses || f.Without.Count > 0 || (s.Has(Sense.Which) && s.Has(Sense.Use | Sense.Adjective)) || (s.Has(Sense.Adjective) && s.IsOnly(Sense.Adjective | Sense.Filler | Sense.Room)))
            && s.CountUnknown() <= 2 && !s.Has(Sense.Chat);
    }

    // 明天下午3点到4点，12个人: what a room is chosen by, and nothing that says otherwise.
    private static bool IsWish(Sentence s, Findings f)
    {
        var wish = f.Capacity is not null || f.Equipment.Count > 0 || (f.HasPlace && s.Has(Sense.Hold | Sense.Have | Sense.Which)) || f.Room is not null || f.Refuses || f.Without.Count > 0;
        return wish && s.HasClock() && !s.Has(Sense.Chat | Sense.OtherObject | Sense.Fault | Sense.Booked) && !SaysYou(s)
            && s.IsOnly(Small | Sense.Hold | Sense.Meeting | Sense.Kind | Sense.Have | Sense.Find | Sense.Free | Sense.People | Sense.Subject | Sense.Purpose | Sense.Which | Sense.Invite | (s.TryFirst(Sense.Change, out var idea) && s.Reads(idea, "how about", "what about") ? Sense.Change : Sense.None) | (f.Refuses || f.Without.Count > 0 ? Sense.Not | Sense.Except : Sense.None), f.Room is null ? 1 : 3);
    }
}
