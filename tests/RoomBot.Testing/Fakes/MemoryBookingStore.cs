using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Series;

namespace RoomBot.Testing.Fakes;

/// <summary>The bot's record in memory, with the refusals of the real one; it outlives a crash, and can crash at every write.</summary>
public sealed class MemoryBookingStore : IBookingStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<BookingId, Booking> bookings = [];
    private readonly Dictionary<BookingId, Hold> holds = [];

    /// <summary>What goes wrong at a write, by the name of the method; only crashes have a meaning.</summary>
    public Func<string, FaultKind> Fault { get; set; } = _ => FaultKind.None;

    /// <summary>All bookings.</summary>
    public IReadOnlyList<Booking> All => Read(() => bookings.Values.ToArray());

    /// <inheritdoc/>
    public Task<Booking?> FindAsync(BookingId id, CancellationToken cancellationToken) =>
        Task.FromResult(Read(() => bookings.GetValueOrDefault(id)));

    /// <inheritdoc/>
    public Task<Booking?> AddAsync(Booking booking, Instant now, CancellationToken cancellationToken) =>
        Task.FromResult(Write(nameof(AddAsync), () =>
        {
            if (bookings.TryGetValue(booking.Id, out var known))
            {
                return known;
            }

            if (booking.Status is not BookingStatus.Removing
                && (Standing(booking.Provider, TimesOf(booking)).Any(b => b.Room == booking.Room)
                    || OthersHold(booking.Id, booking.Provider, [.. TimesOf(booking).Select(t => new HeldTime(booking.Room, t))], booking.Requester.Id, now) is not null))
            {
                return null;
            }

            holds.Remove(booking.Id);
            bookings.Add(booking.Id, booking);
            return booking;
        }));

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(Booking booking, BookingStatus expected, CancellationToken cancellationToken) =>
        Task.FromResult(Write(nameof(ReplaceAsync), () =>
        {
            var isFree = booking.Status != BookingStatus.Confirmed || !Standing(booking.Provider, TimesOf(booking))
                .Any(b => b.Room == booking.Room && b.Id != booking.Id && b.Status == BookingStatus.Confirmed);
            var replaces = isFree && bookings.TryGetValue(booking.Id, out var known) && known.Status == expected;
            if (replaces)
            {
                bookings[booking.Id] = booking;
            }

            return replaces;
        }));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> OfAsync(UserId requester, Interval window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Booking>>(Read(() => bookings.Values
            .Where(b => b.Requester.Id == requester && IsStanding(b) && (b.Series is null ? Timeline.Overlap(b.When, window) : b.When.Start < window.End))
            .OrderBy(b => b.When.Start)
            .ToArray()));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> InAsync(string provider, Interval window, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Booking>>(Read(() => Standing(provider, [window]).OrderBy(b => b.When.Start).ToArray()));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> WithStatusAsync(BookingStatus status, int atMost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Booking>>(Read(() => bookings.Values
            .Where(b => b.Status == status)
            .OrderBy(b => b.CreatedAt)
            .Take(atMost)
            .ToArray()));

    /// <inheritdoc/>
    public Task<HoldResult> HoldAsync(Hold hold, Instant now, CancellationToken cancellationToken) =>
        Task.FromResult(Write<HoldResult>(nameof(HoldAsync), () =>
        {
            if (OthersHold(hold.Id, hold.Provider, hold.Times, hold.Holder, now) is { } other)
            {
                return new HoldResult.HeldByOther(other);
            }

            if (hold.Times.SelectMany(t => Standing(hold.Provider, [t.When]).Where(b => b.Room == t.Room && b.Id != hold.Id)).FirstOrDefault() is { } booking)
            {
                return new HoldResult.Booked(booking);
            }

            holds[hold.Id] = hold;
            return new HoldResult.Held(hold);
        }));

    /// <inheritdoc/>
    public Task EndHoldAsync(BookingId id, CancellationToken cancellationToken) =>
        Task.FromResult(Write(nameof(EndHoldAsync), () => holds.Remove(id)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Hold>> LapsedHoldsAsync(Instant now, int atMost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Hold>>(Read(() => holds.Values
            .Where(h => h.Until <= now)
            .OrderBy(h => h.Until)
            .Take(atMost)
            .ToArray()));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Hold>> HoldsAsync(string provider, Interval window, Instant now, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Hold>>(Read(() => holds.Values
            .Where(h => string.Equals(h.Provider, provider, StringComparison.Ordinal) && h.Until > now && h.Times.Any(t => Timeline.Overlap(t.When, window)))
            .ToArray()));

    private Hold? OthersHold(BookingId id, string provider, IReadOnlyList<HeldTime> times, UserId holder, Instant now) =>
        holds.Values.FirstOrDefault(h => h.Id != id
            && string.Equals(h.Provider, provider, StringComparison.Ordinal)
            && h.Holder != holder && h.Until > now && h.Times.Any(a => times.Any(b => a.Room == b.Room && Timeline.Overlap(a.When, b.When))));

    private IEnumerable<Booking> Standing(string provider, IReadOnlyList<Interval> times) => bookings.Values
        .Where(b => string.Equals(b.Provider, provider, StringComparison.Ordinal) && IsStanding(b) && Overlap(TimesOf(b), times));

    private static IReadOnlyList<Interval> TimesOf(Booking booking) => SeriesTimes.OrFirst(booking.Series, booking.When);

    private static bool Overlap(IReadOnlyList<Interval> some, IReadOnlyList<Interval> others) => some.Any(a => others.Any(b => Timeline.Overlap(a, b)));

    private static bool IsStanding(Booking booking) => booking.Status is BookingStatus.Pending or BookingStatus.Confirmed;

    private T Read<T>(Func<T> read)
    {
        lock (gate)
        {
            return read();
        }
    }

    private T Write<T>(string method, Func<T> write)
    {
        lock (gate)
        {
            var fault = Fault(method);
            if (fault == FaultKind.CrashBefore)
            {
                throw new CrashException($"before {method}");
            }

            var written = write();
            return fault == FaultKind.CrashAfter ? throw new CrashException($"after {method}") : written;
        }
    }
}
