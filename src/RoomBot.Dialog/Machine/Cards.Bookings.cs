using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Machine;

/// <summary>The cards about bookings, as facts.</summary>
internal static partial class Cards
{
    private static readonly Duration UsualExtension = Duration.FromMinutes(30);

    /// <summary>Shall this room be booked?</summary>
    public static Reply.ConfirmCard Confirm(DialogState.Confirming state, TurnFacts facts)
    {
        var request = state.Request;
        List<ReplyAction> actions = [Of(ActionKind.Confirm, new Choice.Confirm()) with { Room = state.Offer.Room.Id, IsPrimary = true }];
        AddOtherReading(actions, request);
        actions.Add(Of(ActionKind.Change, new Choice.Change()));
        actions.Add(Of(ActionKind.Cancel, new Choice.Drop()));
        return new Reply.ConfirmCard(ConfirmWhat.Book)
        {
            When = TimeOf(state.Offer, request, facts),
            Rooms = [new RoomFact(state.Offer.Room, true)],
            Booking = Held(state.Offer, state.Booking, request, facts),
            HeldUntil = facts.LocalOf(state.HeldUntil),
            Assumed = request is { Time: null, Window: not null }
                ? [new Assumption.Earliest(state.Offer.Start.TimeOfDay), .. Requests.Assumed(request, facts)]
                : Requests.Assumed(request, facts),
            Lacks = LacksOf(state.Offer.Room, request),
            Actions = actions,
            State = state,
        };
    }

    /// <summary>Shall this booking be moved?</summary>
    public static Reply.ConfirmCard ConfirmMove(DialogState.Moving state, RoomBooking before, TurnFacts facts)
    {
        var target = state.Target;
        var fact = FactOf(before, facts);
        return new Reply.ConfirmCard(ConfirmWhat.Move)
        {
            When = facts.Fact(target.Start, target.End),
            Rooms = [new RoomFact(target.Room, true)],
            Booking = fact with { Room = target.Room, When = facts.Fact(target.Start, target.End), Status = "held" },
            Before = fact,
            HeldUntil = facts.LocalOf(state.HeldUntil),
            Actions =
            [
                Of(ActionKind.Confirm, new Choice.Confirm()) with { Room = target.Room.Id, IsPrimary = true },
                Of(ActionKind.Pick, new Choice.Drop()),
            ],
            State = state,
        };
    }

    /// <summary>Shall this booking be cancelled?</summary>
    public static Reply.ConfirmCard ConfirmCancel(DialogState.Cancelling state, RoomBooking booking, TurnFacts facts) => new(ConfirmWhat.Cancel)
    {
        When = OnlyOf(state, booking, facts).When,
        Booking = OnlyOf(state, booking, facts),
        OnDate = state.OnlyDate ? state.Date : null,
        Actions =
        [
            Of(ActionKind.Confirm, new Choice.Confirm()) with { Room = booking.Room.Id, IsDanger = true, IsPrimary = true },
            .. state.Date is { } date ? [OrElse(state, date)] : (ReplyAction[])[],
            Of(ActionKind.Pick, new Choice.Drop()),
        ],
        State = state,
    };

    /// <summary>It is booked.</summary>
    public static Reply.BookedCard Booked(RoomBooking booking, BookedHow how, RoomRequest request, TurnFacts facts, IReadOnlyList<BookedElsewhere>? elsewhere = null)
    {
        var dates = (elsewhere ?? []).ToLookup(e => e.Result is DeskBookResult.Booked, e => e.Date);
        var fact = FactOf(booking, facts) with { Instead = [.. dates[true]], Missed = [.. dates[false]] };
        return new Reply.BookedCard(how)
        {
            When = fact.When,
            Rooms = [new RoomFact(booking.Room, false)],
            Booking = fact,
            Actions = OfStanding(booking, facts),
            State = new DialogState.Standing(booking.Booking.Id, Bare(request, booking, facts)),
        };
    }

    /// <summary>It is asked for, but not accepted yet.</summary>
    public static Reply.NoticeCard Waiting(RoomBooking booking, bool needsApproval, Effect.Book asked, TurnFacts facts) => new(new Notice.Waiting(needsApproval))
    {
        When = facts.Fact(booking.Booking.When),
        Booking = FactOf(booking, facts) with { Missed = asked.Offer.Instead },
        Actions = [Of(ActionKind.Cancel, new Choice.Cancel(booking.Booking.Id)) with { IsDanger = true }],
        State = new DialogState.Standing(booking.Booking.Id, Bare(asked.Request, booking, facts)),
    };

    /// <summary>The hold has ended; it can be tried again.</summary>
    public static Reply.CancelledCard HoldEnded(DialogState.Lapsed state, TurnFacts facts) => new(CancelledHow.HoldEnded)
    {
        When = facts.Fact(state.Offer.Start, state.Offer.End),
        Rooms = [new RoomFact(state.Offer.Room, null)],
        Actions = [Of(ActionKind.Book, new Choice.Take(state.Offer)) with { Room = state.Offer.Room.Id, IsPrimary = true }],
        State = state,
    };

