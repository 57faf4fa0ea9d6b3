using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>The cards about rooms, as facts. Buttons have no id and no words yet: <see cref="CardFinisher"/> gives them both.</summary>
internal static partial class Cards
{
    /// <summary>Rows of a card; the rest is behind "More".</summary>
    public const int RowsShown = 5;

    private const int ChipsShown = 3;

    /// <summary>Free rooms to choose from.</summary>
    public static Reply.RoomsCard Rooms(RoomRequest request, IReadOnlyList<RoomOffer> found, int skip, int total, TurnFacts facts)
    {
        IReadOnlyList<RoomOffer> shown = [.. found.Skip(skip).Take(RowsShown)];
        IReadOnlyList<Offer> offers = [.. shown.Select(o => OfferOf(o, facts))];
        List<ReplyAction> actions = [.. offers.Select((o, i) => Row(ActionKind.Book, new Choice.Take(o), i) with { Room = o.Room.Id, IsPrimary = i == 0 })];
        AddOtherReading(actions, request);
        if (total > skip + shown.Count)
        {
            actions.Add(Of(ActionKind.More, new Choice.More(skip + shown.Count)));
        }

        var when = WhenOf(request, facts);
        actions.Add(Of(ActionKind.Change, new Choice.Fill()));
        return new Reply.RoomsCard(total)
        {
            Skipped = skip,
            When = when,
            Rooms = [.. shown.Select(o => FactOf(o, when, facts))],
            Assumed = Requests.Assumed(request, facts),
            Actions = actions,
            Form = FormOf(request, when?.Start, facts),
            State = new DialogState.Choosing(request, offers, skip),
        };
    }

    /// <summary>Nothing as asked, but this.</summary>
    public static Reply.AlternativesCard Instead(
        RoomRequest request, NotAsAsked why, IReadOnlyList<RoomOffer> found, BookingId? moving, TurnFacts facts)
    {
        var (offers, rooms, actions) = Choices(request, found, facts);
        if (moving is not null)
        {
            actions = [.. actions.Select(a => a.Kind is ActionKind.Book ? a with { Kind = ActionKind.Reschedule } : a)];
        }

        return new Reply.AlternativesCard(why)
        {
            BookingStays = moving is not null,
            When = WhenOf(request, facts),
            Rooms = rooms,
            Assumed = Requests.Assumed(request, facts),
            Actions = actions,
            Form = FormOf(request, WhenOf(request, facts)?.Start, facts),
            State = new DialogState.Choosing(request with { Room = null, RoomId = null }, offers, 0) { ToMove = moving },
        };
    }

    /// <summary>The room was lost, but this is free.</summary>
    public static Reply.ConflictCard Conflict(RoomRequest request, Room lost, string by, IReadOnlyList<RoomOffer> found, TurnFacts facts)
    {
        var (offers, rooms, actions) = Choices(request, found, facts);
        return new Reply.ConflictCard(lost, by)
        {
            When = WhenOf(request, facts),
            Rooms = rooms,
            Actions = actions,
            Form = FormOf(request, WhenOf(request, facts)?.Start, facts),
            State = new DialogState.Choosing(request with { Room = null, RoomId = null, Books = true }, offers, 0),
        };
    }

    /// <summary>What a room lacks, out of why it is offered.</summary>
    public static IReadOnlyList<Shortfall> Lacks(IReadOnlyList<OfferReason> reasons) =>
        [.. reasons.Select(LackOf).OfType<Shortfall>()];

