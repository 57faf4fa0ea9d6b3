using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Machine;

/// <summary>Looking after bookings that stand: list, cancel, move, extend, give back.</summary>
internal static class ManageSteps
{
    private static readonly Duration UsualExtension = Duration.FromMinutes(30);

    /// <summary>Looks up the bookings that a message means.</summary>
    public static Transition Look(DialogState state, BookingsFor what, DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var changes = what is BookingsFor.Moving or BookingsFor.Extending;

        // Of a move the time without another is where to.
        var (which, change) = what switch
        {
            BookingsFor.Extending => ExtensionOf(slots),
            BookingsFor.Moving when slots.NewTime.Count == 0 => ([], slots.Time),
            _ => (slots.Time, slots.NewTime),
        };
        return new(state, new Effect.List(what, FilterOf(which, slots.Room, slots.Topic, facts) with { OneDate = MeansAll(said) ? null : SeriesWords.OneDate(said.Text) })
        {
            Change = changes ? ChangeOf(change, room: null, facts) : BookingChange.None,
        });
    }

    // "Extend my 2pm until 4": the roles tell which booking and until when.
    private static (IReadOnlyList<TimeMention> Which, IReadOnlyList<TimeMention> Change) ExtensionOf(Slots slots)
    {
        IReadOnlyList<TimeMention> which = [.. slots.Time.Where(m => m.Role is MentionRole.Asked)];
        IReadOnlyList<TimeMention> change = [.. slots.Time.Where(m => m.Role is not MentionRole.Asked)];
        return (which, change) is ([{ Best.Value: TimeValue.Range { Start: not null, End: not null } }], []) ? (which, which) : (which, change);
    }

    /// <summary>Which bookings are meant.</summary>
    public static BookingFilter FilterOf(IEnumerable<TimeMention> time, string? room, string? topic, TurnFacts facts)
    {
        var said = TimeReader.Read(time, facts.Settings.Zone);
        var inside = said switch
        {
            { Start: not null, End: null } => null,
            { Start: { } start, End: { } end } => (Interval?)facts.Between(start, end),
            { Window: { } w } => Open(w, facts),
            { Day: { } day } => facts.Between(day.AtMidnight(), day.PlusDays(1).AtMidnight()),
            { Days: { } days } => Open(days, facts),
            _ => null,
        };
        return new BookingFilter
        {
            Inside = inside,
            At = said is { Start: { } at, End: null } ? facts.At(at) : null,
            AnyDay = said.DayAssumed,
            Room = room,
            Topic = topic,
        };
    }

    /// <summary>True for "all my bookings", which names none of them.</summary>
    public static bool MeansAll(DialogEvent.Said said) =>
        said.Meaning.IsOwn && ChangeSteps.IsBare(said.Meaning.Slots) && SeriesWords.OneDate(said.Text) is false;

    /// <summary>The day that was named when these bookings were asked for.</summary>
    public static BookingFilter FilterOf(DialogState state, TurnFacts facts) => state is DialogState.Selecting { On: { } day }
        ? new BookingFilter { Inside = facts.Between(day.AtMidnight(), day.PlusDays(1).AtMidnight()) }
        : BookingFilter.Any;

    /// <summary>How a booking is to be changed.</summary>
    public static BookingChange ChangeOf(IEnumerable<TimeMention> mentions, string? room, TurnFacts facts)
    {
        var said = TimeReader.Read(mentions, facts.Settings.Zone);
        return new BookingChange
        {
            Start = said.Start ?? said.Day?.AtMidnight() ?? said.Window?.From,
            KeepsDay = said.DayAssumed || said.DayKept,
            KeepsClock = said.Start is null && said.Day is not null,
            End = said.End,
            Until = said.Window?.To,
            Shift = said.Shift,
            Longer = said.Longer,
            Length = said.Length,
            Room = room,
        };
    }

