using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>Looking for a room: what is missing is asked for, then rooms are searched.</summary>
internal static class FindSteps
{
    /// <summary>Goes on with a request: asks, searches, or says why not.</summary>
    public static Transition Seek(DialogState state, RoomRequest request, TurnFacts facts)
    {
        if (request is { Time: null, Window: null })
        {
            return AskTime(request, Question.Time, facts);
        }

        if (request.Time is { IsDoubtful: true })
        {
            var asking = new DialogState.Asking(Question.OverNight, request with { Time = null });
            return new(asking, new Effect.Say(Cards.AskOverNight(asking, request.Time, facts)));
        }

        if (request.Time?.Rule is not null)
        {
            return SeriesSteps.Seek(state, request, facts);
        }

        return BrokenBy(request, facts) switch
        {
            PolicyRule.Past => AskTime(request, Question.TimeIsPast, facts),
            { } broken => new(new DialogState.Idle(), new Effect.Say(Cards.Error(new Problem.AgainstRule(broken), facts))),
            _ => new(state, new Effect.Search(request, SearchFor.Asked)),
        };
    }

    /// <summary>The time inside which it shall lie, as moments, what is past cut off; null where none was said or nothing is left.</summary>
    public static Interval? WindowOf(RoomRequest request, TurnFacts facts)
    {
        if (request.Window is not { } window)
        {
            return null;
        }

        var start = InHours(window.From is { } from && from >= facts.Local ? from : RoundUp(facts.Local), window.To, facts);
        var end = window.To ?? EndOfWork(start, facts);
        return start < end ? facts.Between(start, end) : null;
    }

    /// <summary>The time wanted: the one said, or the earliest that is long enough in its window.</summary>
    public static Interval? WantedOf(RoomRequest request, TurnFacts facts)
    {
        if (request.Time is { } time)
        {
            return facts.Between(time.Start, time.End);
        }

        if (WindowOf(request, facts) is not { } window)
        {
            return null;
        }

        var length = Requests.LengthWanted(request, facts);
        return new Interval(window.Start, Instant.Min(window.Start + length, window.End));
    }

    /// <summary>What came of a search.</summary>
    public static Transition Found(DialogState state, DialogEvent.Found found, TurnFacts facts)
    {
        var (asked, request) = (found.Asked, found.Asked.Request);
        return found.Result switch
        {
            FindResult.NoAnswer r => NoAnswer(request, asked, r.Fault.Kind),
            FindResult.NamedIsFree r when asked.For is SearchFor.Chosen or SearchFor.Move || request.Books => Take(state, asked, r.Offer, facts),
            FindResult.NamedIsFree r => Show(request, [r.Offer], 1, found, facts),
            FindResult.Offers r when asked.For is SearchFor.Lost => Lost(request, asked, r.Rooms, facts),
            FindResult.Offers r => Show(request, r.Rooms, r.Total, found, facts),
            FindResult.NamedDoesNotFit r when asked.For is SearchFor.Chosen or SearchFor.Move => Take(state, asked, r.Offer, facts),
            FindResult.NamedDoesNotFit r => Instead(
                request, new NotAsAsked.DoesNotFit(r.Offer.Room, Cards.Lacks(r.Offer.Reasons)), [r.Offer, .. r.Alternatives], facts),
            FindResult.NothingFree r => NothingFree(state, found, r, facts),
            FindResult.NoSuchRoom r => NoSuchRoom(request, r, facts),
            FindResult.Disabled r => Instead(request, new NotAsAsked.Disabled(r.Room), r.Alternatives, facts),
            _ => throw new InvalidOperationException($"No step for {found.Result.GetType().Name}."),
        };
    }

    /// <summary>Asks when.</summary>
    public static Transition AskTime(RoomRequest request, Question what, TurnFacts facts)
    {
        var past = what is Question.TimeIsPast ? request : null;
        var open = what is Question.TimeIsPast ? request with { Time = null, Window = null, Day = null, Days = null } : request;
        var state = new DialogState.Asking(what, open);
        return new(state, new Effect.Say(Cards.AskTime(state, past, facts)));
    }

    /// <summary>Asks for another time than the one on the table.</summary>
    public static Transition AskOtherTime(RoomRequest request, TimeSide side, TurnFacts facts)
    {
        var open = request with { Time = null, Window = null, Length = request.Length ?? Requests.LengthWanted(request, facts) };
        var state = new DialogState.Asking(Question.Time, open);
        var around = request.Time is { } time ? Cards.ChipsAround(time.Start, side, facts) : [];
        return new(state, new Effect.Say(Cards.AskTime(state, past: null, facts, around)));
    }

    /// <summary>True where the time wanted is past.</summary>
    public static bool IsPast(RoomRequest request, TurnFacts facts) => BrokenBy(request, facts) is PolicyRule.Past;

    /// <summary>The rule that the time wanted breaks, or null.</summary>
    public static PolicyRule? BrokenBy(RoomRequest request, TurnFacts facts)
    {
        if (WantedOf(request, facts) is not { } wanted)
        {
            return new PolicyRule.Past(Duration.Zero);
        }

        var question = new PolicyQuestion(facts.Asker.Id, wanted, facts.Settings.Zone);
        var broken = PolicyCheck.Broken(facts.Settings.Policies, question, facts.Now);
        return broken.Count > 0 ? broken[0] : null;
    }

