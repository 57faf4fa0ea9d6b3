using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>The cards about what went wrong, as facts.</summary>
internal static partial class Cards
{
    /// <summary>The room system gave no answer; it can be asked once more.</summary>
    public static Reply.ErrorCard SearchFailed(RoomRequest request, BookingId? moving, ProviderFaultKind fault) => moving is { } booking
        ? new(new Problem.NotMoved(fault))
        {
            Actions = [Of(ActionKind.Reschedule, new Choice.Move(booking))],
            State = new DialogState.Standing(booking, new RoomRequest()),
        }
        : new(new Problem.NoAnswer(fault))
        {
            Actions = [Of(ActionKind.Pick, new Choice.Again()) with { IsPrimary = true }],
            State = new DialogState.Choosing(request, [], 0),
        };

    /// <summary>It could not be booked.</summary>
    public static Reply.ErrorCard BookingFailed(Effect.Book asked, Problem problem, bool retry, TurnFacts facts) => new(problem)
    {
        When = facts.Fact(asked.Offer.Start, asked.Offer.End),
        Rooms = [new RoomFact(asked.Offer.Room, null)],
        Actions = retry
            ? [Of(ActionKind.Book, new Choice.Take(asked.Offer)) with { Room = asked.Offer.Room.Id, IsPrimary = true }, Of(ActionKind.Change, new Choice.Others())]
            : [Of(ActionKind.Change, new Choice.Others()) with { IsPrimary = true }],
        State = new DialogState.Choosing(asked.Request with { Books = true }, [asked.Offer], 0),
    };

    /// <summary>It could not be cancelled.</summary>
    public static Reply.ErrorCard NotCancelled(RoomBooking booking, ProviderFaultKind fault, TurnFacts facts) => new(new Problem.NotCancelled(fault))
    {
        Booking = FactOf(booking, facts),
        Actions = [Of(ActionKind.Cancel, new Choice.Cancel(booking.Booking.Id)) with { IsDanger = true }],
        State = new DialogState.Standing(booking.Booking.Id, new RoomRequest()),
    };

    /// <summary>It could not be moved; it stands as it was.</summary>
    public static Reply.ErrorCard NotMoved(RoomBooking booking, Problem problem, TurnFacts facts) => new(problem)
    {
        Booking = FactOf(booking, facts),
        Actions = [Of(ActionKind.Reschedule, new Choice.Move(booking.Booking.Id))],
        State = new DialogState.Standing(booking.Booking.Id, new RoomRequest()),
    };

    /// <summary>It was declined, or had no answer when it began.</summary>
    public static Reply.ErrorCard Declined(RoomBooking booking, bool isUnanswered, TurnFacts facts) => new(isUnanswered ? new Problem.Unanswered() : new Problem.Declined())
    {
        Booking = FactOf(booking, facts),
        State = new DialogState.Idle(),
    };

    /// <summary>What went wrong.</summary>
    public static Reply.ErrorCard Error(Problem problem, TurnFacts facts) => new(problem) { Language = facts.Language };
}
