using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Availability;

/// <summary>One search: the questions to the provider and to the record, and what comes of them.</summary>
/// <param name="provider">Owns the rooms.</param>
/// <param name="store">The bot's own record.</param>
/// <param name="query">What is wanted.</param>
/// <param name="now">The moment of asking.</param>
/// <param name="rooms">The directory.</param>
internal sealed class RoomSearch(IRoomProvider provider, IBookingStore store, RoomQuery query, Instant now, IReadOnlyList<PlacedRoom> rooms)
{
    private const int MostForOtherTimes = 20;
    private const int MostCompromises = 40;
    private const int MostPlanned = 20;

    private readonly Wish wish = new(query);

    private Interval Reach => query.Within ?? query.When;

    /// <summary>Looks among rooms of the directory for those that fit and are free.</summary>
    public async Task<FindResult> AmongAsync(IReadOnlyList<PlacedRoom> candidates, CancellationToken cancellationToken)
    {
        var fitting = candidates.Where(wish.IsMetBy).ToList();
        var asking = await AskAsync(fitting, Reach, cancellationToken);
        if (fitting.Count > 0 && asking.Answered == 0)
        {
            return new FindResult.NoAnswer(asking.Fault!);
        }

        var best = new Best(query.AtMost);
        for (var i = 0; i < fitting.Count; i++)
        {
            if (FirstFit(fitting[i].Room.Id, asking.Busy[i], asking.Others) is { } when)
            {
                best.Add(RoomRanking.Ranked(fitting[i], when, wish));
            }
        }

        return best.Total > 0
            ? new FindResult.Offers(RoomRanking.Offers(best, wish), best.Total) { PartlyUnknown = asking.Fault }
            : await NothingAsync(fitting, asking.Fault, cancellationToken);
    }

    /// <summary>Looks at the one room that was named.</summary>
    public async Task<FindResult> NamedAsync(PlacedRoom named, CancellationToken cancellationToken)
    {
        var room = named.Room;
        if (!room.Enabled)
        {
            return new FindResult.Disabled(room, await InsteadOfAsync(named, null, cancellationToken));
        }

        var asking = await AskAsync([named], Union(Reach, Alternatives.Window(query, now)), cancellationToken);
        if (asking.Busy[0] is not RoomBusy.Known known)
        {
            return new FindResult.NoAnswer(asking.Fault!);
        }

        if (FirstFit(room.Id, known, asking.Others) is not { } when)
        {
            var taken = new RoomTaken(named, asking.Others.All(room.Id, known));
            var instead = await InsteadOfAsync(named, taken, cancellationToken);
            return new FindResult.NothingFree(1, asking.Others.Conflict(room, known, query.When), instead);
        }

        var reasons = RoomRanking.Reasons(RoomRanking.Ranked(named, when, wish), wish);
        var offer = new RoomOffer(room, when, [new OfferReason.Named(), .. reasons]);
        var fit = wish.FitOf(named);
        return fit.MissingSeats == 0 && fit.Lacks == Equipment.None
            ? new FindResult.NamedIsFree(offer)
            : new FindResult.NamedDoesNotFit(offer, await InsteadOfAsync(named, null, cancellationToken));
    }

    /// <summary>Looks on which dates the rooms that were named (or those that fit best, where none was) are free.</summary>
    public async Task<SeriesResult> PlanAsync(
        IReadOnlyList<PlacedRoom> named, IReadOnlyList<Occurrence> dates, CancellationToken cancellationToken)
    {
        // Instead of a room that was named, those nearest to it come first.
        var near = named is [var one] ? new Wish(query with { UsualPlace = one.Room.Place }) : wish;
        var fitting = RoomRanking.Rank(rooms.Where(wish.IsMetBy), near, MostPlanned);
        var wanted = named.Count > 0 ? named.Where(r => r.Room.Enabled).ToList() : fitting;
        if (wanted.Count == 0)
        {
            return new SeriesResult.NoneFits();
        }

        var window = new Interval(dates[0].When.Start, dates[^1].When.End);
        var others = fitting.Where(r => wanted.TrueForAll(w => w.Room.Id != r.Room.Id)).ToList();

        // One room alone is the one chosen: it is asked by itself, which providers answer without what they know from before.
        List<PlacedRoom>[] questions = named.Count == 1 ? [wanted, others] : [[.. wanted, .. others]];
        var askings = await Task.WhenAll(questions.Select(rooms => AskAsync(rooms, window, cancellationToken)));
        if (askings[0].Answered == 0)
        {
            return new SeriesResult.NoAnswer(askings[0].Fault!);
        }

        var busy = questions.Zip(askings, (rooms, asking) => rooms.Zip(asking.Busy, (r, b) => (r.Room.Id, Busy: asking.Others.With(r.Room.Id, b))))
            .SelectMany(r => r).ToDictionary(r => r.Id, r => r.Busy);
        var instead = fitting.Select(r => r.Room).ToList();
        var plans = wanted.Select(w => SeriesPlan.Of(w.Room, dates, (id, _) => busy[id], [.. instead.Where(r => r.Id != w.Room.Id)]));
        return new SeriesResult.Plans([.. plans.OrderBy(p => p.Conflicts.Count)]);
    }

