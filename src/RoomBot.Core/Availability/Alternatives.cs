using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>
/// What else there is when the wish cannot be had: the same room at the nearest free times and shorter, other rooms at the
/// very time. Never past, within working hours first, at most as many as a card shows, each with its reason.
/// </summary>
public static class Alternatives
{
    private static readonly Duration Shortest = Duration.FromMinutes(15);
    private static readonly Duration Grid = Duration.FromMinutes(15);

    /// <summary>The stretch in which other times are looked for: the day asked for and the next.</summary>
    /// <param name="query">What was wanted.</param>
    /// <param name="now">The moment of asking; the stretch does not begin before it.</param>
    public static Interval Window(RoomQuery query, Instant now)
    {
        var day = query.When.Start.InZone(query.Zone).Date;
        var from = Instant.Max(query.Zone.AtStartOfDay(day).ToInstant(), NextOnGrid(now));
        var until = query.Zone.AtStartOfDay(day.PlusDays(2)).ToInstant();
        return new Interval(Instant.Min(from, query.When.Start), Instant.Max(until, query.When.End));
    }

    /// <summary>Chooses among other times and other rooms, in turns.</summary>
    /// <param name="query">What was wanted.</param>
    /// <param name="times">Rooms for which other times will do, the best first, with what takes them in <see cref="Window"/>.</param>
    /// <param name="rooms">Other rooms that are free at the very time, the best first.</param>
    /// <param name="now">The moment of asking.</param>
    /// <returns>At most <see cref="RoomQuery.AlternativesAtMost"/>.</returns>
    public static IReadOnlyList<RoomOffer> Choose(
        RoomQuery query, IReadOnlyList<RoomTaken> times, IReadOnlyList<RoomOffer> rooms, Instant now)
    {
        var window = Window(query, now);
        var days = OfficeDay.Of(query, window);
        var others = times
            .SelectMany((room, rank) => OtherTimes(query, room, window, days, now).Select(when => (room.Room, When: when, Rank: rank)))
            .OrderBy(o => IsOutsideHours(days, o.When))
            .ThenBy(o => o.When.Duration < query.When.Duration)
            .ThenBy(o => Distance(query, o.When))
            .ThenBy(o => o.Rank)
            .ThenBy(o => o.When.Start)
            .Select(o => OfferOf(query, o.Room, o.When));
        return InTurns(query, [.. others.Take(query.AlternativesAtMost)], rooms);
    }

    // The nearest free times of a room before and after the time wanted, and what is left of that time itself.
    private static List<Interval> OtherTimes(
        RoomQuery query, RoomTaken room, Interval window, IReadOnlyList<OfficeDay> days, Instant now)
    {
        var wanted = query.When;
        var earliest = NextOnGrid(now);
        var free = Timeline.Free(room.Taken, window).Select(w => From(w.When, earliest)).Where(w => w.Duration > Duration.Zero).ToList();
        if (free.Any(w => w.Start <= wanted.Start && w.End >= wanted.End))
        {
            return [];
        }

        var found = Nearest(query, free, days);
        var left = free
            .Where(w => Timeline.Overlap(w, wanted))
            .Select(w => new Interval(Instant.Max(w.Start, wanted.Start), Instant.Min(w.End, wanted.End)))
            .Where(w => w.Duration >= Shortest && w.Duration + w.Duration >= wanted.Duration)
            .OrderByDescending(w => w.Duration);
        found.AddRange(left.Take(1));
        return found;
    }

    // Before and after, each in working hours where there is such a time, else outside them.
    private static List<Interval> Nearest(RoomQuery query, List<Interval> windows, IReadOnlyList<OfficeDay> days)
    {
        var (wanted, length) = (query.When.Start, query.When.Duration);
        (Interval When, bool IsOutside)? before = null;
        (Interval When, bool IsOutside)? after = null;
        foreach (var start in windows.SelectMany(w => Starts(query, w, days)))
        {
            var when = new Interval(start, start + length);
            var candidate = (When: when, IsOutside: IsOutsideHours(days, when));
            if (start < wanted && (before is not { } b || (!candidate.IsOutside, start).CompareTo((!b.IsOutside, b.When.Start)) > 0))
            {
                before = candidate;
            }
            else if (start > wanted && (after is not { } a || (candidate.IsOutside, start).CompareTo((a.IsOutside, a.When.Start)) < 0))
            {
                after = candidate;
            }
        }

        return [.. new[] { before?.When, after?.When }.OfType<Interval>().OrderBy(s => Distance(query, s))];
    }

    // Of all starts in a free window those count that lie next to the time wanted, or next to an edge of the working day.
    private static IEnumerable<Instant> Starts(RoomQuery query, Interval window, IReadOnlyList<OfficeDay> days)
    {
        var (wanted, last) = (query.When, window.End - query.When.Duration);
        if (last < window.Start)
        {
            yield break;
        }

        yield return Between(wanted.Start, window.Start, last);
        foreach (var day in days)
        {
            if (day.From <= last && day.Until > window.Start)
            {
                yield return Between(day.Hours.Start, window.Start, last);
                yield return Between(day.Hours.End - wanted.Duration, window.Start, last);
            }
        }
    }

    private static List<RoomOffer> InTurns(RoomQuery query, IReadOnlyList<RoomOffer> times, IReadOnlyList<RoomOffer> rooms)
    {
        var chosen = new List<RoomOffer>();
        var (time, room) = (0, 0);
        while (chosen.Count < query.AlternativesAtMost && (time < times.Count || room < rooms.Count))
        {
            if (time < times.Count && (time <= room || room == rooms.Count))
            {
                chosen.Add(times[time++]);
            }
            else
            {
                chosen.Add(rooms[room++]);
            }
        }

        return chosen;
    }

    private static RoomOffer OfferOf(RoomQuery query, Room room, Interval when)
    {
        var place = PlaceKeys.Of(room.Place);
        var near = RoomRanking.NearTo(query);
        var asked = PlaceKeys.Of(query.City, query.Building, query.Floor);
        return new RoomOffer(room, when, RoomRanking.Reasons(RoomRanking.Ranked(room, place, when, query, near), query, asked, near));
    }

    private static bool IsOutsideHours(IReadOnlyList<OfficeDay> days, Interval when) =>
        !days.Any(d => d.Hours.Start <= when.Start && when.End <= d.Hours.End);

    private static Duration Distance(RoomQuery query, Interval when) =>
        when.Start > query.When.Start ? when.Start - query.When.Start : query.When.Start - when.Start;

    private static Interval From(Interval window, Instant earliest) =>
        new(Instant.Min(Instant.Max(window.Start, earliest), window.End), window.End);

    private static Instant Between(Instant wanted, Instant first, Instant last) => Instant.Max(first, Instant.Min(wanted, last));

    // Nobody starts a meeting at 10:02:13.
    internal static Instant NextOnGrid(Instant now)
    {
        var ticks = Grid.BclCompatibleTicks;
        var since = now.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks((since + ticks - 1) / ticks * ticks);
    }
}
