using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>
/// The booking saga, pure: from the record and what happened to what is recorded and done next. The record is written before
/// the provider is asked and before the user is told, so that after a crash at any point the record says how to go on.
/// </summary>
public static class BookingSaga
{
    private static readonly SagaStep.Effect NotAccepted = new SagaStep.Effect.Tell(new DeskBookResult.Taken([]));

    /// <summary>The next step.</summary>
    /// <param name="booking">As recorded.</param>
    /// <param name="happened">What happened.</param>
    public static SagaStep Next(Booking booking, SagaEvent happened) => (booking.Status, happened) switch
    {
        (BookingStatus.Pending, SagaEvent.Added) => Do(new SagaStep.Effect.Book()),
        (BookingStatus.Pending, SagaEvent.AskedAgain) => Do(new SagaStep.Effect.LookUp()),
        (BookingStatus.Confirmed, SagaEvent.AskedAgain) => Tell(new DeskBookResult.Booked(booking)),
        (_, SagaEvent.AskedAgain) => Tell(new DeskBookResult.Over(booking)),
        (BookingStatus.Pending, SagaEvent.Answered answered) => OnAnswer(booking, answered.Answer),
        (BookingStatus.Pending, SagaEvent.Found { IsAsked: true } found) => OnFoundAsked(booking, found.Answer),
        (BookingStatus.Pending, SagaEvent.Found { HasBegun: true, Answer: LookUpResult.Pending unanswered }) =>
            Removing(booking, unanswered.Reference, b => new SagaStep.Effect.Report(new DeskChange.Declined(b))),
        (BookingStatus.Pending, SagaEvent.Found found) => OnFoundInBackground(booking, found.Answer),
        (BookingStatus.Pending, SagaEvent.GaveUp gaveUp) =>
            new(As(booking, BookingStatus.Removing), new SagaStep.Effect.Tell(new DeskBookResult.NoAnswer(gaveUp.Fault))),
        (BookingStatus.Pending, SagaEvent.RecordRefused) =>
            new(As(booking, BookingStatus.Removing), new SagaStep.Effect.Remove(NotAccepted)),

        // Accepted, but meanwhile recorded as over: what the provider has must go.
        (not BookingStatus.Confirmed, SagaEvent.RecordRefused) =>
            new(As(booking, BookingStatus.Removing), new SagaStep.Effect.Remove(new SagaStep.Effect.Tell(new DeskBookResult.Over(booking)))),
        (BookingStatus.Pending, SagaEvent.Resumed resumed) =>
            booking.Reference is null && !resumed.IsAbandoned ? Report(null) : Do(new SagaStep.Effect.LookUp()),
        (BookingStatus.Removing, SagaEvent.Resumed) => Do(new SagaStep.Effect.Remove(Afterwards: null)),
        (BookingStatus.Removing, SagaEvent.Removed removed) => OnRemoved(booking, removed),
        (_, SagaEvent.Resumed or SagaEvent.Found { IsAsked: false }) => Report(null),
        _ => Tell(booking.Status == BookingStatus.Confirmed ? new DeskBookResult.Booked(booking) : new DeskBookResult.Over(booking)),
    };

    private static SagaStep OnAnswer(Booking booking, BookResult answer) => answer switch
    {
        BookResult.Booked booked => Accepted(booking, booked.Reference, booked.When, room: null, isAsked: true),
        BookResult.Pending pending => Waiting(booking, pending.Reference, pending.NeedsApproval),
        BookResult.Taken taken => Failed(booking, new DeskBookResult.Taken(taken.By)),
        BookResult.Refused refused => Failed(booking, new DeskBookResult.Refused(refused.Why)),
        BookResult.Unknown unknown => Do(new SagaStep.Effect.LookAgain(unknown.Fault)),
        _ => throw new InvalidOperationException($"An answer of a new kind: {answer}."),
    };

