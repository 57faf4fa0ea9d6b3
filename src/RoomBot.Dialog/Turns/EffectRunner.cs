using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;

namespace RoomBot.Dialog.Turns;

/// <summary>Performs what the machine wants done about rooms and bookings.</summary>
/// <param name="rooms">The channel's rooms.</param>
/// <param name="store">The bookings.</param>
/// <param name="reports">Usage reports.</param>
/// <param name="facts">The turn.</param>
internal sealed class EffectRunner(RoomService rooms, IBookingStore store, UsageReports reports, TurnFacts facts)
{
    private static readonly Duration ListsAhead = Duration.FromDays(400);

    // More than a card shows, since some of what is found is not offered first.
    private const int SparedForApproval = 10;
    private const int SparedForSize = 60;

    private readonly BookingLookUp bookings = new(rooms, store, facts);
    private readonly UsageProgress progress = new();

    /// <summary>What can be said while an effect is under way.</summary>
    public Notice Interim(Effect effect) => effect is Effect.Usage ? new Notice.Counting(progress.PerCent) : new Notice.OneMoment();

    /// <summary>Performs an effect.</summary>
    /// <returns>What came of it; null where nothing needs to be known.</returns>
    public async Task<DialogEvent?> PerformAsync(Effect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case Effect.Search e:
                return await SearchAsync(e, cancellationToken);
            case Effect.Plan e:
                return await PlanAsync(e, cancellationToken);
            case Effect.Hold e:
                return await HoldAsync(e, cancellationToken);
            case Effect.EndHold e:
                await rooms.Desk.EndHoldAsync(e.Booking, cancellationToken);
                return null;
            case Effect.Book e:
                return await BookAsync(e, cancellationToken);
            case Effect.Cancel e:
                return await CancelAsync(e, cancellationToken);
            case Effect.CancelDate e:
                return await CancelDateAsync(e, cancellationToken);
            case Effect.Release e:
                return await EndAsync(e.Booking, rooms.Desk.ReleaseAsync, cancellationToken);
            case Effect.Move e:
                return await MoveAsync(e, cancellationToken);
            case Effect.Extend e:
                return await ExtendAsync(e, cancellationToken);
            case Effect.List e:
                return await bookings.ListAsync(e, ListsAhead, cancellationToken);
            case Effect.About e:
                return await new DayLookUp(rooms, store, facts).DescribeAsync(e, cancellationToken);
            case Effect.Day e:
                return await new DayLookUp(rooms, store, facts).ReadAsync(e, cancellationToken);
            case Effect.Usage e:
                return await UsageAsync(e, cancellationToken);
            default:
                throw new InvalidOperationException($"{effect.GetType().Name} is not to be performed.");
        }
    }

    private async Task<DialogEvent> SearchAsync(Effect.Search asked, CancellationToken cancellationToken)
    {
        // A room that was chosen is asked for as it is; whether it fits was seen when it was offered.
        var isChosen = asked.For is SearchFor.Chosen or SearchFor.Move && asked.Request.RoomId is not null;
        if (await QueryOfAsync(asked.Request, isChosen, cancellationToken) is not { } wanted)
        {
            return new DialogEvent.Forbidden(new PolicyRule.Past(Duration.Zero));
        }

        var query = wanted with { AtMost = asked.Skip + wanted.AtMost, Moving = asked.Moving };
        var result = await rooms.Finder.FindAsync(query, facts.Now, cancellationToken);
        if (asked.For is SearchFor.Lost && result is FindResult.NamedIsFree or FindResult.NamedDoesNotFit)
        {
            // Lost to somebody whom the room system does not show (yet): others are offered.
            var others = query with { Room = null, RoomId = null, Excluded = new HashSet<RoomId>(query.Excluded) { asked.Lost!.Id } };
            result = await rooms.Finder.FindAsync(others, facts.Now, cancellationToken);
        }

        var itself = asked.Moving is { } moving ? await store.FindAsync(moving, cancellationToken) : null;
        return new DialogEvent.Found(asked, OfferGate.WithoutItself(OfferGate.Open(result, facts), itself))
        {
            Own = asked.Moving is null && result is FindResult.NothingFree { Named.Room: var room } ? await OwnAsync(room, query.When, cancellationToken) : null,
        };
    }

    private async Task<DialogEvent> PlanAsync(Effect.Plan asked, CancellationToken cancellationToken)
    {
        var dates = SeriesSteps.DatesOf(asked.Request, facts);
        if (dates.Count == 0 || await QueryOfAsync(asked.Request, isChosen: false, cancellationToken) is not { } wanted)
        {
            return new DialogEvent.Forbidden(new PolicyRule.Past(Duration.Zero));
        }

        var closed = await rooms.Provider.RoomsAsync(facts.Asker.Id, cancellationToken) is RoomsAnswer.Known known ? OfferGate.Closed(known.Rooms, wanted.When, facts) : [];
        var query = wanted with { Excluded = wanted.Excluded.Concat(closed).ToHashSet() };
        var result = await rooms.Finder.PlanAsync(query, dates, facts.Now, cancellationToken);
        if (asked.Lost is { } lost && result is SeriesResult.Plans { Best: [{ Conflicts.Count: 0 } plan] } && plan.Room.Id == lost.Id)
        {
            // Lost to somebody whom the room system does not show (yet): others are offered.
            asked = asked with { Request = asked.Request with { Room = null, RoomId = null, Excluded = [.. asked.Request.Excluded, lost.Id] } };
            var others = query with { Room = null, RoomId = null, Excluded = new HashSet<RoomId>(query.Excluded) { lost.Id } };
            result = await rooms.Finder.PlanAsync(others, dates, facts.Now, cancellationToken);
        }

        // A room that was named is planned whatever the rules say: they say so themselves.
        return result is SeriesResult.Plans { Best: [var best, ..] } && OfferGate.RuleAgainst(best.Room, query.When, facts) is { } rule
            ? new DialogEvent.Forbidden(rule)
            : new DialogEvent.Planned(asked, result);
    }

    private async Task<RoomBooking?> OwnAsync(Room room, Interval when, CancellationToken cancellationToken)
    {
        var theirs = await store.OfAsync(facts.Asker.Id, when, cancellationToken);
        return theirs.FirstOrDefault(b =>
            b.Status is BookingStatus.Confirmed && b.Room == room.Id && b.When.Start <= when.Start && when.End <= b.When.End) is { } own
            ? new RoomBooking(own, room)
            : null;
    }

    private async Task<RoomQuery?> QueryOfAsync(RoomRequest request, bool isChosen, CancellationToken cancellationToken)
    {
        if (FindSteps.WantedOf(request, facts) is not { } wanted)
        {
            return null;
        }

        var habits = isChosen ? Habits.None : await Habits.OfAsync(facts.Asker.Id, rooms, store, facts.Now, cancellationToken);
        return new RoomQuery(facts.Asker.Id, wanted, facts.Settings.Zone)
        {
            Within = FindSteps.WindowOf(request, facts),
            Room = request.RoomId is null ? request.Room : null,
            RoomId = request.RoomId,
            Capacity = isChosen ? null : request.Capacity,
            Equipment = isChosen ? Equipment.None : request.Equipment,
            City = isChosen ? null : request.City,
            Building = isChosen ? null : request.Building,
            Floor = isChosen ? null : request.Floor,
            UsualPlace = request.Near ?? habits.Place,
            LikedBefore = habits.Rooms,
            Excluded = request.Excluded.Concat(NotWanted(request)).ToHashSet(),
            NotAt = isChosen ? [] : request.NotAt,
            WorkingHours = facts.Settings.WorkingHours,
            AtMost = Cards.RowsShown + (request is { AtMostSeats: null, AtLeastSeats: null } ? SparedForApproval : SparedForSize),
            AlternativesAtMost = Cards.RowsShown * 2,
        };
    }

    private IEnumerable<RoomId> NotWanted(RoomRequest request) => request.NotRooms.Count == 0 || rooms.Directory.Last is not { } directory
        ? []
        : request.NotRooms.SelectMany(said => RoomNames.Of(directory).Find(said) switch
        {
            NameMatch.One m => [m.Room.Id],
            NameMatch.Several m => m.Rooms.Select(r => r.Id),
            _ => (IEnumerable<RoomId>)[],
        });

    private async Task<DialogEvent> HoldAsync(Effect.Hold asked, CancellationToken cancellationToken)
    {
        foreach (var offer in asked.Offer.Instead.Select(date => SeriesSteps.On(asked.Offer, date)).Prepend(asked.Offer))
        {
            if (await BrokenByAsync(offer, asked.Booking, cancellationToken) is { } rule)
            {
                return new DialogEvent.Forbidden(rule);
            }
        }

        return new DialogEvent.Held(asked, await rooms.Desk.HoldAsync(RequestOf(asked.Offer, asked.Request, asked.Booking), cancellationToken));
    }

    private async Task<DialogEvent> BookAsync(Effect.Book asked, CancellationToken cancellationToken)
    {
        // What was begun before a crash is finished, whatever the rules say by now.
        if (await store.FindAsync(asked.Booking, cancellationToken) is null
            && await BrokenByAsync(asked.Offer, asked.Booking, cancellationToken) is { } rule)
        {
            return new DialogEvent.Forbidden(rule);
        }

        var result = await rooms.Desk.BookAsync(RequestOf(asked.Offer, asked.Request, asked.Booking), cancellationToken);
        return new DialogEvent.Booked(asked, result) { Elsewhere = await BookElsewhereAsync(asked, result, cancellationToken) };
    }

    // Each date in another room is a booking of its own. Without the series it would be of no use.
    private async Task<IReadOnlyList<BookedElsewhere>> BookElsewhereAsync(Effect.Book asked, DeskBookResult series, CancellationToken cancellationToken)
    {
        var booked = new List<BookedElsewhere>();
        foreach (var date in series is DeskBookResult.Booked ? asked.Offer.Instead : [])
        {
            var single = asked.Request with { Time = asked.Request.Time! with { Rule = null } };
            var request = RequestOf(SeriesSteps.On(asked.Offer, date), single, TurnIds.OfDate(asked.Booking, date.Date));
            booked.Add(new BookedElsewhere(date, await rooms.Desk.BookAsync(request, cancellationToken)));
        }

        return booked;
    }

    private async Task<PolicyRule?> BrokenByAsync(Offer offer, BookingId booking, CancellationToken cancellationToken)
    {
        var policies = facts.Settings.Policies;
        var when = facts.Between(offer.Start, offer.End);
        var question = new PolicyQuestion(facts.Asker.Id, when, facts.Settings.Zone) { Room = offer.Room };
        if (policies.Rules.Any(r => r is PolicyRule.MaxBookingsPerUserPerDay))
        {
            var day = facts.Between(offer.Start.Date.AtMidnight(), offer.Start.Date.PlusDays(1).AtMidnight());
            var theirs = await store.OfAsync(facts.Asker.Id, day, cancellationToken);
            question = question with { TheirStarts = [.. theirs.Where(b => b.Id != booking).Select(b => b.When.Start)] };
        }

        var broken = PolicyCheck.Broken(policies, question, facts.Now);
        return broken.Count > 0 ? broken[0] : null;
    }

    private BookingRequest RequestOf(Offer offer, RoomRequest request, BookingId booking)
    {
        var series = SeriesSteps.Of(request, offer, facts);
        return new BookingRequest(booking, offer.Room.Id, SeriesSteps.FirstOf(request, offer, facts), facts.Asker, request.Topic)
        {
            Attendees = request.Attendees,
            Series = series,
            Elsewhere = [.. offer.Instead.Select(date => SeriesSteps.On(offer, date)).Select(o => new HeldTime(o.Room.Id, facts.Between(o.Start, o.End)))],
            Zone = facts.Settings.Zone.Id,
        };
    }

    private async Task<DialogEvent> EndAsync(
        BookingId booking, Func<BookingId, CancellationToken, Task<DeskCancelResult>> end, CancellationToken cancellationToken)
    {
        var room = await bookings.FindAsync(booking, cancellationToken) is { } known ? known.Room : BookingLookUp.Unknown(new RoomId(""));
        return new DialogEvent.Cancelled(await end(booking, cancellationToken), room);
    }

    // With a series go the dates that it has in other rooms.
    private async Task<DialogEvent> CancelAsync(Effect.Cancel asked, CancellationToken cancellationToken)
    {
        var done = await EndAsync(asked.Booking, rooms.Desk.CancelAsync, cancellationToken);
        if (done is DialogEvent.Cancelled { Result: DeskCancelResult.Done { Booking.Series: { } series } })
        {
            foreach (var date in series.Except.Select(date => TurnIds.OfDate(asked.Booking, date)))
            {
                if (await store.FindAsync(date, cancellationToken) is { Status: BookingStatus.Pending or BookingStatus.Confirmed } other && other.When.End > facts.Now
                    && await EndAsync(date, rooms.Desk.CancelAsync, cancellationToken) is DialogEvent.Cancelled { Result: DeskCancelResult.NotDone } failed)
                {
                    return failed;
                }
            }
        }

        return done;
    }

    private async Task<DialogEvent> CancelDateAsync(Effect.CancelDate asked, CancellationToken cancellationToken)
    {
        var done = await EndAsync(asked.Booking, (id, stop) => rooms.Desk.CancelDateAsync(id, asked.Date, stop), cancellationToken);
        return done is DialogEvent.Cancelled cancelled ? cancelled with { Date = asked.Date } : done;
    }

    private async Task<DialogEvent> MoveAsync(Effect.Move asked, CancellationToken cancellationToken)
    {
        var (before, target) = (await bookings.FindAsync(asked.Booking, cancellationToken), asked.Target);
        var when = facts.Between(target.Start, target.End);
        var result = await rooms.Desk.MoveAsync(asked.Booking, target.Room.Id, when, cancellationToken);
        await rooms.Desk.EndHoldAsync(asked.Booking, cancellationToken);
        return new DialogEvent.Moved(result, before, target.Room, BookedHow.Moved);
    }

    private async Task<DialogEvent> ExtendAsync(Effect.Extend asked, CancellationToken cancellationToken)
    {
        var before = await bookings.FindAsync(asked.Booking, cancellationToken);
        var result = await rooms.Desk.EndAtAsync(asked.Booking, facts.At(asked.Until), cancellationToken);
        return new DialogEvent.Moved(result, before, before?.Room ?? BookingLookUp.Unknown(new RoomId("")), BookedHow.Extended);
    }

    private async Task<DialogEvent> UsageAsync(Effect.Usage asked, CancellationToken cancellationToken)
    {
        var provider = rooms.Provider.Name;
        return await reports.ReadAsync(provider, asked.First, asked.Behind, asked.Scope, progress, cancellationToken) switch
        {
            UsageResult.Counted r => new DialogEvent.UsageRead(asked, provider, r.Report),
            UsageResult.NoSuchRoom => new DialogEvent.UsageOfNothing(asked),
            UsageResult.Failed r => new DialogEvent.NoAnswer(r.Fault),
            _ => new DialogEvent.NoUsage(),
        };
    }
}
