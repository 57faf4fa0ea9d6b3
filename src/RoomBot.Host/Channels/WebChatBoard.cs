using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>The rooms of a day for the playground's timeline: what the room system says is taken, and what the bot holds.</summary>
internal sealed class WebChatBoard(
    IEnumerable<IRoomProvider> providers, IBookingStore bookings, DialogSettings settings, IClock clock)
{
    // How far ahead a change is noticed and pointed out.
    private const int DaysAhead = 14;
    private const int MinutesPerDay = 1440;

    private readonly IRoomProvider rooms = providers.Single(p => string.Equals(
        p.Name, settings.Rooms.GetValueOrDefault(ChannelName.Playground, settings.DefaultRooms), StringComparison.Ordinal));

    private Dictionary<string, WebChatDay> known = new(StringComparer.Ordinal);

    /// <summary>The office's date.</summary>
    public LocalDate Today => clock.GetCurrentInstant().InZone(settings.Zone).Date;

    /// <summary>A day's rooms.</summary>
    public async Task<WebChatDay> DayAsync(LocalDate day, CancellationToken cancellationToken) =>
        (await DaysAsync(day, 1, cancellationToken))[0];

    /// <summary>Looks again at today and the days ahead.</summary>
    /// <returns>Today's rooms and the days that changed; null where nothing did since it was last asked.</returns>
    public async Task<WebChatRooms?> ChangesAsync(CancellationToken cancellationToken)
    {
        var days = await DaysAsync(Today, DaysAhead, cancellationToken);
        var before = Interlocked.Exchange(ref known, days.ToDictionary(d => d.Day, StringComparer.Ordinal));
        WebChatChange[] changed =
            [.. days.Select(d => before.TryGetValue(d.Day, out var old) ? Difference(old, d) : null).OfType<WebChatChange>()];
        return changed.Length > 0 || !before.ContainsKey(days[0].Day) ? new WebChatRooms(days[0], changed) : null;
    }

    private static WebChatChange? Difference(WebChatDay before, WebChatDay now)
    {
        var (was, isNow) = (Stretches(before), Stretches(now));
        return was.SetEquals(isNow) && before.Known == now.Known && before.Rooms.Count == now.Rooms.Count
            ? null
            : new WebChatChange(now.Day, [.. isNow.Except(was).Where(s => s.Taken is not null).Select(s => new WebChatFresh(s.Room, s.Taken!.Start, s.Taken.Held))]);
    }

    // A room that gave no answer is a stretch too, without a time.
    private static HashSet<(string Room, WebChatTaken? Taken)> Stretches(WebChatDay day) =>
        [.. day.Rooms.SelectMany(r => r.Taken is null ? [(r.Id, (WebChatTaken?)null)] : r.Taken.Select(t => (r.Id, (WebChatTaken?)t)))];

    private async Task<IReadOnlyList<WebChatDay>> DaysAsync(LocalDate first, int count, CancellationToken cancellationToken)
    {
        LocalDate[] days = [.. Enumerable.Range(0, count).Select(first.PlusDays)];
        var window = new Interval(Start(first), Start(first.PlusDays(count)));
        if (await rooms.RoomsAsync(WebChatOffice.People[0].Id, cancellationToken) is not RoomsAnswer.Known directory)
        {
            return [.. days.Select(d => Day(d, known: false, []))];
        }

        var busy = await rooms.BusyAsync([.. directory.Rooms.Select(r => r.Id)], window, cancellationToken);
        var held = (await bookings.HoldsAsync(rooms.Name, window, clock.GetCurrentInstant(), cancellationToken)).SelectMany(h => h.Times, (h, time) => (Hold: h, time.Room, time.When)).ToLookup(h => h.Room);
        return [.. days.Select(day => Day(day, known: true, [.. directory.Rooms.Zip(busy, (r, b) => Room(r, b, held[r.Id], day))]))];
    }

    private WebChatRoom Room(Room room, RoomBusy busy, IEnumerable<(Hold Hold, RoomId Room, Interval When)> held, LocalDate day) => new(
        room.Id.Value, room.Name, room.Place.City, room.Place.Building, room.Place.Floor, room.Capacity, room.Enabled,
        busy is not RoomBusy.Known known
            ? null
            : [
                .. known.Intervals.Select(i => Taken(i.When, i.Organiser ?? "", held: false, day))
                    .Concat(held.Select(h => Taken(h.When, WebChatOffice.Find(h.Hold.Holder.Value)?.Name ?? "", held: true, day)))
                    .OfType<WebChatTaken>().OrderBy(t => t.Start),
            ]);

    private WebChatTaken? Taken(Interval when, string who, bool held, LocalDate day)
    {
        var (start, end) = (MinuteOf(when.Start, day), MinuteOf(when.End, day));
        return start < end ? new WebChatTaken(start, end, who, held) : null;
    }

    // As the clock on the wall shows it, also on a day that is not 24 hours long.
    private int MinuteOf(Instant moment, LocalDate day)
    {
        var local = moment.InZone(settings.Zone).LocalDateTime;
        return local.Date < day ? 0 : local.Date > day ? MinutesPerDay : (local.Hour * 60) + local.Minute;
    }

    private WebChatDay Day(LocalDate day, bool known, IReadOnlyList<WebChatRoom> of) => new(
        Iso(day), Minute(settings.WorkingHours.From), settings.WorkingHours.To == LocalTime.Midnight ? MinutesPerDay : Minute(settings.WorkingHours.To),
        known, of);

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;

    private Instant Start(LocalDate day) => settings.Zone.AtStartOfDay(day).ToInstant();

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
