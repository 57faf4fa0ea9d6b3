using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Machine;

/// <summary>From the room chosen to the booking made.</summary>
internal static class BookSteps
{
    /// <summary>A room was chosen: is it still free then?</summary>
    public static Transition Choose(DialogState state, RoomRequest request, Offer offer, TurnFacts facts)
    {
        var chosen = request with
        {
            Room = offer.Room.Name,
            RoomId = offer.Room.Id,
            Time = (request.Time ?? new TimeWish(offer.Start, offer.End)) is var time && time.Start == offer.Start && time.End == offer.End
                ? time
                : new TimeWish(offer.Start, offer.End),
            Window = null,
            Day = null,
            Days = null,
        };
        return FindSteps.IsPast(chosen, facts)
            ? FindSteps.AskTime(chosen, Question.TimeIsPast, facts)
            : chosen.Time?.Rule is not null
                ? new(state, new Effect.Plan(chosen) { Chosen = offer })
            : state is DialogState.Choosing { ToMove: { } moving }
                ? new(state, new Effect.Search(chosen, SearchFor.Move) { Moving = moving })
                : new(state, new Effect.Search(chosen, SearchFor.Chosen));
    }

    /// <summary>Do what the card shows.</summary>
    public static Transition Confirm(DialogState state, TurnFacts facts) => state switch
    {
        DialogState.Confirming s => new(state, new Effect.Book(s.Offer, s.Request, s.Booking)),
        DialogState.Lapsed s => new(state, new Effect.Book(s.Offer, s.Request, s.Booking)),
        DialogState.Moving s => new(state, new Effect.Move(s.Booking, s.Target)),
        DialogState.Cancelling { OnlyDate: true, Date: { } date } s => new(state, new Effect.CancelDate(s.Booking, date)),
        DialogState.Cancelling s => new(state, new Effect.Cancel(s.Booking)),
        _ => new(state, new Effect.Say(Cards.Help(facts))),
    };

    /// <summary>Leave what is on the table.</summary>
    public static Transition Dropped(DialogState state, TurnFacts facts) => state switch
    {
        DialogState.Confirming s => new(
            new DialogState.Idle(), new Effect.EndHold(s.Booking), new Effect.Say(Cards.Over(CancelledHow.Dropped, s.Offer, facts))),
        DialogState.Lapsed s => new(new DialogState.Idle(), new Effect.Say(Cards.Over(CancelledHow.Dropped, s.Offer, facts))),
        DialogState.Moving s => new(
            new DialogState.Standing(s.Booking, new RoomRequest()),
            new Effect.EndHold(s.Booking),
            new Effect.List(BookingsFor.Seeing, BookingFilter.Any) { Only = s.Booking, Kept = true }),
        DialogState.Cancelling s => Keep(s.Booking),
        DialogState.Asking { Booking: { } booking } => Keep(booking),
        DialogState.Choosing { ToMove: { } booking } => Keep(booking),
        DialogState.Asking { Looked: null } or DialogState.Choosing => new(
            new DialogState.Idle(), new Effect.Say(Cards.Over(CancelledHow.Dropped, offer: null, facts))),
        DialogState.Selecting => new(new DialogState.Idle(), new Effect.Say(Cards.Notice(new Notice.NothingChanged(), facts))),
        _ => new(state, new Effect.Say(Cards.Notice(new Notice.NothingToDrop(), facts))),
    };

    /// <summary>What came of holding a room.</summary>
    public static Transition Held(DialogState state, DialogEvent.Held held, TurnFacts facts)
    {
        var (asked, request) = (held.Asked, held.Asked.Request);
        if (held.Result is not HoldResult.Held { Hold: var hold })
        {
            return asked.IsMove
                ? ManageSteps.MoveTaken(state, new Effect.Search(request, SearchFor.Move) { Moving = asked.Booking }, "")
                : LookElsewhere(state, asked.Offer, request, "");
        }

        if (asked.IsMove)
        {
            var moving = new DialogState.Moving(asked.Booking, asked.Offer, hold.Until);
            return new(moving, new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = asked.Booking, Target = moving });
        }