    /// <summary>What was about to be booked is dropped.</summary>
    public static Reply.CancelledCard Over(CancelledHow how, Offer? offer, TurnFacts facts) => new(how)
    {
        When = offer is null ? null : facts.Fact(offer.Start, offer.End),
        Rooms = offer is null ? [] : [new RoomFact(offer.Room, null)],
        State = new DialogState.Idle(),
    };

    /// <summary>A booking is over.</summary>
    public static Reply.CancelledCard Cancelled(RoomBooking booking, CancelledHow how, TurnFacts facts) => new(how)
    {
        When = facts.Fact(booking.Booking.When),
        Booking = FactOf(booking, facts),
        State = new DialogState.Idle(),
    };

    /// <summary>Where is it to be moved to?</summary>
    public static Reply.AskCard AskNewTime(DialogState.Asking state, RoomBooking booking, TurnFacts facts)
    {
        var length = booking.Booking.When.Duration;
        var chips = Chips(day: null, ChipsShown, facts).Where(c => facts.At(c) != booking.Booking.When.Start).ToList();
        return new Reply.AskCard(Question.NewTime)
        {
            Booking = FactOf(booking, facts),
            Actions =
            [
                .. chips.Select(c => Of(ActionKind.Pick, new Choice.At(c, End: null))),
                Of(ActionKind.Reschedule, new Choice.Fill()) with { IsPrimary = true },
            ],
            Form = new FormFact("", facts.LocalOf(booking.Booking.When.Start), Math.Max(1, (int)length.TotalMinutes), null),
            State = state,
        };
    }

    /// <summary>Somebody's bookings.</summary>
    public static Reply.BookingsCard Bookings(DialogEvent.Listed listed, TurnFacts facts)
    {
        var (what, skip) = (listed.Asked.For, listed.Asked.Skip);
        IReadOnlyList<RoomBooking> shown = [.. listed.Bookings.Skip(skip).Take(RowsShown)];
        List<ReplyAction> actions = [.. shown.Index().Where(b => b.Item.Booking.When.End > facts.Now || b.Item.Booking.Series is not null).Select(b => OfListed(what, b.Item, b.Index))];
        if (listed.Bookings.Count > skip + shown.Count)
        {
            actions.Add(Of(ActionKind.More, new Choice.More(skip + shown.Count)));
        }

        return new Reply.BookingsCard(listed.Bookings.Count, what)
        {
            Skipped = skip,
            Unchecked = listed.Unchecked,
            Bookings = [.. shown.Select(b => FactOf(b, facts))],
            Actions = actions,
            State = new DialogState.Selecting(what, [.. shown.Select(b => b.Booking.Id)], skip) { Change = listed.Asked.Change, On = DayOf(listed.Asked.Filter, facts) },
        };
    }

    private static LocalDate? DayOf(BookingFilter filter, TurnFacts facts) => filter switch
    {
        { Inside: { } inside } when inside.Duration <= Duration.FromHours(25) => facts.LocalOf(inside.Start).Date,
        { At: { } at, AnyDay: false } => facts.LocalOf(at).Date,
        _ => null,
    };

    /// <summary>There is none.</summary>
    public static Reply.NoticeCard NoBookings(Effect.List asked, TurnFacts facts) => new(new Notice.NoBookings(asked.For))
    {
        When = asked.Filter.Inside is { } inside ? facts.Fact(inside) : null,
        State = new DialogState.Idle(),
    };

    /// <summary>It stays as it is.</summary>
    public static Reply.NoticeCard Kept(RoomBooking booking, TurnFacts facts) => new(new Notice.Kept())
    {
        Booking = FactOf(booking, facts),
        State = new DialogState.Standing(booking.Booking.Id, new RoomRequest()),
    };

    /// <summary>A room's day, or who has it.</summary>
    public static Reply.ScheduleCard Schedule(DialogEvent.DayRead read, TurnFacts facts) => new(read.Room, read.Asked.IsWho)
    {
        When = read.Asked.When,
        Rooms = [new RoomFact(read.Room, read.Taken.Count == 0)],
        Bookings =
        [
            .. read.Taken.Select(t => new BookingFact("", read.Room, facts.Fact(t.When), t.Topic, "confirmed")
            {
                Requester = t.Organiser is { } name ? new Person(new UserId("", ""), name) : null,
            }),
        ],
        Free = [.. read.Free.Select(f => facts.Fact(f.When))],
        State = new DialogState.Asking(
            Question.Time,
            new RoomRequest { Books = !read.Asked.IsWho, Room = read.Room.Name, RoomId = read.Room.Id, Day = read.Asked.When.Start.Date })
        {
            Looked = new RoomLook(read.Asked.When, read.Asked.IsWho),
        },
    };

    /// <summary>What the bot can do, with examples to click.</summary>
    public static Reply.HelpCard Help(TurnFacts facts) => new()
    {
        Actions = [.. Examples(facts).Select(e => Of(ActionKind.Pick, new Choice.Said(e)))],
    };

