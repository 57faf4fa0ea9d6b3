using System.Collections.Concurrent;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>Holds, books, moves and ends bookings of one provider's rooms. Everything is safe to repeat with the same booking id, also after a crash half-way; the provider's
/// answer is the truth and the record follows it. Safe for concurrent use.</summary>
/// <param name="provider">Owns the rooms.</param>
/// <param name="store">Keeps the bot's record.</param>
/// <param name="clock">The clock.</param>
/// <param name="time">What pauses are waited by.</param>
/// <param name="settings">How patient it is.</param>
public sealed class BookingDesk(
    IRoomProvider provider, IBookingStore store, IClock clock, TimeProvider time, DeskSettings settings)
{
    private const int LookUpsAtOnce = 8;

    private readonly DeskParts desk = new(provider, store, clock, time, settings);
    private readonly Follower follower = new(new DeskParts(provider, store, clock, time, settings));
    private readonly Instant openSince = clock.GetCurrentInstant();
    private readonly Rests rests = new();
    private readonly ConcurrentDictionary<BookingId, int> atWork = new();

    /// <summary>Holds a room for its confirm card, of a series on all its dates, for <see cref="DeskSettings.HoldFor"/>; again for the same id begins anew.</summary>
    /// <param name="request">What is about to be booked.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<HoldResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        var now = desk.Now;
        var times = TimesOf(request);
        IReadOnlyList<HeldTime> further = [.. times.Skip(1).Select(time => new HeldTime(request.Room, time)), .. request.Elsewhere];
        var hold = new Hold(request.Id, provider.Name, request.Room, times[0], request.Requester.Id, now + settings.HoldFor) { Further = further };
        var result = await store.HoldAsync(hold, now, cancellationToken);
        return result is HoldResult.Booked { By.Room: var room } && room == request.Room && await follower.ClearAsync(request.Room, times, request.Id, cancellationToken)
            ? await store.HoldAsync(hold, now, cancellationToken)
            : result;
    }

    /// <summary>Ends a hold; one that is not there is fine.</summary>
    /// <param name="id">The hold.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task EndHoldAsync(BookingId id, CancellationToken cancellationToken) => store.EndHoldAsync(id, cancellationToken);

    /// <summary>Books a room, with or without a hold that still stands. Called again it gives what came of it: what is confirmed is answered as booked, what is open is looked up
    /// at the provider before anything is tried again.</summary>
    /// <param name="request">What to book.</param>
    /// <param name="cancellationToken">Stops waiting; call again with the same request to learn what came of it.</param>
    public async Task<DeskBookResult> BookAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(request.Id, cancellationToken) is { } known)
        {
            return await new SagaRun(desk, follower, known).AskAsync(new SagaEvent.AskedAgain(), cancellationToken);
        }

        var booking = AsBooking(request);
        var added = await store.AddAsync(booking, desk.Now, cancellationToken);
        if (added is null && await follower.ClearAsync(request.Room, TimesOf(request), request.Id, cancellationToken))
        {
            added = await store.AddAsync(booking, desk.Now, cancellationToken);
        }

        return added is null
            ? await InTheWayAsync(request, cancellationToken)
            : await new SagaRun(desk, follower, added).AskAsync(new SagaEvent.Added(), cancellationToken);
    }

    /// <summary>Cancels a booking; one that is over already is done.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<DeskCancelResult> CancelAsync(BookingId id, CancellationToken cancellationToken) => AtWorkAsync<DeskCancelResult>(
        id,
        async () => await store.FindAsync(id, cancellationToken) switch
        {
            null => new DeskCancelResult.NoSuchBooking(),
            { Status: BookingStatus.Pending or BookingStatus.Confirmed } booking => await new CancelRun(desk, booking).CancelAsync(cancellationToken),
            var over => new DeskCancelResult.Done(over),
        });

    /// <summary>Cancels one date of a series; the last one that is left is the series itself.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="date">The local date of the series.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<DeskCancelResult> CancelDateAsync(BookingId id, LocalDate date, CancellationToken cancellationToken) => AtWorkAsync<DeskCancelResult>(
        id,
        async () => await store.FindAsync(id, cancellationToken) switch
        {
            { Status: BookingStatus.Pending or BookingStatus.Confirmed, Series: not null } booking => await new CancelRun(desk, booking).CancelDateAsync(date, cancellationToken),
            { Status: not (BookingStatus.Pending or BookingStatus.Confirmed) } over => new DeskCancelResult.Done(over),
            _ => new DeskCancelResult.NoSuchBooking(),
        });

    /// <summary>Gives a room back early: a booking that has begun ends now (at the full minute), one that has not is cancelled.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<DeskCancelResult> ReleaseAsync(BookingId id, CancellationToken cancellationToken) => AtWorkAsync<DeskCancelResult>(
        id,
        async () => await store.FindAsync(id, cancellationToken) switch
        {
            null => new DeskCancelResult.NoSuchBooking(),
            { Status: BookingStatus.Confirmed } booking => await new CancelRun(desk, booking).ReleaseAsync(cancellationToken),
            { Status: BookingStatus.Pending } booking => await new CancelRun(desk, booking).CancelAsync(cancellationToken),
            var over => new DeskCancelResult.Done(over),
        });

    /// <summary>Moves a booking to another time or room; the old stands until the new is accepted.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="room">The room it shall have.</param>
    /// <param name="when">The time it shall have; bounded, not empty.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<DeskMoveResult> MoveAsync(BookingId id, RoomId room, Interval when, CancellationToken cancellationToken) => AtWorkAsync<DeskMoveResult>(
        id,
        async () => await store.FindAsync(id, cancellationToken) is { Status: BookingStatus.Confirmed } booking
            ? await new MoveRun(desk, follower, booking).ToAsync(room, when, cancellationToken)
            : new DeskMoveResult.NotStanding(await store.FindAsync(id, cancellationToken)));

    /// <summary>Lengthens or shortens a booking. The end is a moment and not a length, so that asking twice changes it once.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="end">When it shall end, after its start.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<DeskMoveResult> EndAtAsync(BookingId id, Instant end, CancellationToken cancellationToken) => AtWorkAsync<DeskMoveResult>(
        id,
        async () => await store.FindAsync(id, cancellationToken) is { Status: BookingStatus.Confirmed } booking
            ? await new MoveRun(desk, follower, booking).ToAsync(booking.Room, new Interval(booking.When.Start, end), cancellationToken)
            : new DeskMoveResult.NotStanding(await store.FindAsync(id, cancellationToken)));

    /// <summary>Somebody's bookings as they stand at the provider; the record follows what changed there.</summary>
    /// <param name="requester">Whose.</param>
    /// <param name="window">Those that overlap it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<DeskBookings> OfAsync(UserId requester, Interval window, CancellationToken cancellationToken)
    {
        var recorded = await store.OfAsync(requester, window, cancellationToken);
        var now = desk.Now;
        var standing = new ConcurrentBag<Booking>();
        var changes = new ConcurrentBag<DeskChange>();
        var faults = new ConcurrentBag<ProviderFault>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = LookUpsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(recorded, options, async (booking, token) =>
        {
            var (current, change, fault) = await CheckAsync(booking, now, token);
            if (current.Status is BookingStatus.Pending or BookingStatus.Confirmed)
            {
                standing.Add(current);
            }

            if (change is not null)
            {
                changes.Add(change);
            }

            if (fault is not null)
            {
                faults.Add(fault);
            }
        });
        return new DeskBookings(
            [.. standing.OrderBy(b => b.When.Start).ThenBy(b => b.Id.Value, StringComparer.Ordinal)], [.. changes], faults.FirstOrDefault());
    }

    /// <summary>The background's part, to be called every few seconds: settles what waits for the provider, removes what was told as not booked; what has waited long is asked for less often. What the
    /// provider has not accepted when it begins is taken back.</summary>
    /// <param name="atMost">The most bookings of each kind to look after, at least 1.</param>
    /// <param name="cancellationToken">Stops between two bookings.</param>
    /// <returns>What changed; the requesters are to be told, except of <see cref="DeskChange.Removed"/>.</returns>
    public async Task<IReadOnlyList<DeskChange>> ResumeAsync(int atMost, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        var open = await store.WithStatusAsync(BookingStatus.Pending, atMost, cancellationToken);
        var removing = await store.WithStatusAsync(BookingStatus.Removing, atMost, cancellationToken);
        var changes = new List<DeskChange>();
        Booking[] waiting = [.. open.Concat(removing).Where(b => string.Equals(b.Provider, provider.Name, StringComparison.Ordinal))];
        rests.Keep(waiting.Select(b => b.Id).ToHashSet());
        foreach (var booking in waiting.Where(b => rests.IsOver(b, desk.Now)))
        {
            if (await ResumeAsync(booking, cancellationToken) is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    /// <summary>The background's part beside <see cref="ResumeAsync(int, CancellationToken)"/>, to be called as often: where the provider finds it time, confirmed bookings of the next
    /// <see cref="DeskSettings.FollowAhead"/> are compared with what stands, and the record follows what somebody changed there. Series are followed when they are looked at.</summary>
    /// <param name="cancellationToken">Stops between two bookings.</param>
    /// <returns>What changed; the requesters are to be told.</returns>
    public async Task<IReadOnlyList<DeskChange>> FollowAsync(CancellationToken cancellationToken)
    {
        var now = desk.Now;
        if (now < provider.FollowAt)
        {
            return [];
        }

        var recorded = await store.InAsync(provider.Name, new Interval(now, now + settings.FollowAhead), cancellationToken);
        var confirmed = recorded.Where(b => b is { Status: BookingStatus.Confirmed, Series: null }).ToDictionary(b => b.Id);
        var changes = new List<DeskChange>();
        foreach (var id in await provider.SuspectsAsync([.. confirmed.Values], cancellationToken))
        {
            // What the bot itself is just changing is its own matter.
            if (!atWork.ContainsKey(id) && (await follower.FollowAsync(confirmed[id], cancellationToken)).Change is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    internal static BusyInterval AsBusy(Booking booking) =>
        new(booking.When, booking.Requester.Name) { Topic = booking.Topic.Length > 0 ? booking.Topic : null };

    private async Task<T> AtWorkAsync<T>(BookingId id, Func<Task<T>> work)
    {
        atWork.AddOrUpdate(id, 1, static (_, n) => n + 1);
        try
        {
            return await work();
        }
        finally
        {
            if (atWork.AddOrUpdate(id, 0, static (_, n) => n - 1) == 0)
            {
                atWork.TryRemove(new KeyValuePair<BookingId, int>(id, 0));
            }
        }
    }

    private async Task<DeskChange?> ResumeAsync(Booking booking, CancellationToken cancellationToken)
    {
        var isAbandoned = desk.Now - Instant.Max(booking.CreatedAt, openSince) > settings.TurnsWithin;
        return await new SagaRun(desk, follower, booking).ResumeAsync(isAbandoned, cancellationToken);
    }

    private async Task<(Booking, DeskChange?, ProviderFault?)> CheckAsync(Booking booking, Instant now, CancellationToken cancellationToken)
    {
        if (booking.Status == BookingStatus.Pending)
        {
            var change = await ResumeAsync(booking, cancellationToken);
            return (await store.FindAsync(booking.Id, cancellationToken) ?? booking, change, null);
        }

        return booking.When.End > now ? await follower.FollowAsync(booking, cancellationToken) : (booking, null, null);
    }

    private async Task<DeskBookResult> InTheWayAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        var times = TimesOf(request);
        var holds = await store.HoldsAsync(provider.Name, new Interval(times[0].Start, times[^1].End), desk.Now, cancellationToken);
        var hold = holds.FirstOrDefault(h => h.Holder != request.Requester.Id && h.Id != request.Id
            && h.Times.Any(held => held.Room == request.Room && times.Any(time => Timeline.Overlap(held.When, time))));
        if (hold is not null)
        {
            return new DeskBookResult.HeldByOther(hold);
        }

        var bookings = await follower.InTheWayAsync(request.Room, times, request.Id, cancellationToken);
        return new DeskBookResult.Taken([.. bookings.Select(AsBusy)]);
    }

    private static IReadOnlyList<Interval> TimesOf(BookingRequest request) => SeriesTimes.OrFirst(request.Series, request.When);

    private Booking AsBooking(BookingRequest request) =>
        new(request.Id, provider.Name, request.Room, request.When, request.Requester, request.Topic, BookingStatus.Pending)
        {
            Attendees = request.Attendees,
            Series = request.Series,
            CreatedAt = desk.Now,
            Zone = request.Zone,
        };
}
