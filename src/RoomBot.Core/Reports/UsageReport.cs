using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Reports;

/// <summary>How rooms were used.</summary>
/// <param name="When">What of the span is past.</param>
/// <param name="Rooms">The rooms, the most used in working hours first; a disabled room only where it was used.</param>
public sealed record UsageReport(Interval When, IReadOnlyList<RoomUsage> Rooms)
{
    /// <summary>How many meetings there were.</summary>
    public int Bookings => Rooms.Sum(r => r.Bookings);

    /// <summary>How long rooms were reserved, in all.</summary>
    public Duration Reserved => Rooms.Aggregate(Duration.Zero, (sum, r) => sum + r.Reserved);

    /// <summary>The share of all rooms' working hours in which they were taken, 0 to 1; null where none have passed.</summary>
    public double? Utilisation => Rooms.Average(r => r.Utilisation);

    /// <summary>Meetings to which nobody checked in; null where the room system does not tell.</summary>
    public int? NoShows => Sum(r => r.NoShows);

    /// <summary>Meetings whose room was given back early; null where the room system does not tell.</summary>
    public int? EarlyReleases => Sum(r => r.EarlyReleases);

    /// <summary>Counts.</summary>
    /// <param name="rooms">The directory.</param>
    /// <param name="reservations">What was reserved, in any order; what lies outside the span does not count.</param>
    /// <param name="span">The days.</param>
    /// <param name="now">The moment: what comes after it does not count.</param>
    /// <exception cref="ArgumentException">None of the span is past.</exception>
    public static UsageReport Of(IReadOnlyList<Room> rooms, IReadOnlyList<Reservation> reservations, UsageSpan span, Instant now)
    {
        var when = span.Until(now) ?? throw new ArgumentException($"The report begins on {span.First}, which is not past.", nameof(span));
        var open = span.OpenHours(when);
        var counted = reservations.Where(r => !r.IsCancelled && Cut(r.When, when) is not null).ToLookup(r => r.Room);
        var known = rooms.Select(r => r.Id).ToHashSet();
        var gone = counted.Where(g => !known.Contains(g.Key))
            .Select(g => new Room(g.Key, NameOf(g), 0, Place.Unknown, Equipment.None) { Enabled = false });
        return new UsageReport(
            when,
            [
                .. rooms.Concat(gone)
                    .Where(room => room.Enabled || counted.Contains(room.Id))
                    .Select(room => Usage(room, [.. counted[room.Id]], when, open))
                    .OrderByDescending(u => u.InHours)
                    .ThenByDescending(u => u.Reserved)
                    .ThenBy(u => u.Room.Name, StringComparer.Ordinal),
            ]);
    }

    private static RoomUsage Usage(Room room, IReadOnlyList<Reservation> meetings, Interval when, IReadOnlyList<Interval> open)
    {
        var hours = open.Aggregate(Duration.Zero, (sum, o) => sum + o.Duration);
        var taken = meetings.Select(TakenBy).OfType<Interval>().ToList();
        var idle = open.Aggregate(Duration.Zero, (sum, o) => Timeline.Free(taken, o).Aggregate(sum, (s, free) => s + free.When.Duration));
        var inHours = hours - idle;
        return new RoomUsage(room, meetings.Count, meetings.Aggregate(Duration.Zero, (sum, m) => sum + Cut(m.When, when)!.Value.Duration), inHours)
        {
            Utilisation = hours > Duration.Zero ? inHours / hours : null,
            NoShows = Count(meetings.Where(m => m.When.End <= when.End), m => m.IsCheckedIn is { } seen ? !seen : null),
            EarlyReleases = Count(meetings, m => m.IsReleasedEarly),
        };
    }

    // Given back at or before its start it took no time at all.
    private static Interval? TakenBy(Reservation meeting) => meeting.ReleasedAt is not { } at || at >= meeting.When.End
        ? meeting.When
        : at > meeting.When.Start ? new Interval(meeting.When.Start, at) : null;

    private static Interval? Cut(Interval when, Interval to)
    {
        var (start, end) = (Instant.Max(when.Start, to.Start), Instant.Min(when.End, to.End));
        return start < end ? new Interval(start, end) : null;
    }

    private static int? Count(IEnumerable<Reservation> meetings, Func<Reservation, bool?> holds)
    {
        var told = meetings.Select(holds).OfType<bool>().ToList();
        return told.Count > 0 ? told.Count(t => t) : null;
    }

    private static string NameOf(IEnumerable<Reservation> meetings) =>
        meetings.Select(m => m.RoomName).FirstOrDefault(n => n.Length > 0) ?? "?";

    private int? Sum(Func<RoomUsage, int?> of)
    {
        var told = Rooms.Select(of).OfType<int>().ToList();
        return told.Count > 0 ? told.Sum() : null;
    }
}