    /// <summary>A word.</summary>
    public static Reply.NoticeCard Notice(Notice notice, TurnFacts facts) => new(notice)
    {
        Actions = notice is Replies.Notice.NotUnderstood ? [.. Examples(facts).Select(e => Of(ActionKind.Pick, new Choice.Said(e)))] : [],
    };

    private static string[] Examples(TurnFacts facts) => Texts.Of(facts.Language)["help.examples"].Split('|');

    private static ReplyAction OfListed(BookingsFor what, RoomBooking booking, int row)
    {
        var id = booking.Booking.Id;
        var action = what is BookingsFor.Seeing or BookingsFor.Cancelling
            ? Row(ActionKind.Cancel, booking.Booking.Series is null ? new Choice.Cancel(id) : new Choice.AskToCancel(id), row) with { IsDanger = true }
            : Row(ActionKind.Pick, new Choice.Pick(id), row);
        return action with { Room = booking.Room.Id };
    }

    private static List<ReplyAction> OfStanding(RoomBooking booking, TurnFacts facts)
    {
        var (id, when) = (booking.Booking.Id, booking.Booking.When);
        var actions = new List<ReplyAction>(4);
        if (booking.Booking.Series is not null)
        {
            actions.Add(Of(ActionKind.Cancel, new Choice.AskToCancel(id)) with { IsDanger = true });
        }
        else if (facts.Now < when.End)
        {
            var until = facts.LocalOf(when.End + UsualExtension);
            actions.Add(Of(ActionKind.Extend, new Choice.Extend(id, UsualExtension, until)));
            actions.Add(Of(ActionKind.Reschedule, new Choice.Move(id)));
            if (when.Start <= facts.Now)
            {
                actions.Add(Of(ActionKind.Release, new Choice.Release(id)));
            }

            actions.Add(Of(ActionKind.Cancel, new Choice.Cancel(id)) with { IsDanger = true });
        }

        return actions;
    }

    // Of a series of which one date goes, that date.
    private static BookingFact OnlyOf(DialogState.Cancelling state, RoomBooking booking, TurnFacts facts)
    {
        var all = FactOf(booking, facts);
        return state is { OnlyDate: true, Date: { } date }
            ? all with { When = facts.Fact(date + all.When.Start.TimeOfDay, date + all.When.Start.TimeOfDay + Period.Between(all.When.Start, all.When.End, PeriodUnits.Ticks)), Except = [] }
            : all;
    }

    private static BookingFact FactOf(RoomBooking booking, TurnFacts facts) =>
        new(booking.Booking.Id.Value, booking.Room, TimeOf(booking.Booking, facts), booking.Booking.Topic, StatusOf(booking.Booking.Status))
        {
            Except = booking.Booking.Series?.Except ?? [],
            Requester = booking.Booking.Requester,
            Attendees = booking.Booking.Attendees,
        };

    // Of a series its next date.
    private static TimeFact TimeOf(Booking booking, TurnFacts facts)
    {
        var when = SeriesDates.Meant(booking, BookingFilter.Any, facts.Now)?.When ?? booking.When;
        return facts.Fact(facts.LocalOf(when.Start), facts.LocalOf(when.End), booking.Series?.Rule);
    }

    private static TimeFact TimeOf(Offer offer, RoomRequest request, TurnFacts facts)
    {
        var first = SeriesSteps.FirstOf(request, offer, facts);
        return facts.Fact(facts.LocalOf(first.Start), facts.LocalOf(first.End), request.Time?.Rule);
    }

    private static BookingFact Held(Offer offer, BookingId id, RoomRequest request, TurnFacts facts) =>
        new(id.Value, offer.Room, TimeOf(offer, request, facts), request.Topic, "held")
        {
            Except = SeriesSteps.ExceptOf(offer, request),
            Instead = offer.Instead,
            Requester = facts.Asker,
            Attendees = request.Attendees,
        };

    private static string StatusOf(BookingStatus status) => status switch
    {
        BookingStatus.Pending => "pending",
        BookingStatus.Confirmed => "confirmed",
        BookingStatus.Cancelled => "cancelled",
        BookingStatus.Released => "released",
        _ => "failed",
    };

    private static List<Shortfall> LacksOf(Room room, RoomRequest request)
    {
        var lacks = new List<Shortfall>();
        if (request.Capacity is { } people && room.Capacity > 0 && people > room.Capacity)
        {
            lacks.Add(new Shortfall.Seats(people - room.Capacity));
        }

        if ((request.Equipment & ~room.Equipment) is var missing and not Equipment.None)
        {
            lacks.Add(new Shortfall.Things(missing));
        }

        return lacks;
    }

    // What a later message may go on from: topic and people stay with the booking.
    private static RoomRequest Bare(RoomRequest request, RoomBooking booking, TurnFacts facts) => request with
    {
        RoomId = null,
        Room = null,
        Excluded = [],
        Time = new TimeWish(facts.LocalOf(booking.Booking.When.Start), facts.LocalOf(booking.Booking.When.End)),
    };
}