    private async Task<FindResult> NothingAsync(List<PlacedRoom> fitting, ProviderFault? fault, CancellationToken cancellationToken)
    {
        var first = RoomRanking.Rank(fitting, wish, MostForOtherTimes);
        var later = await AskAsync(first, Alternatives.Window(query, now), cancellationToken);
        var times = first
            .Select((room, i) => later.Busy[i] is RoomBusy.Known known ? new RoomTaken(room, later.Others.All(room.Room.Id, known)) : null)
            .OfType<RoomTaken>()
            .ToList();
        var compromises = await CompromisesAsync(later.Others, cancellationToken);
        return new FindResult.NothingFree(fitting.Count, null, Alternatives.Choose(wish, times, compromises, now))
        {
            PartlyUnknown = fault,
        };
    }

    // Other times of the very room, and other rooms near it at the very time.
    private async Task<IReadOnlyList<RoomOffer>> InsteadOfAsync(PlacedRoom named, RoomTaken? times, CancellationToken cancellationToken)
    {
        var elsewhere = query with
        {
            RoomId = null,
            Room = null,
            City = null,
            Building = null,
            Floor = null,
            UsualPlace = named.Room.Place,
            Excluded = new HashSet<RoomId>(query.Excluded) { named.Room.Id },
            AtMost = query.AlternativesAtMost,
        };
        var search = new RoomSearch(provider, store, elsewhere with { Within = null }, now, rooms);
        var others = await search.FreeThenAsync(cancellationToken);
        return Alternatives.Choose(search.wish, times is null ? [] : [times], others, now);
    }

    private async Task<IReadOnlyList<RoomOffer>> FreeThenAsync(CancellationToken cancellationToken)
    {
        var others = await OthersAsync(query.When, cancellationToken);
        var free = await FreeAtTheTimeAsync([.. rooms.Where(wish.IsMetBy)], others, cancellationToken);
        return free.Count > 0 ? free : await CompromisesAsync(others, cancellationToken);
    }

    // Rooms that miss something, those that miss the least first: another floor, another building, fewer seats, less in it.
    private async Task<IReadOnlyList<RoomOffer>> CompromisesAsync(InTheWay others, CancellationToken cancellationToken)
    {
        var best = new Best(MostCompromises);
        foreach (var room in rooms)
        {
            if (wish.MayHave(room) && wish.FitOf(room) is { IsFull: false } fit && !wish.Asked.IsOtherCityThan(room.Place))
            {
                best.Add(WithShortfall(room, fit));
            }
        }

        return await FreeAtTheTimeAsync([.. best.InOrder.Select(r => new PlacedRoom(r.Room, r.Place))], others, cancellationToken);
    }

    private async Task<IReadOnlyList<RoomOffer>> FreeAtTheTimeAsync(
        List<PlacedRoom> candidates, InTheWay others, CancellationToken cancellationToken)
    {
        if (query.When.End <= now)
        {
            return [];
        }

        var busy = await BusyAsync(candidates, query.When, cancellationToken);
        var best = new Best(query.AlternativesAtMost);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (others.Of(candidates[i].Room.Id, busy[i], query.When) == RoomAvailability.Free)
            {
                best.Add(WithShortfall(candidates[i], wish.FitOf(candidates[i])));
            }
        }

        return [.. RoomRanking.Offers(best, wish).Select(o => o with { Reasons = [new OfferReason.SameTime(), .. o.Reasons] })];
    }

    private RankedRoom WithShortfall(PlacedRoom room, RoomFit fit)
    {
        var ranked = RoomRanking.Ranked(room, query.When, wish);
        return ranked with { Shortfall = ranked.Shortfall + Shortfall(fit, ranked) };
    }

    private async Task<Asking> AskAsync(List<PlacedRoom> candidates, Interval window, CancellationToken cancellationToken)
    {
        var others = await OthersAsync(window, cancellationToken);
        var busy = await BusyAsync(candidates, window, cancellationToken);
        var unknown = busy.OfType<RoomBusy.Unknown>().ToList();
        return new Asking(busy, others, busy.Count - unknown.Count, unknown.FirstOrDefault()?.Fault);
    }

    private Task<InTheWay> OthersAsync(Interval window, CancellationToken cancellationToken) =>
        InTheWay.LoadAsync(store, provider.Name, query, window, now, cancellationToken);

    private async Task<IReadOnlyList<RoomBusy>> BusyAsync(
        List<PlacedRoom> candidates, Interval window, CancellationToken cancellationToken) => candidates.Count == 0
            ? []
            : await provider.BusyAsync([.. candidates.Select(c => c.Room.Id)], window, cancellationToken);

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

    private static int Shortfall(RoomFit fit, RankedRoom ranked) =>
        fit.MissingSeats + (5 * RoomFit.Count(fit.Lacks)) + (fit.IsElsewhere ? 1 + Math.Min(ranked.Distance, 20) : 0);

    private static Interval Union(Interval a, Interval b) =>
        new(Instant.Min(a.Start, b.Start), Instant.Max(a.End, b.End));

    private sealed record Asking(IReadOnlyList<RoomBusy> Busy, InTheWay Others, int Answered, ProviderFault? Fault);
}