    /// <summary>When? With chips for the times that are likely now.</summary>
    /// <param name="state">What is asked for.</param>
    /// <param name="past">The request whose time is past, or null.</param>
    /// <param name="facts">The turn.</param>
    /// <param name="around">Times to offer instead of the usual ones; none or null for those.</param>
    public static Reply.AskCard AskTime(DialogState.Asking state, RoomRequest? past, TurnFacts facts, IReadOnlyList<LocalDateTime>? around = null)
    {
        var request = state.Request;
        var rest = RestOf(past, facts);
        var offersNow = rest is null && request is { Day: null, Days: null } && IsWorking(facts.Local.TimeOfDay, facts);
        var chips = around is { Count: > 0 } ? around
            : request.Days is { } days ? ChipsIn(days, facts)
            : Chips(request.Day, offersNow || rest is not null ? ChipsShown - 1 : ChipsShown, facts);
        List<ReplyAction> actions = [.. chips.Select(c => Of(ActionKind.Pick, new Choice.At(c, End: null)))];
        if (rest is not null)
        {
            actions.Insert(0, Of(ActionKind.Pick, rest));
        }
        else if (offersNow)
        {
            actions.Insert(0, Of(ActionKind.Pick, new Choice.Now()));
        }

        actions.Add(Of(ActionKind.Change, new Choice.Fill()) with { IsPrimary = true });
        return new Reply.AskCard(state.What)
        {
            OnDay = request.Day,
            When = past?.Time is { } time ? facts.Fact(time.Start, time.End)
                : request.Days is { From: { } first, To: { } behind } ? facts.Fact(first, behind)
                : null,
            Actions = actions,
            Form = FormOf(request, chips.Count > 0 ? chips[^1] : null, facts),
            State = state,
        };
    }

    /// <summary>From four to three: the other way round, or over night?</summary>
    public static Reply.AskCard AskOverNight(DialogState.Asking state, TimeWish time, TurnFacts facts)
    {
        var (from, to) = (time.Start.Date + time.End.TimeOfDay, time.Start);
        List<ReplyAction> actions =
        [
            Of(ActionKind.Pick, new Choice.At(from, to)),
            Of(ActionKind.Pick, new Choice.At(time.Start, time.End)),
            Of(ActionKind.Change, new Choice.Fill()) with { IsPrimary = true },
        ];
        return new Reply.AskCard(Question.OverNight)
        {
            When = facts.Fact(time.Start, time.End),
            Actions = actions,
            Form = FormOf(state.Request, from, facts),
            State = state,
        };
    }

    /// <summary>Which room? With those that are near what was said.</summary>
    public static Reply.AskCard AskRoom(DialogState state, Question what, string said, IReadOnlyList<Room> near, TurnFacts facts)
    {
        var request = state is DialogState.Asking asking ? asking.Request : null;
        IReadOnlyList<Room> shown = [.. near.Take(RowsShown)];
        List<ReplyAction> actions = request?.Time is { } time
            ? [.. shown.Select(r => Of(ActionKind.Book, new Choice.Take(new Offer(r, time.Start, time.End))) with { Room = r.Id })]
            : [];
        if (request is not null)
        {
            actions.Add(Of(ActionKind.Pick, new Choice.Others()));
        }

        return new Reply.AskCard(what)
        {
            Said = said,
            When = request is null ? null : WhenOf(request, facts),
            Rooms = [.. shown.Select(r => new RoomFact(r, null))],
            Actions = actions,
            State = state,
        };
    }

    /// <summary>A button of the card.</summary>
    private static ReplyAction Of(ActionKind kind, Choice does) => new("", kind, "") { Does = does };

    /// <summary>A button of a row.</summary>
    private static ReplyAction Row(ActionKind kind, Choice does, int row) => Of(kind, does) with { Row = row };

    private static (IReadOnlyList<Offer> Offers, IReadOnlyList<RoomFact> Rooms, IReadOnlyList<ReplyAction> Actions) Choices(
        RoomRequest request, IReadOnlyList<RoomOffer> found, TurnFacts facts)
    {
        IReadOnlyList<RoomOffer> shown = [.. found.Take(RowsShown)];
        IReadOnlyList<Offer> offers = [.. shown.Select(o => OfferOf(o, facts))];
        List<ReplyAction> actions = [.. offers.Select((o, i) => Row(ActionKind.Book, new Choice.Take(o), i) with { Room = o.Room.Id, IsPrimary = i == 0 })];
        AddOtherReading(actions, request);
        actions.Add(Of(ActionKind.Change, new Choice.Fill()));
        var when = WhenOf(request, facts);
        return (offers, [.. shown.Select(o => FactOf(o, when, facts))], actions);
    }

    private static void AddOtherReading(List<ReplyAction> actions, RoomRequest request)
    {
        if (request.Time is { Other: { } other } time)
        {
            var end = time.LengthAssumed ? (LocalDateTime?)null : other + Period.Between(time.Start, time.End, PeriodUnits.Ticks);
            actions.Add(Of(ActionKind.Pick, new Choice.At(other, end)));
        }
    }

