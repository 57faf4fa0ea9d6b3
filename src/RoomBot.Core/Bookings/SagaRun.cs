using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>Performs the saga for one booking: records, asks, and goes on until there is something to say.</summary>
internal sealed class SagaRun(DeskParts desk, Follower follower, Booking booking)
{
    private readonly Patience patience = new(desk);
    private Booking record = booking;
    private bool hasFollowed;

    /// <summary>For a user who waits.</summary>
    public async Task<DeskBookResult> AskAsync(SagaEvent first, CancellationToken cancellationToken) =>
        await RunAsync(first, isAsked: true, cancellationToken) is SagaStep.Effect.Tell tell
            ? tell.Result
            : new DeskBookResult.Over(record);

    /// <summary>In the background.</summary>
    public async Task<DeskChange?> ResumeAsync(bool isAbandoned, CancellationToken cancellationToken) =>
        await RunAsync(new SagaEvent.Resumed(isAbandoned), isAsked: false, cancellationToken) switch
        {
            SagaStep.Effect.Report report => report.Change,
            _ when record.Status is BookingStatus.Removing or BookingStatus.Failed => new DeskChange.Declined(record),
            _ => null,
        };

    private async Task<SagaStep.Effect> RunAsync(SagaEvent first, bool isAsked, CancellationToken cancellationToken)
    {
        var next = first;
        SagaStep.Effect? afterwards = null;
        while (true)
        {
            var step = BookingSaga.Next(record, next);
            if (step.Store is { } changed && await RefusedAsync(changed, isAsked, cancellationToken) is { } refused)
            {
                next = refused;
                continue;
            }

            if (step.Then is SagaStep.Effect.Tell or SagaStep.Effect.Report)
            {
                return afterwards ?? step.Then;
            }

            afterwards = step.Then is SagaStep.Effect.Remove remove ? remove.Afterwards : afterwards;
            next = await PerformAsync(step.Then, isAsked, cancellationToken);
        }
    }

    private async Task<SagaEvent> PerformAsync(SagaStep.Effect effect, bool isAsked, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case SagaStep.Effect.Book:
                return new SagaEvent.Answered(await desk.Provider.BookAsync(record, cancellationToken));
            case SagaStep.Effect.LookAgain again when !await patience.AnotherAsync(cancellationToken):
                return new SagaEvent.GaveUp(again.Fault);
            case SagaStep.Effect.LookAgain or SagaStep.Effect.LookUp:
                return new SagaEvent.Found(await desk.Provider.LookUpAsync(record, cancellationToken), isAsked) { HasBegun = record.When.Start <= desk.Now };
            case SagaStep.Effect.Remove:
                var answer = await desk.Provider.CancelAsync(record, cancellationToken);
                return new SagaEvent.Removed(answer, desk.Now < record.CreatedAt + desk.Settings.SurfacesWithin);
            default:
                throw new InvalidOperationException($"Nothing to perform: {effect}.");
        }
    }

    // Null where the record took the change; else what happened instead.
    private async Task<SagaEvent?> RefusedAsync(Booking changed, bool isAsked, CancellationToken cancellationToken)
    {
        var before = record;
        if (await desk.Store.ReplaceAsync(changed, before.Status, cancellationToken))
        {
            record = changed;
            return null;
        }

        record = await desk.Store.FindAsync(before.Id, cancellationToken) ?? before;
        var stands = changed.Status == BookingStatus.Confirmed || changed is { Status: BookingStatus.Pending, Reference: not null };
        if (record.Status != before.Status)
        {
            return stands ? new SagaEvent.RecordRefused() : isAsked ? new SagaEvent.AskedAgain() : new SagaEvent.Resumed(IsAbandoned: false);
        }

        // Both cannot stand: what is recorded in its way may have been deleted in the platform's own client.
        if (!hasFollowed && await follower.ClearAsync(changed.Room, SeriesTimes.OrFirst(changed.Series, changed.When), changed.Id, cancellationToken))
        {
            hasFollowed = true;
            return isAsked ? new SagaEvent.AskedAgain() : new SagaEvent.Resumed(IsAbandoned: true);
        }

        return new SagaEvent.RecordRefused();
    }
}