        var state2 = new DialogState.Confirming(request, asked.Offer, asked.Booking, hold.Until);
        return new(state2, new Effect.Say(Cards.Confirm(state2, facts)));
    }

    /// <summary>What came of booking.</summary>
    public static Transition Booked(DialogState state, DialogEvent.Booked booked, TurnFacts facts)
    {
        var (asked, offer) = (booked.Asked, booked.Asked.Offer);
        return booked.Result switch
        {
            DeskBookResult.Booked r => Stands(new RoomBooking(r.Booking, offer.Room), BookedHow.Booked, asked.Request, facts, booked.Elsewhere),
            DeskBookResult.Waiting r => Waits(new RoomBooking(r.Booking, offer.Room), r.NeedsApproval, asked, facts),
            DeskBookResult.Taken r => LookElsewhere(state, offer, asked.Request, r.By.Select(b => b.Organiser).FirstOrDefault(o => o is not null) ?? ""),
            DeskBookResult.HeldByOther => LookElsewhere(state, offer, asked.Request, ""),
            DeskBookResult.Refused { Why: RefusalReason.Past } => FindSteps.AskTime(asked.Request, Question.TimeIsPast, facts),
            DeskBookResult.Refused r => Failed(asked, new Problem.Refused(r.Why), retry: false, facts),
            DeskBookResult.NoAnswer r => Failed(asked, new Problem.NoAnswer(r.Fault.Kind), retry: true, facts),
            DeskBookResult.Over { Booking: var over } => IsOver(new RoomBooking(over, offer.Room), asked, facts),
            _ => throw new InvalidOperationException($"No step for {booked.Result.GetType().Name}."),
        };
    }

    /// <summary>A hold has ended without an answer.</summary>
    public static Transition HoldEnded(DialogState state, DialogEvent.HoldEnded ended, TurnFacts facts) => state switch
    {
        DialogState.Confirming s when s.Booking == ended.Booking && s.HeldUntil <= facts.Now => Lapse(s, facts),
        DialogState.Moving s when s.Booking == ended.Booking && s.HeldUntil <= facts.Now => new(
            new DialogState.Standing(s.Booking, new RoomRequest()),
            new Effect.EndHold(s.Booking),
            new Effect.Say(Cards.Over(CancelledHow.HoldEnded, s.Target, facts))),
        _ => new(state, new Effect.EndHold(ended.Booking)),
    };

    /// <summary>Shows a booking that stands.</summary>
    public static Transition Stands(
        RoomBooking booking, BookedHow how, RoomRequest request, TurnFacts facts, IReadOnlyList<BookedElsewhere>? elsewhere = null)
    {
        var card = Cards.Booked(booking, how, request, facts, elsewhere ?? []);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition Keep(BookingId booking) => new(
        new DialogState.Standing(booking, new RoomRequest()),
        new Effect.List(BookingsFor.Seeing, BookingFilter.Any) { Only = booking, Kept = true });

    private static Transition Waits(RoomBooking booking, bool needsApproval, Effect.Book asked, TurnFacts facts)
    {
        var card = Cards.Waiting(booking, needsApproval, asked, facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition Lapse(DialogState.Confirming state, TurnFacts facts)
    {
        var lapsed = new DialogState.Lapsed(state.Request, state.Offer, state.Booking);
        return new(lapsed, new Effect.EndHold(state.Booking), new Effect.Say(Cards.HoldEnded(lapsed, facts)));
    }

    private static Transition LookElsewhere(DialogState state, Offer lost, RoomRequest request, string to)
    {
        if (request.Time?.Rule is not null)
        {
            return new(state, new Effect.Plan(request with { Room = lost.Room.Name, RoomId = lost.Room.Id }) { Lost = lost.Room });
        }

        var again = request with { Time = Same(request.Time, lost), Window = null, Day = null, Days = null, Room = lost.Room.Name, RoomId = lost.Room.Id };
        return new(state, new Effect.Search(again, SearchFor.Lost) { Lost = lost.Room, LostTo = to });
    }

    private static TimeWish Same(TimeWish? time, Offer offer) =>
        time is not null && time.Start == offer.Start && time.End == offer.End ? time : new TimeWish(offer.Start, offer.End);

    private static Transition Failed(Effect.Book asked, Problem problem, bool retry, TurnFacts facts)
    {
        var card = Cards.BookingFailed(asked, problem, retry, facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition IsOver(RoomBooking booking, Effect.Book asked, TurnFacts facts) => booking.Booking.Status switch
    {
        BookingStatus.Cancelled or BookingStatus.Released => new(
            new DialogState.Idle(), new Effect.Say(Cards.Cancelled(booking, CancelledHow.Cancelled, facts))),
        _ => Failed(asked, new Problem.NoAnswer(ProviderFaultKind.Unreachable), retry: true, facts),
    };
}
