using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Machine;

/// <summary>Messages that go on from what is on the table.</summary>
internal static class ChangeSteps
{
    /// <summary>The follow-up that a message is; null where it stands alone.</summary>
    public static Transition? FollowUp(DialogState state, DialogEvent.Said said, TurnFacts facts) => state switch
    {
        DialogState.Idle => null,
        _ when IsAgreed(said) => Agreed(state, facts),
        DialogState.Asking { Booking: { } booking } s => NewTimeSaid(s, booking, said, facts),
        DialogState.Asking { Looked: not null } when said.Meaning.Changes.Count == 0 => null,
        DialogState.Asking { Looked: { } look } s when DaySteps.AskOn(s, look, said, facts) is { } on => on,
        DialogState.Asking s => Answered(s, said, facts),
        DialogState.Choosing { ToMove: { } moving } s => Picked(said.Meaning.Changes, s.Offers) is { } row
            ? BookSteps.Choose(state, s.Request, row, facts)
            : OnBooking(state, moving, said, facts),
        DialogState.Choosing s => Changed(state, s.Request, s.Offers, said, facts),
        DialogState.Confirming s => Changed(state, s.Request, [s.Offer], said, facts),
        DialogState.Lapsed s => Changed(state, s.Request, [s.Offer], said, facts),
        DialogState.Standing s => OnBooking(state, s.Booking, said, facts),
        DialogState.Moving s => OnBooking(state, s.Booking, said, facts),
        DialogState.Cancelling { Date: { } date } s when SeriesWords.OneDate(said.Text) is { } one && ChangesNothing(said.Meaning) => one
            ? new(state, new Effect.CancelDate(s.Booking, date))
            : new(state, new Effect.Cancel(s.Booking)),
        DialogState.Cancelling when said.Meaning.Intent is Intent.Cancel && IsBare(said.Meaning.Slots) => BookSteps.Confirm(state, facts),
        DialogState.Cancelling s => OnBooking(state, s.Booking, said, facts),
        DialogState.Selecting s => Selected(s, said, facts),
        _ => null,
    };

    private static bool ChangesNothing(Understood meaning) => meaning.Intent is Intent.Cancel or Intent.None && meaning.Slots is { Time.Count: 0, NewTime.Count: 0, Room: null };

    private static bool IsAgreed(DialogEvent.Said said) => said.Meaning.Changes is [SlotChange.Agree];

    private static Transition? Agreed(DialogState state, TurnFacts facts) => state switch
    {
        DialogState.Confirming or DialogState.Lapsed or DialogState.Moving or DialogState.Cancelling => BookSteps.Confirm(state, facts),
        DialogState.Choosing { Offers: [var only] } s => BookSteps.Choose(state, s.Request, only, facts),
        DialogState.Choosing { Offers: [_, _, ..] } => new(state, new Effect.Say(Cards.Notice(new Notice.WhichOne(), facts))),
        DialogState.Asking { What: Question.Time or Question.TimeIsPast, Looked: null, Booking: null } s => FindSteps.AskTime(s.Request, s.What, facts),
        _ => null,
    };

    // An answer to a question fills in what it says; a command of its own is none.
    private static Transition? Answered(DialogState.Asking state, DialogEvent.Said said, TurnFacts facts)
    {
        var meaning = said.Meaning;
        if (meaning.Intent is Intent.Find && meaning.Changes.Count == 0 && state.Request is { Room: not null } or { RoomId: not null } && meaning.Slots.Room is null)
        {
            // "Which rooms are free now?" is no answer to when one of them is needed.
            return null;
        }

        if (DialogMachine.AsksAboutRoom(meaning))
        {
            return null;
        }

        if (IsCommand(meaning.Intent))
        {
            return meaning.Intent is Intent.Cancel && IsBare(meaning.Slots) ? BookSteps.Dropped(state, facts)
                : meaning.Intent is Intent.Reschedule or Intent.Extend && meaning.Changes.Count > 0
                    ? FindSteps.Seek(state, Requests.Answered(state.Request, said, facts), facts)
                    : null;
        }

        var slots = meaning.Slots;
        return IsBare(slots) && meaning.Changes.Count == 0 && said.Mentioned.Count == 0
            ? null
            : FindSteps.Seek(state, Apply(Requests.Answered(state.Request, said, facts), [], meaning), facts);
    }