    private static SagaStep OnFoundAsked(Booking booking, LookUpResult answer) => answer switch
    {
        LookUpResult.Stands stands => Accepted(booking, stands.Reference, stands.When, stands.Room, isAsked: true),
        LookUpResult.Pending pending => Waiting(booking, pending.Reference, pending.NeedsApproval),
        LookUpResult.Declined declined => Removing(booking, declined.Reference, _ => NotAccepted),

        // What stood there and is gone was declined or deleted; what never stood is asked for (again).
        LookUpResult.Absent when booking.Reference is not null => Failed(booking, new DeskBookResult.Taken([])),
        LookUpResult.Absent => Do(new SagaStep.Effect.Book()),
        LookUpResult.Unknown unknown => Do(new SagaStep.Effect.LookAgain(unknown.Fault)),
        _ => throw new InvalidOperationException($"An answer of a new kind: {answer}."),
    };

    private static SagaStep OnFoundInBackground(Booking booking, LookUpResult answer) => answer switch
    {
        LookUpResult.Stands stands => Accepted(booking, stands.Reference, stands.When, stands.Room, isAsked: false),
        LookUpResult.Pending pending when booking.Reference is null =>
            new(booking with { Reference = pending.Reference }, new SagaStep.Effect.Report(null)),
        LookUpResult.Declined declined =>
            Removing(booking, declined.Reference, b => new SagaStep.Effect.Report(new DeskChange.Declined(b))),
        LookUpResult.Absent when booking.Reference is not null => ReportAs(As(booking, BookingStatus.Failed)),

        // Never accepted, and nobody works on it any more: it must not surface later.
        LookUpResult.Absent => ReportAs(As(booking, BookingStatus.Removing)),
        _ => Report(null),
    };

    private static SagaStep OnRemoved(Booking booking, SagaEvent.Removed removed) =>
        removed is { Answer: CancelResult.Cancelled, MaySurface: false }
            ? new(As(booking, BookingStatus.Failed), new SagaStep.Effect.Report(new DeskChange.Removed(As(booking, BookingStatus.Failed))))
            : Report(null);

    private static SagaStep Accepted(
        Booking booking, string reference, Interval when, RoomId? room, bool isAsked)
    {
        var confirmed = booking with
        {
            Status = BookingStatus.Confirmed,
            Reference = reference,
            When = booking.Series is null ? when : booking.When,
            Room = room ?? booking.Room,
        };
        return new SagaStep(confirmed, isAsked
            ? new SagaStep.Effect.Tell(new DeskBookResult.Booked(confirmed))
            : new SagaStep.Effect.Report(new DeskChange.Accepted(confirmed)));
    }

    private static SagaStep Waiting(Booking booking, string reference, bool needsApproval)
    {
        var waiting = booking with { Reference = reference };
        return new SagaStep(waiting, new SagaStep.Effect.Tell(new DeskBookResult.Waiting(waiting, needsApproval)));
    }

    private static SagaStep Failed(Booking booking, DeskBookResult result) =>
        new(As(booking, BookingStatus.Failed), new SagaStep.Effect.Tell(result));

    private static SagaStep Removing(Booking booking, string reference, Func<Booking, SagaStep.Effect> afterwards)
    {
        var removing = As(booking, BookingStatus.Removing) with { Reference = reference };
        return new SagaStep(removing, new SagaStep.Effect.Remove(afterwards(removing)));
    }

    private static SagaStep ReportAs(Booking over) => new(over, new SagaStep.Effect.Report(new DeskChange.Declined(over)));

    private static Booking As(Booking booking, BookingStatus status) => booking with { Status = status };

    private static SagaStep Do(SagaStep.Effect effect) => new(null, effect);

    private static SagaStep Tell(DeskBookResult result) => new(null, new SagaStep.Effect.Tell(result));

    private static SagaStep Report(DeskChange? change) => new(null, new SagaStep.Effect.Report(change));
}