    /// <summary>One of the bookings shown was chosen.</summary>
    /// <param name="state">Those shown.</param>
    /// <param name="booking">The one.</param>
    /// <param name="said">In what words, or null for a click.</param>
    /// <param name="facts">The turn.</param>
    public static Transition Picked(DialogState.Selecting state, BookingId booking, DialogEvent.Said? said, TurnFacts facts)
    {
        // 取消第一个 and 把第二个改到4点 under a list say what for as well.
        var what = said?.Meaning.Intent switch
        {
            Intent.Cancel => BookingsFor.Cancelling,
            Intent.Reschedule => BookingsFor.Moving,
            Intent.Extend => BookingsFor.Extending,
            Intent.Release => BookingsFor.Releasing,
            _ => state.For,
        };
        var change = said is null || what == state.For ? state.Change
            : ChangeOf(what is BookingsFor.Extending ? ExtensionOf(said.Meaning.Slots).Change : said.Meaning.Slots.Time.Concat(said.Meaning.Slots.NewTime), room: null, facts);
        return new(state, new Effect.List(what, FilterOf(state, facts)) { Only = booking, Change = change });
    }

    /// <summary>What came of looking up bookings.</summary>
    public static Transition Listed(DialogState state, DialogEvent.Listed listed, TurnFacts facts)
    {
        var (asked, bookings) = (listed.Asked, listed.Bookings);
        if (bookings.Count == 0)
        {
            return new(asked.Only is null ? state : new DialogState.Idle(), new Effect.Say(
                asked.Only is null ? Cards.NoBookings(asked, facts) : Cards.Error(new Problem.NotStanding(), facts)));
        }

        if (asked.Kept)
        {
            return new(new DialogState.Standing(bookings[0].Booking.Id, new RoomRequest()), new Effect.Say(Cards.Kept(bookings[0], facts)));
        }

        return asked.For is BookingsFor.Seeing || (bookings.Count > 1 && asked.Only is null)
            ? ShowList(listed, facts)
            : One(state, asked, bookings[0], facts);
    }

    /// <summary>What came of cancelling or giving back.</summary>
    public static Transition Cancelled(DialogState state, DialogEvent.Cancelled cancelled, TurnFacts facts)
    {
        switch (cancelled.Result)
        {
            case DeskCancelResult.Done { Booking: var over }:
                var how = over.Status is BookingStatus.Released ? CancelledHow.Released : CancelledHow.Cancelled;
                return Over(state, new RoomBooking(over, cancelled.Room), how, facts);
            case DeskCancelResult.DateDone { Booking: var series, When: var when }:
                var gone = Cards.DateCancelled(new RoomBooking(series, cancelled.Room), when, facts);
                return new(gone.State!, new Effect.Say(gone), new Effect.Refresh(series.Id, gone));
            case DeskCancelResult.NotDone { Booking: var stays, Fault: var why } when cancelled.Date is { } date:
                var kept = Cards.DateNotCancelled(new RoomBooking(stays, cancelled.Room), date, why.Kind, facts);
                return new(kept.State!, new Effect.Say(kept));
            case DeskCancelResult.NotDone { Booking: var stands, Fault: var fault }:
                var failed = Cards.NotCancelled(new RoomBooking(stands, cancelled.Room), fault.Kind, facts);
                return new(failed.State!, new Effect.Say(failed));
            default:
                return new(new DialogState.Idle(), new Effect.Say(Cards.Error(new Problem.NotStanding(), facts)));
        }
    }