    private static Transition? Changed(
        DialogState state, RoomRequest request, IReadOnlyList<Offer> offers, DialogEvent.Said said, TurnFacts facts)
    {
        var meaning = said.Meaning;
        if (meaning.Intent is Intent.Cancel && IsBare(meaning.Slots))
        {
            return BookSteps.Dropped(state, facts);
        }

        if (meaning.Intent is Intent.Book && meaning.Changes.Count == 0 && IsBare(meaning.Slots) && said.Mentioned.Count == 0)
        {
            // "Book it" means the one offered first; the confirm card says which that is.
            return state is DialogState.Choosing { Offers: [var best, ..] } ? BookSteps.Choose(state, request, best, facts) : Agreed(state, facts);
        }

        if (NamedAmong(offers, meaning) is { } named)
        {
            return BookSteps.Choose(state, request, named, facts);
        }

        if (Picked(meaning.Changes, offers) is { } row)
        {
            return BookSteps.Choose(state, request, row, facts);
        }

        if (meaning.Changes.OfType<SlotChange.OtherTime>().FirstOrDefault() is { } otherTime && meaning.Slots.Time.Count == 0)
        {
            return FindSteps.AskOtherTime(Requests.WithSlots(request, said, facts), otherTime.Side, facts);
        }

        if (offers.Count > 0 && meaning.Changes.Any(c => c is SlotChange.Row))
        {
            return NoSuchRow(state, offers.Count, facts);
        }

        var onlyPeople = said.Mentioned.Count > 0 && meaning.Intent is Intent.None;
        var lengthens = meaning.Intent is Intent.Extend && meaning.Slots.Room is null;
        var leavesOut = request.Time is { Rule: not null } && TimeReader.Read(meaning.Slots.Time.Concat(meaning.Slots.NewTime), facts.Settings.Zone).Except.Count > 0;
        if ((meaning.Changes.Count == 0 && !onlyPeople && !lengthens && !leavesOut) || IsOther(meaning.Intent))
        {
            return null;
        }

        return Again(state, request, offers, said, facts);
    }

    // What was chosen stays chosen where only words on the card change; everything else is searched anew.
    private static Transition Again(
        DialogState state, RoomRequest request, IReadOnlyList<Offer> offers, DialogEvent.Said said, TurnFacts facts)
    {
        var meaning = said.Meaning;
        var changed = Requests.WithSlots(request, said, facts);
        changed = Requests.WithTime(changed, TimeReader.Read(meaning.Slots.Time.Concat(meaning.Slots.NewTime), facts.Settings.Zone), facts);
        changed = Apply(changed, offers, meaning);
        if (offers is not [var held] || state is not (DialogState.Confirming or DialogState.Lapsed))
        {
            return FindSteps.Seek(state, changed with { RoomId = null }, facts);
        }

        var keepsRoom = meaning.Changes.All(c => c is SlotChange.NewTime or SlotChange.Topic or SlotChange.Attendees)
            || (meaning.Changes.All(c => c is SlotChange.Capacity or SlotChange.WithEquipment or SlotChange.WithoutEquipment) && Suits(held.Room, changed));
        return keepsRoom
            ? FindSteps.Seek(state, changed with { Books = true, Room = held.Room.Name, RoomId = held.Room.Id }, facts)
            : FindSteps.Seek(state, WithoutOldName(changed, meaning) with { Books = true, RoomId = null, Near = held.Room.Place }, facts);
    }

    // The name of the room on the table is dropped when something else is wanted of the room, unless a name was said.
    private static RoomRequest WithoutOldName(RoomRequest changed, Understood meaning) =>
        meaning.Slots.Room is null ? changed with { Room = null } : changed;

    private static Transition NoSuchRow(DialogState state, int rows, TurnFacts facts) =>
        new(state, new Effect.Say(Cards.Notice(new Notice.NoSuchRow(rows), facts)));

