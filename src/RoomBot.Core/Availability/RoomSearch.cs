using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Availability;

/// <summary>One search: the questions to the provider and to the record, and what comes of them.</summary>
internal sealed class RoomSearch(IRoomProvider provider, IBookingStore store, RoomQuery query, Instant now, IReadOnlyList<Room> rooms)
{
    private const int MostForOtherTimes = 20;
    private const int MostCompromises = 40;
    private const int MostPlanned = 20;

    private readonly RoomNames names = RoomNames.Of(rooms);
    private readonly PlaceKeys asked = PlaceKeys.Of(query.City, query.Building, query.Floor);

    private readonly IReadOnlyList<PlaceKeys> notAt = [.. query.NotAt.Select(PlaceKeys.Of)];

    private Interval Reach => query.Within ?? query.When;

    /// <summary>Looks among rooms of the directory for those that fit and are free.</summary>
    public async Task<FindResult> AmongAsync(IReadOnlyList<Room> candidates, CancellationToken cancellationToken)
    {
        var fitting = candidates.Where(r => MayHave(r) && FitOf(r).IsFull).ToList();
        var asking = await AskAsync(fitting, Reach, cancellationToken);
        if (fitting.Count > 0 && asking.Answered == 0)
        {
            return new FindResult.NoAnswer(asking.Fault!);
        }

        var near = RoomRanking.NearTo(query);
        var best = new Best(query.AtMost);
        for (var i = 0; i < fitting.Count; i++)
        {
            if (FirstFit(fitting[i].Id, asking.Busy[i], asking.Others) is { } when)
            {
                best.Add(RoomRanking.Ranked(fitting[i], PlaceOf(fitting[i]), when, query, near));
            }
        }

        return best.Total > 0
            ? new FindResult.Offers(RoomRanking.Offers(best, query), best.Total) { PartlyUnknown = asking.Fault }
            : await NothingAsync(fitting, asking.Fault, cancellationToken);
    }

    /// <summary>Looks at the one room that was named.</summary>
    public async Task<FindResult> NamedAsync(Room room, CancellationToken cancellationToken)
    {
        if (!room.Enabled)
        {
            return new FindResult.Disabled(room, await InsteadOfAsync(room, null, cancellationToken));
        }

        var asking = await AskAsync([room], Union(Reach, Alternatives.Window(query, now)), cancellationToken);
        if (asking.Busy[0] is not RoomBusy.Known known)
        {
            return new FindResult.NoAnswer(asking.Fault!);
        }

        if (FirstFit(room.Id, known, asking.Others) is not { } when)
        {
            var taken = new RoomTaken(room, asking.Others.All(room.Id, known));
            var instead = await InsteadOfAsync(room, taken, cancellationToken);
            return new FindResult.NothingFree(1, asking.Others.Conflict(room, known, query.When), instead);
        }

        var ranked = RoomRanking.Ranked(room, PlaceOf(room), when, query, RoomRanking.NearTo(query));
        var reasons = RoomRanking.Reasons(ranked, query, asked, RoomRanking.NearTo(query));
        var offer = new RoomOffer(room, when, [new OfferReason.Named(), .. reasons]);
        var fit = FitOf(room);
        return fit.MissingSeats == 0 && fit.Lacks == Equipment.None
            ? new FindResult.NamedIsFree(offer)
            : new FindResult.NamedDoesNotFit(offer, await InsteadOfAsync(room, null, cancellationToken));
    }

    /// <summary>Looks on which dates the rooms that were named (or those that fit best, where none was) are free.</summary>
    public async Task<SeriesResult> PlanAsync(
        IReadOnlyList<Room> named, IReadOnlyList<Occurrence> dates, CancellationToken cancellationToken)
    {
        var fitting = Fitting(MostPlanned);
        var wanted = named.Count > 0 ? named.Where(r => r.Enabled).ToList() : fitting;
        if (wanted.Count == 0)
        {
            return new SeriesResult.NoneFits();
        }

        List<Room> all = [.. wanted.Concat(fitting).DistinctBy(r => r.Id)];
        var asking = await AskAsync(all, new Interval(dates[0].When.Start, dates[^1].When.End), cancellationToken);
        if (asking.Answered == 0)
        {
            return new SeriesResult.NoAnswer(asking.Fault!);
        }

        var busy = all.Zip(asking.Busy).ToDictionary(r => r.First.Id, r => asking.Others.With(r.First.Id, r.Second));
        var plans = wanted.Select(room => SeriesPlan.Of(room, dates, (id, _) => busy[id], [.. fitting.Where(r => r.Id != room.Id)]));
        return new SeriesResult.Plans([.. plans.OrderBy(p => p.Conflicts.Count)]);
    }

    private List<Room> Fitting(int atMost)
    {
        var near = RoomRanking.NearTo(query);
        var best = new Best(atMost);
        foreach (var room in rooms)
        {
            if (MayHave(room) && FitOf(room).IsFull)
            {
                best.Add(RoomRanking.Ranked(room, PlaceOf(room), query.When, query, near));
            }
        }

        return [.. best.InOrder.Select(r => r.Room)];
    }

    private async Task<FindResult> NothingAsync(List<Room> fitting, ProviderFault? fault, CancellationToken cancellationToken)
    {
        var near = RoomRanking.NearTo(query);
        var best = new Best(MostForOtherTimes);
        foreach (var room in fitting)
        {
            best.Add(RoomRanking.Ranked(room, PlaceOf(room), query.When, query, near));
        }

        var first = best.InOrder.Select(r => r.Room).ToList();
        var later = await AskAsync(first, Alternatives.Window(query, now), cancellationToken);
        var times = first
            .Select((room, i) => later.Busy[i] is RoomBusy.Known known ? new RoomTaken(room, later.Others.All(room.Id, known)) : null)
            .OfType<RoomTaken>()
            .ToList();
        var compromises = await CompromisesAsync(cancellationToken);
        return new FindResult.NothingFree(fitting.Count, null, Alternatives.Choose(query, times, compromises, now))
        {
            PartlyUnknown = fault,
        };
    }