    private static Offer OfferOf(RoomOffer offer, TurnFacts facts) =>
        new(offer.Room, facts.LocalOf(offer.When.Start), facts.LocalOf(offer.When.End));

    private static RoomFact FactOf(RoomOffer offer, TimeFact? when, TurnFacts facts)
    {
        var own = facts.Fact(offer.When);
        return new RoomFact(offer.Room, Free: true) { When = own == when ? null : own, Reasons = offer.Reasons };
    }

    private static TimeFact? WhenOf(RoomRequest request, TurnFacts facts) => request.Time is { } time
        ? facts.Fact(time.Start, time.End, time.Rule)
        : FindSteps.WindowOf(request, facts) is { } window ? facts.Fact(window) : null;

    private static Shortfall? LackOf(OfferReason reason) => reason switch
    {
        OfferReason.FewerSeats r => new Shortfall.Seats(r.Missing),
        OfferReason.LacksEquipment r => new Shortfall.Things(r.What),
        OfferReason.ElsewhereThanAsked r => new Shortfall.Elsewhere(r.Where),
        _ => null,
    };

    private static FormFact FormOf(RoomRequest request, LocalDateTime? start, TurnFacts facts) =>
        new("", start, Math.Clamp((int)Requests.LengthWanted(request, facts).TotalMinutes, 1, 24 * 60), request.Capacity);

    // Times that somebody is likely to want at this moment; never one that is past.
    private static List<LocalDateTime> Chips(LocalDate? day, int atMost, TurnFacts facts)
    {
        IEnumerable<LocalDateTime> likely = day is { } on
            ? [on.At(new LocalTime(10, 0)), on.At(new LocalTime(14, 0)), on.At(new LocalTime(16, 0)), on.At(new LocalTime(18, 0))]
            : [Later(facts), facts.Today.PlusDays(1).At(new LocalTime(10, 0)), facts.Today.PlusDays(1).At(new LocalTime(15, 0))];
        return [.. likely.Where(t => t > facts.Local && IsWorking(t.TimeOfDay, facts)).Distinct().Order().Take(atMost)];
    }

    /// <summary>Times near one that does not suit; none that is past or outside working hours.</summary>
    public static IReadOnlyList<LocalDateTime> ChipsAround(LocalDateTime start, TimeSide side, TurnFacts facts)
    {
        int[] minutes = side switch
        {
            TimeSide.Earlier => [-30, -60, -120],
            TimeSide.Later => [30, 60, 120],
            _ => [-60, 60, 24 * 60],
        };
        return [.. minutes.Select(m => start.PlusMinutes(m)).Where(t => t > facts.Local && IsWorking(t.TimeOfDay, facts)).Order()];
    }

    // The next working days of a week or a month.
    private static List<LocalDateTime> ChipsIn(LocalStretch days, TurnFacts facts)
    {
        var chips = new List<LocalDateTime>();
        var (first, behind) = (days.From?.Date ?? facts.Today, days.To?.Date ?? facts.Today.PlusDays(7));
        for (var day = LocalDate.Max(first, facts.Today); day < behind && chips.Count < ChipsShown; day = day.PlusDays(1))
        {
            var at = day.At(new LocalTime(10, 0));
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && at > facts.Local)
            {
                chips.Add(at);
            }
        }

        return chips;
    }

    // What is left of a time that has begun.
    private static Choice.At? RestOf(RoomRequest? past, TurnFacts facts)
    {
        var now = facts.Today + new LocalTime(facts.Local.Hour, facts.Local.Minute);
        return past?.Time is { } time && time.Start < now && time.End >= now.PlusMinutes(15) ? new Choice.At(now, time.End) : null;
    }

    // This afternoon, or once that has begun the next half hour.
    private static LocalDateTime Later(TurnFacts facts)
    {
        var afternoon = facts.Today.At(new LocalTime(15, 0));
        return afternoon > facts.Local.PlusMinutes(15) ? afternoon : NextHalfHour(facts.Local);
    }

    private static bool IsWorking(LocalTime time, TurnFacts facts)
    {
        var hours = facts.Settings.WorkingHours;
        return hours.From <= time && (hours.To == LocalTime.Midnight || time < hours.To);
    }

    private static LocalDateTime NextHalfHour(LocalDateTime at) =>
        at.Date + new LocalTime(at.Hour, 0) + Period.FromMinutes(at.Minute < 30 ? 30 : 60);
}
