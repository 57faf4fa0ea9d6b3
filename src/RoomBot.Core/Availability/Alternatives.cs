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
        var others = times
            .SelectMany((room, rank) => OtherTimes(query, room, now).Select(when => (room.Room, When: when, Rank: rank)))
            .OrderBy(o => IsOutsideHours(query, o.When))
            .ThenBy(o => o.When.Duration < query.When.Duration)
            .ThenBy(o => Distance(query, o.When))
            .ThenBy(o => o.Rank)
            .ThenBy(o => o.When.Start)
            .Select(o => OfferOf(query, o.Room, o.When));
        return InTurns(query, [.. others.Take(query.AlternativesAtMost)], rooms);
    }

    /// <summary>The nearest free times of a room before and after the time wanted, and what is left of that time itself.</summary>
    /// <param name="query">What was wanted.</param>
    /// <param name="room">The room with what takes it in <see cref="Window"/>.</param>
    /// <param name="now">The moment of asking; nothing begins before it.</param>
    /// <returns>By nearness; none overlaps what takes the room.</returns>
    public static IReadOnlyList<Interval> OtherTimes(RoomQuery query, RoomTaken room, Instant now)
    {
        var wanted = query.When;
        var earliest = NextOnGrid(now);
        var found = new List<Interval>();
        var windows = Timeline.Free(room.Taken, Window(query, now)).Select(w => From(w.When, earliest)).Where(w => w.Duration > Duration.Zero).ToList();
        if (windows.Any(w => w.Start <= wanted.Start && w.End >= wanted.End))
        {
            return [];
        }

        found.AddRange(Nearest(query, windows));
        var left = windows
            .Where(w => Timeline.Overlap(w, wanted))
            .Select(w => new Interval(Instant.Max(w.Start, wanted.Start), Instant.Min(w.End, wanted.End)))
            .Where(w => w.Duration >= Shortest && w.Duration + w.Duration >= wanted.Duration)
            .OrderByDescending(w => w.Duration);
        found.AddRange(left.Take(1));
        return found;
    }

    // Before and after, each in working hours where there is such a time, else outside them.
    private static IEnumerable<Interval> Nearest(RoomQuery query, List<Interval> windows)
    {
        var starts = windows.SelectMany(w => Starts(query, w)).Select(s => new Interval(s, s + query.When.Duration)).ToList();
        var before = starts.Where(s => s.Start < query.When.Start).OrderBy(s => IsOutsideHours(query, s)).ThenByDescending(s => s.Start);
        var after = starts.Where(s => s.Start > query.When.Start).OrderBy(s => IsOutsideHours(query, s)).ThenBy(s => s.Start);
        return before.Take(1).Concat(after.Take(1)).OrderBy(s => Distance(query, s));
    }

    // Of all starts in a free window those count that lie next to the time wanted, or next to an edge of the working day.
    private static IEnumerable<Instant> Starts(RoomQuery query, Interval window)
    {
        var (wanted, last) = (query.When, window.End - query.When.Duration);
        if (last < window.Start)
        {
            yield break;
        }

        yield return Between(wanted.Start, window.Start, last);
        for (var day = window.Start.InZone(query.Zone).Date; day <= last.InZone(query.Zone).Date; day = day.PlusDays(1))
        {
            var hours = query.WorkingHours.On(day, query.Zone);
            yield return Between(hours.Start, window.Start, last);
            yield return Between(hours.End - wanted.Duration, window.Start, last);
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

    private static bool IsOutsideHours(RoomQuery query, Interval when) => !query.WorkingHours.Contain(when, query.Zone);

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