    // Other times of the very room, and other rooms near it at the very time.
    private async Task<IReadOnlyList<RoomOffer>> InsteadOfAsync(Room room, RoomTaken? times, CancellationToken cancellationToken)
    {
        var elsewhere = query with
        {
            RoomId = null,
            Room = null,
            City = null,
            Building = null,
            Floor = null,
            UsualPlace = room.Place,
            Excluded = new HashSet<RoomId>(query.Excluded) { room.Id },
            AtMost = query.AlternativesAtMost,
        };
        var search = new RoomSearch(provider, store, elsewhere with { Within = null }, now, rooms);
        var others = await search.FreeThenAsync(cancellationToken);
        return Alternatives.Choose(elsewhere, times is null ? [] : [times], others, now);
    }

    private async Task<IReadOnlyList<RoomOffer>> FreeThenAsync(CancellationToken cancellationToken)
    {
        var fitting = rooms.Where(r => MayHave(r) && FitOf(r).IsFull).ToList();
        var free = await FreeAtTheTimeAsync(fitting, cancellationToken);
        return free.Count > 0 ? free : await CompromisesAsync(cancellationToken);
    }

    // Rooms that miss something, those that miss the least first: another floor, another building, fewer seats, less in it.
    private async Task<IReadOnlyList<RoomOffer>> CompromisesAsync(CancellationToken cancellationToken)
    {
        var near = RoomRanking.NearTo(query);
        var best = new Best(MostCompromises);
        foreach (var room in rooms)
        {
            var place = PlaceOf(room);
            if (MayHave(room) && FitOf(room) is { IsFull: false } fit && !asked.IsOtherCityThan(place))
            {
                var ranked = RoomRanking.Ranked(room, place, query.When, query, near);
                best.Add(ranked with { Shortfall = ranked.Shortfall + Shortfall(fit, ranked) });
            }
        }

        var inOrder = best.InOrder.Select(r => r.Room).ToList();
        return await FreeAtTheTimeAsync(inOrder, cancellationToken);
    }

    private async Task<IReadOnlyList<RoomOffer>> FreeAtTheTimeAsync(List<Room> candidates, CancellationToken cancellationToken)
    {
        if (query.When.End <= now)
        {
            return [];
        }

        var asking = await AskAsync(candidates, query.When, cancellationToken);
        var near = RoomRanking.NearTo(query);
        var best = new Best(query.AlternativesAtMost);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (asking.Others.Of(candidates[i].Id, asking.Busy[i], query.When) == RoomAvailability.Free)
            {
                var ranked = RoomRanking.Ranked(candidates[i], PlaceOf(candidates[i]), query.When, query, near);
                best.Add(ranked with { Shortfall = ranked.Shortfall + Shortfall(FitOf(candidates[i]), ranked) });
            }
        }

        return [.. RoomRanking.Offers(best, query).Select(o => o with { Reasons = [new OfferReason.SameTime(), .. o.Reasons] })];
    }

    private async Task<Asking> AskAsync(List<Room> candidates, Interval window, CancellationToken cancellationToken)
    {
        var others = await InTheWay.LoadAsync(store, provider.Name, query, window, now, cancellationToken);
        var busy = candidates.Count == 0
            ? []
            : await provider.BusyAsync([.. candidates.Select(r => r.Id)], window, cancellationToken);
        var unknown = busy.OfType<RoomBusy.Unknown>().ToList();
        return new Asking(busy, others, busy.Count - unknown.Count, unknown.FirstOrDefault()?.Fault);
    }

    private Interval? FirstFit(RoomId room, RoomBusy answer, InTheWay others)
    {
        if (others.Of(room, answer, query.When) == RoomAvailability.Free)
        {
            return query.When;
        }

        if (query.Within is not { } within || answer is not RoomBusy.Known known)
        {
            return null;
        }

        var from = Instant.Max(within.Start, Alternatives.NextOnGrid(now));
        if (from >= within.End)
        {
            return null;
        }

        foreach (var free in Timeline.Free(others.All(room, known), new Interval(from, within.End)))
        {
            if (free.Fits(query.When.Duration))
            {
                return new Interval(free.When.Start, free.When.Start + query.When.Duration);
            }
        }

        return null;
    }

    private bool MayHave(Room room) =>
        RoomFit.MayHave(room, query) && (notAt.Count == 0 || !notAt.Any(p => p.Covers(PlaceOf(room))));

    private RoomFit FitOf(Room room) => RoomFit.Of(room, PlaceOf(room), query, asked);

    private PlaceKeys PlaceOf(Room room) => names.PlaceAt(names.IndexOf(room.Id));

    private static int Shortfall(RoomFit fit, RankedRoom ranked) =>
        fit.MissingSeats + (5 * RoomFit.Count(fit.Lacks)) + (fit.IsElsewhere ? 1 + Math.Min(ranked.Distance, 20) : 0);

    private static Interval Union(Interval a, Interval b) =>
        new(Instant.Min(a.Start, b.Start), Instant.Max(a.End, b.End));

    private sealed record Asking(IReadOnlyList<RoomBusy> Busy, InTheWay Others, int Answered, ProviderFault? Fault);
}
