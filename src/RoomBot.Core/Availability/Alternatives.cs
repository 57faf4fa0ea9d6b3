using NodaTime;

namespace RoomBot.Core.Availability;

/// <summary>
/// What else there is when the wish cannot be had: the same room at the nearest free times and shorter, other rooms at the
/// very time. Never past, within working hours first, at most as many as a card shows, each with its reason.
/// </summary>
internal static class Alternatives
{
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
    /// <param name="wish">What was wanted.</param>
    /// <param name="times">Rooms for which other times will do, the best first, with what takes them in <see cref="Window"/>.</param>
    /// <param name="rooms">Other rooms that are free at the very time, the best first.</param>
    /// <param name="now">The moment of asking.</param>
    /// <returns>At most <see cref="RoomQuery.AlternativesAtMost"/>.</returns>
    public static IReadOnlyList<RoomOffer> Choose(
        Wish wish, IReadOnlyList<RoomTaken> times, IReadOnlyList<RoomOffer> rooms, Instant now)
    {
        var query = wish.Query;
        var search = new OtherTimes(query, Window(query, now), NextOnGrid(now));
        var others = times
            .SelectMany((room, rank) => search.Of(room.Taken).Select(when => (room.Room, When: when, Rank: rank)))
            .OrderBy(o => search.IsOutsideHours(o.When.Start, o.When.End))
            .ThenBy(o => o.When.Duration < query.When.Duration)
            .ThenBy(o => OtherTimes.Distance(query.When.Start, o.When.Start))
            .ThenBy(o => o.Rank)
            .ThenBy(o => o.When.Start)
            .Select(o => new RoomOffer(o.Room.Room, o.When, RoomRanking.Reasons(RoomRanking.Ranked(o.Room, o.When, wish), wish)));
        return InTurns(query, [.. others.Take(query.AlternativesAtMost)], rooms);
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

    // Nobody starts a meeting at 10:02:13.
    public static Instant NextOnGrid(Instant now)
    {
        var ticks = Grid.BclCompatibleTicks;
        var since = now.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks((since + ticks - 1) / ticks * ticks);
    }
}