    private static RoomRequest Apply(RoomRequest request, IReadOnlyList<Offer> offers, Understood meaning) =>
        meaning.Changes.Aggregate(request, (r, change) => change switch
        {
            SlotChange.Bigger => r with { AtLeastSeats = MostSeats(offers, r) + 1, AtMostSeats = null, Room = null },
            SlotChange.Smaller => r with { AtMostSeats = Math.Max(1, LeastSeats(offers, r) - 1), AtLeastSeats = null, Capacity = null, Room = null },
            SlotChange.Capacity => r with { AtLeastSeats = null, AtMostSeats = null },
            SlotChange.WithoutEquipment c => r with { Equipment = r.Equipment & ~Requests.Of(c.Equipment) },
            SlotChange.OtherRoom => r with { Excluded = [.. r.Excluded.Concat(offers.Select(o => o.Room.Id)).Distinct()], Room = null },
            SlotChange.NamedRoom => r with { Room = meaning.Slots.Room ?? r.Room, Excluded = [] },
            SlotChange.Place or SlotChange.NotPlace or SlotChange.NotRoom => r with { Room = null, RoomId = null },
            SlotChange.OtherPlace c => Elsewhere(r, c.Part, offers),
            _ => r,
        });

    private static RoomRequest Elsewhere(RoomRequest request, PlacePart part, IReadOnlyList<Offer> offers)
    {
        var shown = offers.Select(o => o.Room.Place).Select(p => part switch
        {
            PlacePart.Floor => p,
            PlacePart.Building => p with { Floor = "" },
            _ => new Place(p.City, "", ""),
        });
        return request with
        {
            NotAt = [.. request.NotAt.Concat(shown).Distinct()],
            City = part is PlacePart.City ? null : request.City,
            Building = part is PlacePart.Floor ? request.Building : null,
            Floor = null,
            Room = null,
            RoomId = null,
        };
    }

    // What is wanted besides is there already: 10 people in a room of 14.
    private static bool Suits(Room room, RoomRequest request) =>
        (room.Capacity == 0 || request.Capacity is null || request.Capacity <= room.Capacity) && (request.Equipment & ~room.Equipment) == Equipment.None;

    private static int MostSeats(IReadOnlyList<Offer> offers, RoomRequest request) =>
        Math.Max(offers.Count > 0 ? offers[0].Room.Capacity : 0, request.Capacity ?? 0);

    private static int LeastSeats(IReadOnlyList<Offer> offers, RoomRequest request) =>
        offers.Count > 0 ? offers[0].Room.Capacity : request.Capacity ?? int.MaxValue;

    // "I'll take A501": one of those shown, and nothing else about it.
    private static Offer? NamedAmong(IReadOnlyList<Offer> offers, Understood meaning) =>
        offers.Count > 1
        && meaning.Changes is [SlotChange.NamedRoom]
        && meaning.Slots is { Room: { } said, Time.Count: 0, NewTime.Count: 0, Capacity: null, Equipment.Count: 0 }
        && RoomNames.Of([.. offers.Select(o => o.Room).DistinctBy(r => r.Id)]).Find(said) is NameMatch.One one
            ? offers.FirstOrDefault(o => o.Room.Id == one.Room.Id)
            : null;

    private static Offer? Picked(IReadOnlyList<SlotChange> changes, IReadOnlyList<Offer> offers)
    {
        foreach (var change in changes)
        {
            if (change is SlotChange.Row { Number: var n } && (n == -1 || (n >= 1 && n <= offers.Count)))
            {
                return offers.Count == 0 ? null : n == -1 ? offers[^1] : offers[n - 1];
            }
        }

        return null;
    }

