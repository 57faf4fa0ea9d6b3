using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>The cards about series, as facts.</summary>
internal static partial class Cards
{
    /// <summary>Rooms for a series, each with the dates on which it is free.</summary>
    public static Reply.RoomsCard SeriesRooms(RoomRequest request, IReadOnlyList<SeriesPlan> plans, TurnFacts facts)
    {
        var (shown, offers) = Shown(request, plans);
        return new Reply.RoomsCard(plans.Count(p => p.Conflicts.Count == 0))
        {
            When = WhenOf(request, facts),
            Rooms = [.. shown.Select(FactOf)],
            Assumed = Requests.Assumed(request, facts),
            PartlyUnknown = shown.Any(p => p.IsPartlyUnknown),
            Actions = [.. Books(offers), Of(ActionKind.Change, new Choice.Fill())],
            Form = FormOf(request, request.Time?.Start, facts),
            State = new DialogState.Choosing(request, offers, 0),
        };
    }

    /// <summary>The room was lost on the way, and nobody tells to whom: others.</summary>
    public static Reply.AlternativesCard SeriesLost(RoomRequest request, Room lost, IReadOnlyList<SeriesPlan> plans, TurnFacts facts)
    {
        var (shown, offers) = Shown(request, plans);
        return new Reply.AlternativesCard(new NotAsAsked.RoomTaken(lost, "", IsHeld: false))
        {
            When = WhenOf(request, facts),
            Rooms = [.. shown.Select(FactOf)],
            Assumed = Requests.Assumed(request, facts),
            Actions = [.. Books(offers), Of(ActionKind.Change, new Choice.Fill())],
            Form = FormOf(request, request.Time?.Start, facts),
            State = new DialogState.Choosing(request, offers, 0),
        };
    }

    /// <summary>The room is taken on some dates: skip those, or take another room.</summary>
    public static Reply.AlternativesCard SomeDatesTaken(RoomRequest request, SeriesPlan plan, TurnFacts facts)
    {
        var elsewhere = SeriesSteps.ElsewhereOf(plan, request);
        IReadOnlyList<Room> onAll = [.. plan.RoomsFreeOnAll.Take(RowsShown - (elsewhere is null ? 1 : 2))];
        List<Offer> offers = [.. onAll.Select(r => new Offer(r, request.Time!.Start, request.Time.End))];
        List<RoomFact> rooms = [.. onAll.Select(r => new RoomFact(r, true) { Reasons = [new OfferReason.AllDates(plan.Free.Count + plan.Conflicts.Count)] })];
        if (plan.Free.Count > 0)
        {
            offers.Insert(0, SeriesSteps.OfferOf(plan, request));
            rooms.Insert(0, new RoomFact(plan.Room, false) { Reasons = [ReasonOf(plan)] });
        }

        if (elsewhere is not null)
        {
            offers.Insert(1, elsewhere);
            rooms.Insert(1, new RoomFact(plan.Room, false) { Reasons = [new OfferReason.OtherRoomsOn(elsewhere.Instead)] });
        }

        var why = new NotAsAsked.SomeDatesTaken(plan.Room, [.. plan.Conflicts.Select(c => c.Occurrence.Date)], plan.Free.Count + plan.Conflicts.Count);
        return new Reply.AlternativesCard(why)
        {
            When = WhenOf(request, facts),
            Rooms = rooms,
            Assumed = Requests.Assumed(request, facts),
            Actions = [.. Books(offers), Of(ActionKind.Change, new Choice.Fill())],
            Form = FormOf(request, request.Time?.Start, facts),
            State = new DialogState.Choosing(request with { Room = null, RoomId = null }, offers, 0),
        };
    }

    /// <summary>One date of the series is cancelled, the rest stands.</summary>
    public static Reply.CancelledCard DateCancelled(RoomBooking series, Interval when, TurnFacts facts) => new(CancelledHow.OneDate)
    {
        When = facts.Fact(when),
        Booking = FactOf(series, facts) with { When = facts.Fact(when), Except = [], Status = "cancelled" },
        Actions = [Of(ActionKind.Cancel, new Choice.AskToCancel(series.Booking.Id)) with { IsDanger = true }],
        State = new DialogState.Standing(series.Booking.Id, new RoomRequest()),
    };

    /// <summary>One date of the series could not be cancelled; it stands.</summary>
    public static Reply.ErrorCard DateNotCancelled(RoomBooking series, LocalDate date, ProviderFaultKind fault, TurnFacts facts) => new(new Problem.NotCancelled(fault))
    {
        Booking = FactOf(series, facts),
        Actions = [Of(ActionKind.Cancel, new Choice.CancelDate(series.Booking.Id, date)) with { IsDanger = true }],
        State = new DialogState.Standing(series.Booking.Id, new RoomRequest()),
    };

    // What was said is what Confirm does; beside it stands the other: only this one, or all.
    private static ReplyAction OrElse(DialogState.Cancelling state, LocalDate date) =>
        Of(ActionKind.Cancel, state.OnlyDate ? new Choice.Cancel(state.Booking) : new Choice.CancelDate(state.Booking, date)) with { IsDanger = true };

    private static (IReadOnlyList<SeriesPlan> Plans, IReadOnlyList<Offer> Offers) Shown(RoomRequest request, IReadOnlyList<SeriesPlan> plans)
    {
        IReadOnlyList<SeriesPlan> shown = [.. plans.Where(p => p.Free.Count > 0).Take(RowsShown)];
        return (shown, [.. shown.Select(p => SeriesSteps.OfferOf(p, request))]);
    }

    private static RoomFact FactOf(SeriesPlan plan) => new(plan.Room, plan.Conflicts.Count == 0) { Reasons = [ReasonOf(plan)] };

    private static OfferReason ReasonOf(SeriesPlan plan) => plan.Conflicts.Count == 0
        ? new OfferReason.AllDates(plan.Free.Count)
        : new OfferReason.SomeDates(plan.Free.Count, plan.Free.Count + plan.Conflicts.Count);

    private static IEnumerable<ReplyAction> Books(IReadOnlyList<Offer> offers) =>
        offers.Select((o, i) => Row(ActionKind.Book, new Choice.Take(o), i) with { Room = o.Room.Id, IsPrimary = i == 0 });
}
