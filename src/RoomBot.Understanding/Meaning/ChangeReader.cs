using RoomBot.Understanding.Slotting;

namespace RoomBot.Understanding.Meaning;

/// <summary>Tells what a text alters of what is on the table. Words that can only be a follow-up (换个大一点的, "the other one") alter
/// also when nothing is known to be there; a whole request alters nothing.</summary>
internal static class ChangeReader
{
    private const Sense Small = Sense.Filler | Sense.Function | Sense.Greeting | Sense.Question;

    private const int MostUnknownInDialog = 4;

    /// <summary>The changes, in a fixed order: answers, row, room, size, people, equipment, place, time, topic, attendees.</summary>
    public static IReadOnlyList<SlotChange> Read(Sentence s, Findings f, Intent intent, bool inDialog, bool movesTime)
    {
        if (Answers(s, f, intent, inDialog) is { } answer)
        {
            return [answer];
        }

        if (!IsFollowUp(s, f, intent, inDialog))
        {
            // 取消第一个, "extend the second one": which of those shown, whatever is wanted of it.
            return inDialog && f.Row != 0 && intent is Intent.Cancel or Intent.Reschedule or Intent.Extend or Intent.Release ? [new SlotChange.Row(f.Row)] : [];
        }

        var changes = new List<SlotChange>();
        AddRoom(s, f, intent, changes);
        AddWishes(s, f, changes);
        if (movesTime || (inDialog && s.Times.Count > 0 && intent is not Intent.Reschedule))
        {
            changes.Add(new SlotChange.NewTime());
        }

        else if (s.Times.Count == 0 && intent is Intent.None or Intent.Find && s.TryFirst(Sense.OtherTime, out var other))
        {
            changes.Add(new SlotChange.OtherTime((TimeSide)(other.Value - 1)));
        }

        if (f.Topic is not null && (inDialog || s.Has(Sense.TopicCue)))
        {
            changes.Add(new SlotChange.Topic());
        }

        if (f.Attendees.Count > 0)
        {
            changes.Add(new SlotChange.Attendees());
        }

        return changes;
    }

    private static SlotChange? Answers(Sentence s, Findings f, Intent intent, bool inDialog)
    {
        if (s.Times.Count > 0 || f.HasWish || f.Without.Count > 0 || f.Refuses || f.Row != 0 || f.Attendees.Count > 0)
        {
            return null;
        }

        var plain = PlainAnswer.Of(s.Text);
        if (plain is PlainAnswer.Kind.No && inDialog)
        {
            return new SlotChange.Abandon();
        }

        if (s.Has(Sense.Abandon) && f.Topic is null && !s.Refuses(Sense.Cancel) && f.Room is null && s.IsOnly(Sense.Abandon | Small | Sense.Agree | Sense.Me | Sense.Cancel | Sense.Not | (s.Has(Sense.Me) ? Sense.Find : Sense.None)) && (intent is not Intent.Cancel || inDialog))
        {
            return new SlotChange.Abandon();
        }

        return plain is PlainAnswer.Kind.Yes && intent is Intent.None or Intent.Book && s.Has(Sense.Agree) && f.Room is null && (inDialog || !s.Has(Sense.Book))
            ? new SlotChange.Agree()
            : null;
    }

    private static bool IsFollowUp(Sentence s, Findings f, Intent intent, bool inDialog) => intent switch
    {
        Intent.None => (inDialog ? IsAboutIt(s) && !AsksAboutRoom(s, f) : IsShort(s) && !IsQuestion(s, f)) && !s.Has(Sense.Fault) && !s.Refuses(Sense.Book),
        Intent.Reschedule => IsBareMove(s, f),
        Intent.Find => (inDialog && (s.Times.Count == 0 || !s.Has(Sense.Room | Sense.Find | Sense.Have | Sense.Which))) || (s.Times.Count == 0 && s.Has(Sense.Other | Sense.Bigger | Sense.Smaller) && s.Has(Sense.Change | Sense.Other)),
        Intent.Book when inDialog && s.Times.Count > 0 => !Described.IsWholeRequest(s, f),
        Intent.Book => s.Times.Count == 0 && (inDialog || f.Row != 0 || s.Has(Sense.Other)),
        _ => false,
    };

    // A301在几楼 asks about a room, it does not choose it.
    private static bool IsQuestion(Sentence s, Findings f) => f.Room is not null && !s.Has(Sense.Change | Sense.Take) && s.Has(Sense.Which | Sense.When | Sense.HowTo | Sense.Question | Sense.Who | Sense.Function);

    // A301有投影吗 between two cards asks about a room as well; 那A302呢 means the room itself.
    private static bool AsksAboutRoom(Sentence s, Findings f) => IsQuestion(s, f) && (f.Equipment.Count > 0 || s.Has(Sense.Which | Sense.HowTo | Sense.Who));

    // 今天天气怎么样 between two cards is small talk, though there is a day in it.
    private static bool IsAboutIt(Sentence s) => s.CountUnknown() <= MostUnknownInDialog && !s.Has(Sense.Chat | Sense.OtherObject);

    private static bool IsShort(Sentence s) => s.CountUnknown() <= 2 && !s.Has(Sense.Chat | Sense.OtherObject) && s.Times.Count == 0;

    // 改到4点 without saying what: what is on the table moves.
    private static bool IsBareMove(Sentence s, Findings f) =>
        !s.Has(Sense.Mine | Sense.Meeting | Sense.Kind | Sense.Booking | Sense.Booked | Sense.Room) && f.Room is null && s.Times.Count <= 1;

    private static void AddRoom(Sentence s, Findings f, Intent intent, List<SlotChange> changes)
    {
        if (f.NotRooms.Count > 0)
        {
            changes.Add(new SlotChange.NotRoom());
        }

        if (f.Row != 0)
        {
            changes.Add(new SlotChange.Row(f.Row));
        }

        var sized = s.Says(Sense.Bigger | Sense.Smaller) || s.Has(Sense.Bigger | Sense.Smaller);
        if (f.Room is not null)
        {
            changes.Add(new SlotChange.NamedRoom());
        }
        else if (s.Has(Sense.Other) && !s.Has(Sense.OtherTime | Sense.OtherPlace) && !sized && f.Row == 0 && !f.HasWish && !f.Refuses && f.Without.Count == 0 && f.Attendees.Count == 0 && f.Topic is null && intent is not Intent.Reschedule)
        {
            changes.Add(new SlotChange.OtherRoom());
        }

        if (sized && f.Capacity is null)
        {
            changes.Add(s.Has(Sense.Bigger) ? new SlotChange.Bigger() : new SlotChange.Smaller());
        }
    }

    private static void AddWishes(Sentence s, Findings f, List<SlotChange> changes)
    {
        if (f.Capacity is not null)
        {
            changes.Add(new SlotChange.Capacity());
        }

        foreach (var equipment in f.Equipment)
        {
            changes.Add(new SlotChange.WithEquipment(equipment));
        }

        foreach (var equipment in f.Without)
        {
            changes.Add(new SlotChange.WithoutEquipment(equipment));
        }

        if (f.HasPlace)
        {
            changes.Add(new SlotChange.Place());
        }

        if (f.RefusesPlace)
        {
            changes.Add(new SlotChange.NotPlace());
        }

        if (s.TryFirst(Sense.OtherPlace, out var other))
        {
            changes.Add(new SlotChange.OtherPlace((PlacePart)(other.Value - 1)));
        }
    }
}