    private static Transition? NewTimeSaid(DialogState.Asking state, BookingId booking, DialogEvent.Said said, TurnFacts facts)
    {
        if (IsOther(said.Meaning.Intent))
        {
            return null;
        }

        var slots = said.Meaning.Slots;
        var change = ManageSteps.ChangeOf(slots.Time.Concat(slots.NewTime), slots.Room, facts);
        return change == BookingChange.None
            ? said.Meaning.Intent is Intent.Cancel ? BookSteps.Dropped(state, facts) : null
            : new(state, new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = booking, Change = change });
    }

    // "改到4点" under a booked card moves that booking; so do "cancel it" and "half an hour longer" without a word about which.
    private static Transition? OnBooking(DialogState state, BookingId booking, DialogEvent.Said said, TurnFacts facts)
    {
        var (meaning, slots) = (said.Meaning, said.Meaning.Slots);
        if (meaning.Intent is Intent.Find)
        {
            // Whether another room is free is asked beside a booking, not about it.
            return null;
        }

        if (meaning.Intent is Intent.Cancel or Intent.Release && IsBare(slots))
        {
            var what = meaning.Intent is Intent.Release ? BookingsFor.Releasing : BookingsFor.Cancelling;
            return new(state, new Effect.List(what, new BookingFilter { OneDate = SeriesWords.OneDate(said.Text) }) { Only = booking });
        }

        var moves = meaning.Intent is Intent.Reschedule or Intent.Extend || meaning.Changes.Any(c => c is SlotChange.NewTime or SlotChange.NamedRoom or SlotChange.OtherTime);
        if (!moves || (meaning.Intent is Intent.Find or Intent.Book && meaning.Changes.Count == 0) || IsOther(meaning.Intent))
        {
            return null;
        }

        // What names a booking ("the review", "the one at 3") may mean another than the one on the table.
        var saysWhich = (slots.Time.Any(m => m.Role is MentionRole.Asked) && (slots.NewTime.Count > 0 || meaning.Intent is Intent.Extend))
            || (slots.Topic is not null && !meaning.Changes.Any(c => c is SlotChange.Topic))
            || (slots.Room is not null && ChangedRoom(meaning) is null);
        var change = ManageSteps.ChangeOf(slots.NewTime.Count > 0 ? slots.NewTime : slots.Time, ChangedRoom(meaning), facts);
        if (saysWhich)
        {
            return null;
        }

        return change switch
        {
            _ when meaning.Intent is Intent.Extend || change is { Start: null, Shift: null } and ({ Longer: not null } or { Length: not null }) =>
                new(state, new Effect.List(BookingsFor.Extending, BookingFilter.Any) { Only = booking, Change = change }),
            _ => new(state, new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = booking, Change = change }),
        };
    }

    private static string? ChangedRoom(Understood meaning) =>
        meaning.Changes.Any(c => c is SlotChange.NamedRoom) ? meaning.Slots.Room : null;

    private static Transition? Selected(DialogState.Selecting state, DialogEvent.Said said, TurnFacts facts)
    {
        var meaning = said.Meaning;
        var row = meaning.Changes.OfType<SlotChange.Row>().FirstOrDefault();
        if (row is not null && state.Bookings.Count > 0)
        {
            var at = row.Number == -1 ? state.Bookings.Count : row.Number;
            return at >= 1 && at <= state.Bookings.Count
                ? ManageSteps.Picked(state, state.Bookings[at - 1], said, facts)
                : NoSuchRow(state, state.Bookings.Count, facts);
        }

        // "The one at 3" chooses among those shown; a command of its own does not.
        var slots = meaning.Slots;
        return state.For is not BookingsFor.Seeing && meaning.Intent is Intent.None or Intent.Find && !IsBare(slots)
            ? new(state, new Effect.List(state.For, ManageSteps.FilterOf(slots.Time, slots.Room, topic: null, facts)) { Change = state.Change })
            : null;
    }

    /// <summary>True where nothing was said about when, where, what and who.</summary>
    public static bool IsBare(Slots slots) =>
        slots is { Time.Count: 0, NewTime.Count: 0, Room: null, Topic: null, Capacity: null, City: null, Building: null, Floor: null }
        && slots.Equipment.Count == 0
        && slots.Attendees.Count == 0;

    private static bool IsCommand(Intent intent) => intent is not (Intent.None or Intent.Find or Intent.Book);

    // Commands that have nothing to do with the request on the table.
    private static bool IsOther(Intent intent) =>
        intent is Intent.List or Intent.Help or Intent.Schedule or Intent.Who or Intent.Waitlist or Intent.Report or Intent.CheckIn or Intent.Release;
}
