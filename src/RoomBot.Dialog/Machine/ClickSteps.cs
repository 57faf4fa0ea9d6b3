using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>What buttons do. The state is that of the card that was clicked.</summary>
internal static class ClickSteps
{
    private const int LongestMinutes = 24 * 60;
    private const int MostPeople = 10_000;

    private static readonly LocalDateTimePattern FieldPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>One click.</summary>
    public static Transition Clicked(DialogState state, DialogEvent.Clicked click, TurnFacts facts) => click.What switch
    {
        Choice.Take c => BookSteps.Choose(state, RequestOf(state), c.Offer, facts),
        Choice.At c => At(state, c.Start, c.End, facts),
        Choice.Now => At(state, facts.Local.Date + new LocalTime(facts.Local.Hour, facts.Local.Minute), end: null, facts),
        Choice.Fill => Filled(state, click.Values, facts),
        Choice.More c => More(state, c.Skip),
        Choice.Others or Choice.Change => Others(state, facts),
        Choice.Again => FindSteps.Seek(state, RequestOf(state), facts),
        Choice.Confirm => BookSteps.Confirm(state, facts),
        Choice.Drop => BookSteps.Dropped(state, facts),
        Choice.Cancel c => new(state, new Effect.Cancel(c.Booking)),
        Choice.CancelDate c => new(state, new Effect.CancelDate(c.Booking, c.Date)),
        Choice.AskToCancel c => new(state, new Effect.List(BookingsFor.Cancelling, ManageSteps.FilterOf(state, facts)) { Only = c.Booking }),
        Choice.Release c => new(state, new Effect.Release(c.Booking)),
        Choice.Extend c => new(state, new Effect.Extend(c.Booking, c.Until)),
        Choice.Move c => new(state, new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = c.Booking }),
        Choice.Pick c when state is DialogState.Selecting s => ManageSteps.Picked(s, c.Booking, said: null, facts),
        _ => new(state, new Effect.Say(Cards.Help(facts)) { AsNew = true }),
    };

    /// <summary>What the card shown asks for.</summary>
    public static RoomRequest RequestOf(DialogState state) => state switch
    {
        DialogState.Asking s => s.Request,
        DialogState.Choosing s => s.Request,
        DialogState.Confirming s => s.Request,
        DialogState.Lapsed s => s.Request,
        _ => new RoomRequest { Books = true },
    };

    private static Transition At(DialogState state, LocalDateTime start, LocalDateTime? end, TurnFacts facts) => state switch
    {
        DialogState.Asking { Booking: { } booking } => new(
            state,
            new Effect.List(BookingsFor.Moving, BookingFilter.Any) { Only = booking, Change = new BookingChange { Start = start, End = end } }),
        DialogState.Confirming s => FindSteps.Seek(
            state, Requests.At(s.Request, start, end, facts) with { Books = true, Room = s.Offer.Room.Name, RoomId = s.Offer.Room.Id }, facts),
        _ => FindSteps.Seek(state, Requests.At(RequestOf(state), start, end, facts), facts),
    };

    private static Transition Filled(DialogState state, IReadOnlyDictionary<string, string> values, TurnFacts facts)
    {
        var request = RequestOf(state);
        var minutes = Field(values, "minutes", LongestMinutes);
        var capacity = Field(values, "capacity", MostPeople);
        if (!FieldPattern.Parse(Of(values, "start")).TryGetValue(default, out var start))
        {
            return FindSteps.AskTime(request, Question.Time, facts);
        }

        var end = minutes is { } m ? start.PlusMinutes(m) : (LocalDateTime?)null;
        return state is DialogState.Asking { Booking: not null }
            ? At(state, start, end, facts)
            : FindSteps.Seek(state, Requests.At(request with { Capacity = capacity ?? request.Capacity, RoomId = null }, start, end, facts), facts);
    }

    private static Transition More(DialogState state, int skip) => state switch
    {
        DialogState.Selecting s => new(state, new Effect.List(s.For, BookingFilter.Any) { Change = s.Change, Skip = skip }),
        _ => new(state, new Effect.Search(RequestOf(state), SearchFor.Asked) { Skip = skip }),
    };

    // Something else than the room shown: the time stays, the room is chosen anew, and a form lets time and people be changed.
    private static Transition Others(DialogState state, TurnFacts facts)
    {
        var request = RequestOf(state) with { Room = null, RoomId = null, Books = false };
        return FindSteps.Seek(state, request, facts);
    }

    private static int? Field(IReadOnlyDictionary<string, string> values, string name, int most) =>
        int.TryParse(Of(values, name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most ? n : null;

    private static string Of(IReadOnlyDictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var text) ? text.Trim() : "";
}
