using System.Globalization;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Testing.Fakes;

/// <summary>A room system in memory, as strict as a real one: it never takes two events for a room at once, refuses what is disabled, past or unknown, and can fail at every call.</summary>
/// <param name="rooms">The directory.</param>
/// <param name="clock">The clock.</param>
public sealed class MemoryRoomProvider(IReadOnlyList<Room> rooms, IClock clock) : IRoomProvider
{
    private const int MostDates = 1000;

    private readonly Lock gate = new();
    private readonly List<MemoryEvent> events = [];
    private int references;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public Instant FollowAt { get; set; } = Instant.MaxValue;

    /// <summary>What goes wrong at a call, by the name of the method; asked once a call.</summary>
    public Func<string, FaultKind> Fault { get; set; } = _ => FaultKind.None;

    /// <summary>True where a room's answer arrives later: see <see cref="Settle"/>.</summary>
    public bool AnswersLater { get; set; }

    /// <summary>The directory's fault, or null.</summary>
    public ProviderFault? Down { get; set; }

    /// <summary>Rooms whose calendar gives no answer.</summary>
    public ISet<RoomId> Silent { get; } = new HashSet<RoomId>();

    /// <summary>How many calls were made, by method.</summary>
    public IDictionary<string, int> Calls { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The calendar as it is.</summary>
    public IReadOnlyList<MemoryEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    /// <summary>Somebody books in the system's own client.</summary>
    public void TakeElsewhere(RoomId room, Interval when, string organiser, string topic = "")
    {
        lock (gate)
        {
            events.Add(new MemoryEvent(null, room, when, organiser, topic) { Reference = NextReference() });
        }
    }

    /// <summary>The room declines then, and its calendar does not tell why.</summary>
    public void TakeUnseen(RoomId room, Interval when)
    {
        lock (gate)
        {
            events.Add(new MemoryEvent(null, room, when, "", "") { Reference = NextReference(), IsUnseen = true });
        }
    }

    /// <summary>Somebody moves the bot's event in the system's own client.</summary>
    public void MoveElsewhere(BookingId id, Interval when) => Change(id, e => e with { When = when });

    /// <summary>Somebody deletes the bot's event in the system's own client.</summary>
    public void DeleteElsewhere(BookingId id)
    {
        lock (gate)
        {
            events.RemoveAll(e => e.Id == id);
        }
    }

    /// <summary>The rooms that have not answered yet answer.</summary>
    /// <param name="accept">How.</param>
    public void Settle(bool accept)
    {
        lock (gate)
        {
            for (var i = 0; i < events.Count; i++)
            {
                events[i] = events[i] with
                {
                    IsDeclined = events[i].IsDeclined || (!events[i].IsAccepted && !accept),
                    IsAccepted = events[i].IsAccepted || (accept && !events[i].IsDeclined),
                };
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken) =>
        CallAsync<IReadOnlyList<BookingId>>(
            nameof(SuspectsAsync),
            () => [.. confirmed.Where(b => !events.Exists(e => e.Id == b.Id && e.Room == b.Room && e.When == b.When)).Select(b => b.Id)],
            _ => []);

    /// <inheritdoc/>
    public Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken) =>
        Task.FromResult<RoomsAnswer>(Down is { } fault ? new RoomsAnswer.Unknown(fault) : new RoomsAnswer.Known(rooms));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RoomBusy>> BusyAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken) =>
        CallAsync<IReadOnlyList<RoomBusy>>(
            nameof(BusyAsync),
            () => [.. rooms.Select(r => BusyOf(r, window))],
            fault => [.. rooms.Select(_ => new RoomBusy.Unknown(fault))]);

    /// <inheritdoc/>
    public Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken) =>
        CallAsync(nameof(BookAsync), () => Book(booking), fault => new BookResult.Unknown(fault));