    /// <summary>What came of moving, lengthening or shortening.</summary>
    public static Transition Moved(DialogState state, DialogEvent.Moved moved, TurnFacts facts)
    {
        var before = moved.Before;
        switch (moved.Result)
        {
            case DeskMoveResult.Moved { Booking: var booking } when before is not null:
                var card = Cards.Booked(new RoomBooking(booking, moved.Room), moved.How, new RoomRequest(), facts);
                return new(card.State!, new Effect.Say(card), new Effect.Refresh(booking.Id, card));
            case DeskMoveResult.Taken { By: var by } when before is not null:
                return Stays(before, new Problem.MoveTaken(by.Select(b => b.Organiser).FirstOrDefault(o => o is not null) ?? ""), facts);
            case DeskMoveResult.HeldByOther when before is not null:
                return Stays(before, new Problem.MoveTaken(""), facts);
            case DeskMoveResult.Refused { Why: var why } when before is not null:
                return Stays(before, new Problem.Refused(why), facts);
            case DeskMoveResult.NoAnswer { Fault: var fault } when before is not null:
                return Stays(before, new Problem.NotMoved(fault.Kind), facts);
            default:
                return new(new DialogState.Idle(), new Effect.Say(Cards.Error(new Problem.NotStanding(), facts)));
        }
    }

