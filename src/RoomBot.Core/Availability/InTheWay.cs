using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Availability;

/// <summary>What takes rooms beside the provider's calendar: others' holds, and the bot's bookings that the provider has not accepted yet.</summary>
internal sealed class InTheWay
{
    private readonly ILookup<RoomId, Interval> taken;
    private readonly ILookup<RoomId, (Hold Hold, HeldTime Time)> holds;
    private readonly Booking? own;

    private InTheWay(IEnumerable<Booking> pending, IReadOnlyList<Hold> holds, Booking? own)
    {
        this.own = own;
        this.holds = holds.SelectMany(h => h.Times, (h, time) => (Hold: h, Time: time)).ToLookup(h => h.Time.Room);
        taken = pending.SelectMany(b => SeriesTimes.OrFirst(b.Series, b.When).Select(time => (b.Room, Time: time)))
            .Concat(holds.SelectMany(h => h.Times.Select(time => (time.Room, Time: time.When))))
            .ToLookup(t => t.Room, t => t.Time);
    }

    /// <summary>Asks the bot's own record.</summary>
    public static async Task<InTheWay> LoadAsync(
        IBookingStore store, string provider, RoomQuery query, Interval window, Instant now, CancellationToken cancellationToken)
    {
        var live = await store.HoldsAsync(provider, window, now, cancellationToken);
        var bookings = await store.InAsync(provider, window, cancellationToken);
        var moving = query.Moving is { } id ? await store.FindAsync(id, cancellationToken) : null;
        return new InTheWay(
            bookings.Where(b => b.Status == BookingStatus.Pending && b.Id != query.Moving),
            [.. live.Where(h => h.Holder != query.Asker && h.Id != query.Moving)],
            moving);
    }

    /// <summary>Whether a room can be had.</summary>
    public RoomAvailability Of(RoomId room, RoomBusy answer, Interval when)
    {
        if (answer is not RoomBusy.Known known)
        {
            return RoomAvailability.Unknown;
        }

        if (taken.Count > 0 && taken[room].Any(other => Timeline.Overlap(other, when)))
        {
            return RoomAvailability.Busy;
        }

        return Timeline.FirstOverlap(Others(room, known.Intervals), when) >= 0 ? RoomAvailability.Busy : RoomAvailability.Free;
    }

    /// <summary>All that takes a room.</summary>
    public IReadOnlyList<Interval> All(RoomId room, RoomBusy.Known answer) =>
        [.. Others(room, answer.Intervals).Select(b => b.When), .. taken[room]];

    /// <summary>The provider's answer for a room, with what else takes it; by start.</summary>
    public RoomBusy With(RoomId room, RoomBusy answer) => answer is RoomBusy.Known known
        ? new RoomBusy.Known([.. Others(room, known.Intervals).Concat(taken[room].Select(t => new BusyInterval(t, null))).OrderBy(b => b.When.Start)])
        : answer;

    /// <summary>What is in the way of one room at a time.</summary>
    public RoomConflict Conflict(Room room, RoomBusy.Known answer, Interval when) => new(
        room,
        Timeline.InTheWay(Others(room.Id, answer.Intervals), when),
        holds[room.Id].FirstOrDefault(h => Timeline.Overlap(h.Time.When, when)).Hold);

    // The booking that is to be moved is not in its own way.
    private IReadOnlyList<BusyInterval> Others(RoomId room, IReadOnlyList<BusyInterval> busy) =>
        own is null || own.Room != room ? busy : [.. busy.Where(b => b.When != own.When)];
}