    // "Next weekend" begins at midnight, a meeting does not.
    private static LocalDateTime InHours(LocalDateTime start, LocalDateTime? until, TurnFacts facts)
    {
        var opens = start.Date + facts.Settings.WorkingHours.From;
        return start.TimeOfDay == LocalTime.Midnight && (until is not { } end || end > opens) ? opens : start;
    }

    private static LocalDateTime EndOfWork(LocalDateTime from, TurnFacts facts)
    {
        var to = facts.Settings.WorkingHours.To;
        var end = to == LocalTime.Midnight ? from.Date.PlusDays(1).AtMidnight() : from.Date + to;
        return end > from ? end : from.Date.PlusDays(1).AtMidnight();
    }

    private static LocalDateTime RoundUp(LocalDateTime at)
    {
        var full = at.Date + new LocalTime(at.Hour, at.Minute / 5 * 5);
        return full == at ? full : full + Period.FromMinutes(5);
    }

    private static Transition NoAnswer(RoomRequest request, Effect.Search asked, ProviderFaultKind fault)
    {
        var card = Cards.SearchFailed(request, asked.Moving, fault);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition Take(DialogState state, Effect.Search asked, RoomOffer offer, TurnFacts facts)
    {
        var taken = new Offer(offer.Room, facts.LocalOf(offer.When.Start), facts.LocalOf(offer.When.End));
        return new(state, new Effect.Hold(taken, asked.Request, asked.Moving ?? facts.NewBooking, asked.Moving is not null));
    }

    private static Transition Show(
        RoomRequest request, IReadOnlyList<RoomOffer> rooms, int total, DialogEvent.Found found, TurnFacts facts)
    {
        var fitting = Preferred(request, rooms);
        if (fitting.Count <= found.Asked.Skip)
        {
            return new(new DialogState.Idle(), new Effect.Say(Cards.Notice(new Notice.NothingElse(), facts)));
        }

        var card = Cards.Rooms(request, fitting, found.Asked.Skip, Math.Max(total - (rooms.Count - fitting.Count), fitting.Count), facts);
        return new(card.State!, new Effect.Say(card with { PartlyUnknown = found.Result.PartlyUnknown is not null }));
    }

    // A room that somebody must approve is offered where there is no other, or where it was named.
    private static IReadOnlyList<RoomOffer> Preferred(RoomRequest request, IReadOnlyList<RoomOffer> rooms)
    {
        IReadOnlyList<RoomOffer> sized =
            [.. rooms.Where(r => r.Room.Capacity >= (request.AtLeastSeats ?? 0) && r.Room.Capacity <= (request.AtMostSeats ?? int.MaxValue))];
        return request.Room is null && sized.Any(r => !r.Room.NeedsApproval) ? [.. sized.Where(r => !r.Room.NeedsApproval)] : sized;
    }

    /// <summary>Nothing as asked, but this.</summary>
    public static Transition Instead(
        RoomRequest request, NotAsAsked why, IReadOnlyList<RoomOffer> offers, TurnFacts facts, BookingId? moving = null)
    {
        var named = why is NotAsAsked.DoesNotFit { Room: var room } ? room.Id : (RoomId?)null;
        var preferred = Preferred(request with { Room = null }, [.. offers.Where(o => o.Room.Id != named)]);
        var card = Cards.Instead(request, why, [.. offers.Where(o => o.Room.Id == named), .. preferred], moving, facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition Lost(RoomRequest request, Effect.Search asked, IReadOnlyList<RoomOffer> offers, TurnFacts facts)
    {
        var card = Cards.Conflict(request, asked.Lost!, asked.LostTo, Preferred(request with { Room = null }, offers), facts);
        return new(card.State!, new Effect.Say(card));
    }

    private static Transition NothingFree(DialogState state, DialogEvent.Found found, FindResult.NothingFree result, TurnFacts facts)
    {
        var (asked, request) = (found.Asked, found.Asked.Request);
        if (found.Own is { } own)
        {
            return BookSteps.Stands(own, BookedHow.Already, request, facts);
        }

        var by = result.Named?.By.Select(b => b.Organiser).FirstOrDefault(o => o is not null) ?? "";
        return asked.For switch
        {
            SearchFor.Move when result.Alternatives.Count == 0 => ManageSteps.MoveTaken(state, asked, by),
            SearchFor.Move => Instead(request, WhyNothing(request, result, by), result.Alternatives, facts, asked.Moving),
            SearchFor.Lost => Lost(request, asked, result.Alternatives, facts),
            SearchFor.Chosen when result.Named is { } named => Lost(request, asked with { Lost = named.Room, LostTo = by }, result.Alternatives, facts),
            _ => Instead(request, WhyNothing(request, result, by), result.Alternatives, facts),
        };
    }

    private static NotAsAsked WhyNothing(RoomRequest request, FindResult.NothingFree result, string by) => result switch
    {
        _ when request.Excluded.Count > 0 && result.Named is null => new NotAsAsked.NoOther(),
        { Named: { } named } => new NotAsAsked.RoomTaken(named.Room, by, IsHeld: named.By.Count == 0 && named.Hold is not null),
        { Fitting: 0 } => new NotAsAsked.NoneFits(),
        _ => new NotAsAsked.NoneFree(result.Fitting),
    };

    /// <summary>No room goes by the name.</summary>
    public static Transition NoSuchRoom(RoomRequest request, FindResult.NoSuchRoom result, TurnFacts facts)
    {
        var state = new DialogState.Asking(Question.WhichRoom, request with { Room = null });
        return new(state, new Effect.Say(Cards.AskRoom(state, Question.WhichRoom, result.Said, result.Near, facts)));
    }
}