    /// <inheritdoc/>
    public Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken) =>
        CallAsync(nameof(LookUpAsync), () => LookUp(booking.Id), fault => new LookUpResult.Unknown(fault));

    /// <inheritdoc/>
    public Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken) =>
        CallAsync(nameof(MoveAsync), () => Move(booking.Id, target), fault => new BookResult.Unknown(fault));

    /// <inheritdoc/>
    public Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken) =>
        CallAsync<CancelResult>(
            nameof(CancelAsync),
            () =>
            {
                events.RemoveAll(e => e.Id == booking.Id);
                return new CancelResult.Cancelled();
            },
            fault => new CancelResult.Unknown(fault));

    private async Task<T> CallAsync<T>(string method, Func<T> act, Func<ProviderFault, T> noAnswer)
    {
        await Task.Yield();
        lock (gate)
        {
            Calls[method] = Calls.TryGetValue(method, out var calls) ? calls + 1 : 1;
            var fault = Fault(method);
            if (fault == FaultKind.CrashBefore)
            {
                throw new CrashException($"before {method}");
            }

            var answer = fault == FaultKind.NoAnswer ? noAnswer(TimedOut) : act();
            return fault switch
            {
                FaultKind.CrashAfter => throw new CrashException($"after {method}"),
                FaultKind.LostAnswer => noAnswer(TimedOut),
                _ => answer,
            };
        }
    }

    private static ProviderFault TimedOut { get; } = new(ProviderFaultKind.TimedOut, "no answer in time");

    private RoomBusy BusyOf(RoomId room, Interval window) => Silent.Contains(room)
        ? new RoomBusy.Unknown(TimedOut)
        : new RoomBusy.Known([.. events
            .Where(e => e.Room == room && !e.IsDeclined && !e.IsUnseen)
            .SelectMany(e => e.Times.Where(t => Timeline.Overlap(t, window)).Select(t => new BusyInterval(t, e.Organiser) { Topic = e.Topic }))
            .OrderBy(b => b.When.Start)]);

    private static IReadOnlyList<Interval> TimesOf(Booking booking) =>
        booking.Series is { } series ? [.. Occurrences.Of(series, MostDates).Select(o => o.When)] : [booking.When];

    private BookResult Book(Booking booking)
    {
        if (events.Find(e => e.Id == booking.Id) is { } known)
        {
            return Outcome(known);
        }

        if (Refusal(booking) is { } refusal)
        {
            return refusal;
        }

        var room = rooms.First(r => r.Id == booking.Room);
        var made = new MemoryEvent(booking.Id, booking.Room, booking.When, booking.Requester.Name, booking.Topic)
        {
            Reference = NextReference(),
            Further = [.. TimesOf(booking).Skip(1)],
            IsAccepted = !AnswersLater && !room.NeedsApproval,
            NeedsApproval = room.NeedsApproval,
        };
        events.Add(made);
        return Outcome(made);
    }

    private BookResult Move(BookingId id, Booking target)
    {
        var index = events.FindIndex(e => e.Id == id);
        if (index < 0)
        {
            return new BookResult.Refused(RefusalReason.Gone);
        }

        // A meeting that has begun may end now: only another start can be past.
        if (Refusal(target, isPastFine: events[index].When.Start == target.When.Start) is { } refusal)
        {
            return refusal;
        }

        events[index] = events[index] with { Room = target.Room, When = target.When, Further = [.. TimesOf(target).Skip(1)] };
        return Outcome(events[index]);
    }

    private BookResult? Refusal(Booking booking, bool isPastFine = false)
    {
        var room = rooms.FirstOrDefault(r => r.Id == booking.Room);
        if (room is not { Enabled: true })
        {
            return new BookResult.Refused(room is null ? RefusalReason.NoSuchRoom : RefusalReason.RoomDisabled);
        }

        if (!isPastFine && booking.When.End <= clock.GetCurrentInstant())
        {
            return new BookResult.Refused(RefusalReason.Past);
        }

        var wanted = TimesOf(booking);
        BusyInterval[] taken =
        [
            .. events.Where(e => e.Room == booking.Room && e.Id != booking.Id && !e.IsDeclined)
                .SelectMany(e => e.Times.Where(t => wanted.Any(w => Timeline.Overlap(t, w))).Select(t => new BusyInterval(t, e.Organiser)))
                .OrderBy(b => b.When.Start),
        ];
        return taken.Length > 0 ? new BookResult.Taken(taken) : null;
    }

    private static BookResult Outcome(MemoryEvent made) => made switch
    {
        { IsDeclined: true } => new BookResult.Taken([]),
        { IsAccepted: true } => new BookResult.Booked(made.Reference, made.When),
        _ => new BookResult.Pending(made.Reference, made.NeedsApproval),
    };

    private LookUpResult LookUp(BookingId id) => events.Find(e => e.Id == id) switch
    {
        null => new LookUpResult.Absent(),
        { IsDeclined: true } declined => new LookUpResult.Declined(declined.Reference),
        { IsAccepted: true } stands => new LookUpResult.Stands(stands.Reference, stands.Room, stands.When),
        var waiting => new LookUpResult.Pending(waiting.Reference, waiting.NeedsApproval),
    };

    private void Change(BookingId id, Func<MemoryEvent, MemoryEvent> change)
    {
        lock (gate)
        {
            var index = events.FindIndex(e => e.Id == id);
            events[index] = change(events[index]);
        }
    }

    private string NextReference() => string.Create(CultureInfo.InvariantCulture, $"ev_{++references}");
}