    /// <summary>The room is taken at the new time, and there is nothing else: the booking stays.</summary>
    public static Transition MoveTaken(DialogState state, Effect.Search asked, string by) =>
        new(state, new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = asked.Moving, TakenBy = by });

    /// <summary>A booking was settled or changed without the user.</summary>
    public static Transition Changed(DialogState state, DialogEvent.BookingChanged changed, TurnFacts facts)
    {
        var booking = changed.Booking;
        Reply card = booking.Booking.Status switch
        {
            BookingStatus.Confirmed => Cards.Booked(
                booking, changed.What is DueKind.BookingSettled ? BookedHow.Accepted : BookedHow.MovedElsewhere, new RoomRequest(), facts),
            BookingStatus.Cancelled or BookingStatus.Released => Cards.Cancelled(booking, CancelledHow.CancelledElsewhere, facts),
            _ => Cards.Declined(booking, isUnanswered: booking.Booking.When.Start <= facts.Now, facts),
        };
        return new(state, new Effect.Say(card));
    }

    // A list that has more goes on without the one that is over.
    private static Transition Over(DialogState state, RoomBooking booking, CancelledHow how, TurnFacts facts)
    {
        var card = Cards.Cancelled(booking, how, facts);
        var refresh = new Effect.Refresh(booking.Booking.Id, card);
        return state is DialogState.Selecting { Bookings.Count: > 1 } list
            ? new(state, new Effect.Say(card) { IsAside = true }, refresh, new Effect.List(list.For, BookingFilter.Any))
            : new(new DialogState.Idle(), new Effect.Say(card), refresh);
    }

    private static Transition Stays(RoomBooking before, Problem problem, TurnFacts facts)
    {
        var card = Cards.NotMoved(before, problem, facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Interval Open(LocalStretch stretch, TurnFacts facts) => new(
        stretch.From is { } from ? facts.At(from) : facts.Now,
        stretch.To is { } to ? facts.At(to) : facts.Now + Duration.FromDays(366));

    private static Transition ShowList(DialogEvent.Listed listed, TurnFacts facts)
    {
        var card = Cards.Bookings(listed, facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition One(DialogState state, Effect.List asked, RoomBooking booking, TurnFacts facts)
    {
        if (asked.TakenBy is { } by)
        {
            return Stays(booking, new Problem.MoveTaken(by), facts);
        }

        if (asked.Target is { } target)
        {
            return new(target, new Effect.Say(Cards.ConfirmMove(target, booking, facts)));
        }

        if (booking.Booking.Series is not null && asked.For is not (BookingsFor.Cancelling or BookingsFor.Releasing))
        {
            return new(state, new Effect.Say(Cards.Notice(new Notice.NotOffered(Unoffered.SeriesChange), facts)));
        }

        switch (asked.For)
        {
            // Nothing can be given back before it has begun: that is a cancellation, and those are asked about; so is a date of a series.
            case BookingsFor.Releasing when booking.Booking.Series is null && booking.Booking.When.Start <= facts.Now:
                return new(state, new Effect.Release(booking.Booking.Id));
            case BookingsFor.Cancelling or BookingsFor.Releasing:
                var date = SeriesDates.Meant(booking.Booking, asked.Filter, facts.Now);
                var cancelling = new DialogState.Cancelling(booking.Booking.Id)
                {
                    Date = date?.Date,
                    OnlyDate = date is not null && (asked.For is BookingsFor.Releasing || (asked.Filter.OneDate ?? asked.Filter is { Inside: not null } or { At: not null, AnyDay: false })),
                };
                return new(cancelling, new Effect.Say(Cards.ConfirmCancel(cancelling, booking, facts)));
            case BookingsFor.Extending:
                return Extend(state, asked.Change, booking, facts);
            default:
                return Move(state, asked.Change, booking, facts);
        }
    }

    private static Transition Extend(DialogState state, BookingChange change, RoomBooking booking, TurnFacts facts)
    {
        if (state is DialogState.Extending known && string.Equals(known.Turn, facts.Turn, StringComparison.Ordinal))
        {
            return new(state, new Effect.Extend(known.Booking, known.Until));
        }

        var when = booking.Booking.When;
        var end = facts.LocalOf(when.End);
        var said = change.End ?? change.Until ?? change.Start;
        var until = said is not { } at
                ? change is { Longer: null, Length: { } length } ? facts.LocalOf(when.Start) + Requests.PeriodOf(length) : end + Requests.PeriodOf(change.Longer ?? UsualExtension)
            : change.KeepsDay ? end.Date + at.TimeOfDay
            : at;

        return facts.At(until) <= when.Start
            ? Stays(booking, new Problem.Refused(RefusalReason.Past), facts)
            : new(new DialogState.Extending(booking.Booking.Id, until, facts.Turn), new Effect.Extend(booking.Booking.Id, until));
    }

    private static Transition Move(DialogState state, BookingChange change, RoomBooking booking, TurnFacts facts)
    {
        var (start, end) = (facts.LocalOf(booking.Booking.When.Start), facts.LocalOf(booking.Booking.When.End));
        var length = Period.Between(start, end, PeriodUnits.Ticks);
        var to = change switch
        {
            { Start: { } s, KeepsClock: true } => s.Date + start.TimeOfDay,
            { Start: { } s, KeepsDay: true } => start.Date + s.TimeOfDay,
            { Start: { } s } => s,
            { Shift: { } shift } => start + Requests.PeriodOf(shift),
            _ => start,
        };
        if (to == start && change is { Room: null, Longer: null, Length: null, End: null })
        {
            var asking = new DialogState.Asking(Question.NewTime, new RoomRequest()) { Booking = booking.Booking.Id };
            return new(asking, new Effect.Say(Cards.AskNewTime(asking, booking, facts)) { AsNew = true });
        }

        var until = change switch
        {
            { End: { } e, KeepsDay: true } => start.Date + e.TimeOfDay,
            { End: { } e } => e,
            { Length: { } exactly } => to + Requests.PeriodOf(exactly),
            { Longer: { } by } => to + length + Requests.PeriodOf(by),
            _ => to + length,
        };
        var request = new RoomRequest
        {
            Books = true,
            Time = new TimeWish(to, until > to ? until : to + length),
            Room = change.Room,
            RoomId = change.Room is null ? booking.Room.Id : null,
            Topic = booking.Booking.Topic,
            Attendees = booking.Booking.Attendees,
        };
        return FindSteps.IsPast(request, facts)
            ? FindSteps.AskTime(request, Question.TimeIsPast, facts) is var ask && ask.State is DialogState.Asking asked
                ? new(asked with { Booking = booking.Booking.Id }, new Effect.Say(Cards.AskTime(asked with { Booking = booking.Booking.Id }, request, facts)))
                : ask
            : new(state, new Effect.Search(request, SearchFor.Move) { Moving = booking.Booking.Id });
    }
}
