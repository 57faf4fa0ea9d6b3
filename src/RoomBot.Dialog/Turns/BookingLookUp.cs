using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Turns;

/// <summary>Finds the bookings that somebody means.</summary>
/// <param name="rooms">The channel's rooms.</param>
/// <param name="store">The bookings.</param>
/// <param name="facts">The turn.</param>
internal sealed class BookingLookUp(RoomService rooms, IBookingStore store, TurnFacts facts)
{
    private static readonly Duration AroundMoment = Duration.FromHours(24);

    /// <summary>A room of which only the id is known.</summary>
    public static Room Unknown(RoomId id) => new(id, id.Value, 0, Place.Unknown, Equipment.None);

    /// <summary>The booking with its room, or null.</summary>
    public async Task<RoomBooking?> FindAsync(BookingId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } booking)
        {
            return null;
        }

        var directory = await DirectoryAsync(cancellationToken);
        return new RoomBooking(booking, RoomOf(booking, directory));
    }

    /// <summary>The bookings that are meant.</summary>
    public async Task<DialogEvent> ListAsync(Effect.List asked, Duration ahead, CancellationToken cancellationToken)
    {
        if (asked.Only is { } only)
        {
            var one = await FindAsync(only, cancellationToken);
            var stands = one is { Booking.Status: BookingStatus.Pending or BookingStatus.Confirmed };
            return new DialogEvent.Listed(asked, stands ? [one!] : [], Unchecked: false);
        }

        var window = asked.Filter switch
        {
            { Inside: { } inside } => inside,
            { At: { } at, AnyDay: false } => new Interval(at - AroundMoment, at + AroundMoment),
            _ => new Interval(facts.Now, facts.Now + ahead),
        };
        var theirs = await rooms.Desk.OfAsync(facts.Asker.Id, window, cancellationToken);
        var directory = await DirectoryAsync(cancellationToken);
        IReadOnlyList<RoomBooking> all = [.. theirs.Bookings.Select(b => new RoomBooking(b, RoomOf(b, directory)))];
        var meant = Meant(all, asked, directory);
        if (meant.Count == 0 && asked is { For: BookingsFor.Moving, Filter.Room: { } target })
        {
            // No booking is in the room that was named: it is the one to move to.
            asked = asked with { Filter = asked.Filter with { Room = null }, Change = asked.Change with { Room = target } };
            meant = Meant(all, asked, directory);
        }
        else if (meant.Count == 0 && asked is { For: BookingsFor.Extending, Filter: { At: { } until, AnyDay: var keepsDay } } && asked.Change == BookingChange.None)
        {
            // No booking is at the moment that was named: it is until when.
            asked = asked with
            {
                Filter = asked.Filter with { At = null, AnyDay = false },
                Change = new BookingChange { Until = facts.LocalOf(until), KeepsDay = keepsDay },
            };
            meant = Meant(all, asked, directory);
        }

        return new DialogEvent.Listed(asked, meant, theirs.Unchecked is not null);
    }

    private IReadOnlyList<RoomBooking> Meant(IReadOnlyList<RoomBooking> all, Effect.List asked, IReadOnlyList<Room> directory)
    {
        var filter = asked.Filter;
        var inTime = filter.Inside is null ? OfMoment(all, filter) : [.. all.Where(b => SeriesDates.HasSaid(b.Booking, filter))];
        var meant = OfRoom(inTime, filter.Room, directory);
        if (filter.Topic is { } topic)
        {
            // Words around a command may pass for a topic: they narrow the choice, but never to nothing.
            var named = meant.Where(b => b.Booking.Topic.Contains(topic, StringComparison.OrdinalIgnoreCase)).ToList();
            meant = named.Count > 0 ? named : meant;
        }

        if (asked.For is not (BookingsFor.Extending or BookingsFor.Releasing) || !filter.IsAny)
        {
            return meant;
        }

        var running = meant.Where(b => TimesOf(b).Any(when => when.Contains(facts.Now))).ToList();
        return running.Count > 0 ? running : asked.For is BookingsFor.Releasing ? [] : meant;
    }

    private IReadOnlyList<RoomBooking> OfMoment(IReadOnlyList<RoomBooking> all, BookingFilter filter)
    {
        if (filter.At is not { } at)
        {
            return all;
        }

        var begins = all.Where(b => TimesOf(b).Any(when => when.Start == at)).ToList();
        var exact = begins.Count > 0 ? begins : [.. all.Where(b => TimesOf(b).Any(when => when.Contains(at)))];
        if (exact.Count > 0 || !filter.AnyDay)
        {
            return exact;
        }

        var clock = facts.LocalOf(at).TimeOfDay;
        return [.. all.Where(b => facts.LocalOf(b.Booking.When.Start).TimeOfDay == clock)];
    }

    private static IReadOnlyList<Interval> TimesOf(RoomBooking booking) => SeriesTimes.OrFirst(booking.Booking.Series, booking.Booking.When);

    private static IReadOnlyList<RoomBooking> OfRoom(IReadOnlyList<RoomBooking> all, string? said, IReadOnlyList<Room> directory)
    {
        if (said is null)
        {
            return all;
        }

        return RoomNames.Of(directory).Find(said) switch
        {
            NameMatch.One m => [.. all.Where(b => b.Room.Id == m.Room.Id)],
            NameMatch.Several m => [.. all.Where(b => m.Rooms.Any(r => r.Id == b.Room.Id))],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Room>> DirectoryAsync(CancellationToken cancellationToken) =>
        await rooms.Provider.RoomsAsync(facts.Asker.Id, cancellationToken) is RoomsAnswer.Known known ? known.Rooms : [];

    private static Room RoomOf(Booking booking, IReadOnlyList<Room> directory) =>
        directory.FirstOrDefault(r => r.Id == booking.Room) ?? Unknown(booking.Room);
}
