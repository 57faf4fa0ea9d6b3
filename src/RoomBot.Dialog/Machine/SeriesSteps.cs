using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Availability;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>Booking a series: which rooms are free on all its dates, and what to do about those on which one is not.</summary>
internal static class SeriesSteps
{
    // Room systems keep no series without an end; half a year is as far as most offices plan.
    private const int UsualDays = 180;
    private const int MostDates = 400;

    private static readonly LocalDatePattern UntilPattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Goes on with a request for a series.</summary>
    public static Transition Seek(DialogState state, RoomRequest request, TurnFacts facts)
    {
        var ended = WithEnd(request, facts);
        if (DatesOf(ended, facts) is not [var first, ..] dates)
        {
            return FindSteps.AskTime(request, Question.TimeIsPast, facts);
        }

        // The rules hold for every date: what the first and the last keep, those between them keep too.
        var known = At(ended, first, facts);
        return (FindSteps.BrokenBy(known, facts) ?? FindSteps.BrokenBy(At(ended, dates[^1], facts), facts)) is { } broken
            ? new(new DialogState.Idle(), new Effect.Say(Cards.Error(new Problem.AgainstRule(broken), facts)))
            : new(state, new Effect.Plan(known));
    }

    /// <summary>What came of planning it.</summary>
    public static Transition Planned(DialogState state, DialogEvent.Planned planned, TurnFacts facts)
    {
        var (asked, request) = (planned.Asked, planned.Asked.Request);
        return planned.Result switch
        {
            SeriesResult.Plans { Best: [var only] } when asked.Chosen is { } chosen && IsStillFree(chosen, only) =>
                new(state, new Effect.Hold(chosen, request, facts.NewBooking, IsMove: false)),
            SeriesResult.Plans r when asked.Lost is { } lost && request.RoomId is null => Show(Cards.SeriesLost(request, lost, r.Best, facts)),
            SeriesResult.Plans { Best: [{ Conflicts.Count: 0 } only] } when request.Books && request.Room is not null || request.RoomId is not null =>
                new(state, new Effect.Hold(OfferOf(only, request), request, facts.NewBooking, IsMove: false)),
            SeriesResult.Plans { Best: [{ Conflicts.Count: > 0 } only] } when request.Room is not null || request.RoomId is not null =>
                Show(Cards.SomeDatesTaken(request, only, facts)),
            SeriesResult.Plans r => Show(Cards.SeriesRooms(request, r.Best, facts)),
            SeriesResult.NoSuchRoom r => FindSteps.NoSuchRoom(request, new FindResult.NoSuchRoom(r.Said, r.Near), facts),
            SeriesResult.NoneFits => FindSteps.Instead(request, new NotAsAsked.NoneFits(), [], facts),
            SeriesResult.NoAnswer r => Show(Cards.SearchFailed(request, moving: null, r.Fault.Kind)),
            _ => throw new InvalidOperationException($"No step for {planned.Result.GetType().Name}."),
        };
    }

    /// <summary>Of the ways out of a series whose room is taken on some dates, the one that a message names; null where it names none of them.</summary>
    public static Offer? Named(IReadOnlyList<Offer> offers, DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var dates = TimeReader.Read(slots.Time.Concat(slots.NewTime), facts.Settings.Zone);
        var skips = SeriesWords.Skips(said.Text);
        if (slots.Room is not null || !(dates with { Except = [] }).IsNothing || !(skips || SeriesWords.WantsOtherRoom(said.Text)))
        {
            return null;
        }

        return offers.FirstOrDefault(o => o.Except.Count > 0 && (o.Instead.Count == 0) == skips && (dates.Except.Count == 0 || o.Except.All(dates.Except.Contains)));
    }

    /// <summary>The series that an offer stands for; null for a single booking.</summary>
    public static Recurrence? Of(RoomRequest request, Offer offer, TurnFacts facts) => request.Time?.Rule is { } rule
        ? new Recurrence(rule, offer.Start, Period.Between(offer.Start, offer.End, PeriodUnits.Ticks).ToDuration(), facts.Settings.Zone.Id)
        {
            Except = ExceptOf(offer, request),
        }
        : null;

    /// <summary>Its dates that are still to come, by time; none where the rule cannot be read.</summary>
    public static IReadOnlyList<Occurrence> DatesOf(RoomRequest request, TurnFacts facts)
    {
        if (request.Time is not { Rule: not null } time || Of(request, new Offer(Nowhere, time.Start, time.End), facts) is not { } series)
        {
            return [];
        }

        try
        {
            return [.. Occurrences.Of(series, MostDates).Where(o => o.When.Start >= facts.Now)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>A rule with another end.</summary>
    public static string Until(string rule, LocalDate last) =>
        string.Join(';', rule.Split(';').Where(p => !IsPart(p, "UNTIL") && !IsPart(p, "COUNT")).Append($"UNTIL={UntilPattern.Format(last)}"));

    /// <summary>A rule that ends when the one before it does, where somebody had said so and nobody says otherwise.</summary>
    public static string EndingAs(string rule, TimeWish before) => before switch
    {
        { Rule: { } old, UntilAssumed: null } when old.Split(';').FirstOrDefault(p => IsPart(p, "UNTIL") || IsPart(p, "COUNT")) is { } end
            && !rule.Split(';').Any(p => IsPart(p, "UNTIL") || IsPart(p, "COUNT")) => $"{rule};{end}",
        _ => rule,
    };

    /// <summary>A weekly rule on another weekday; null where it is no such rule, or one with several.</summary>
    public static string? On(string rule, IsoDayOfWeek day)
    {
        var parts = rule.Split(';');
        var isOnOneDay = !parts.Any(p => IsPart(p, "BYDAY") && p.Contains(',', StringComparison.Ordinal));
        return parts.Contains("FREQ=WEEKLY", StringComparer.OrdinalIgnoreCase) && isOnOneDay
            ? string.Join(';', parts.Where(p => !IsPart(p, "BYDAY")).Append($"BYDAY={day.ToString()[..2].ToUpperInvariant()}"))
            : null;
    }

    private static bool IsPart(string part, string name) => part.StartsWith($"{name}=", StringComparison.OrdinalIgnoreCase);

    /// <summary>A plan as an offer: the dates on which the room is taken are left out.</summary>
    public static Offer OfferOf(SeriesPlan plan, RoomRequest request) =>
        new(plan.Room, request.Time!.Start, request.Time.End) { Except = [.. plan.Conflicts.Select(c => c.Occurrence.Date)] };

    /// <summary>Dates of a series that are left out, by date: those not wanted and those on which the room is taken.</summary>
    public static IReadOnlyList<LocalDate> ExceptOf(Offer offer, RoomRequest request) =>
        request.Except.Count == 0 || request.Time?.Rule is null ? offer.Except : [.. request.Except.Union(offer.Except).Order()];

    // On the dates that were to be left out anything may have changed.
    private static bool IsStillFree(Offer chosen, SeriesPlan plan) => plan.Conflicts.All(c => chosen.Except.Contains(c.Occurrence.Date)
        && (chosen.Instead.FirstOrDefault(d => d.Date == c.Occurrence.Date) is not { } other || c.Instead.Any(r => r.Id == other.Room.Id)));

    /// <summary>A plan as an offer with other rooms on the dates on which this one is taken; null where there are none.</summary>
    public static Offer? ElsewhereOf(SeriesPlan plan, RoomRequest request)
    {
        // As few rooms as possible: whoever can have most of the dates comes first.
        var dates = plan.Conflicts.SelectMany(c => c.Instead).CountBy(r => r.Id).ToDictionary();
        IReadOnlyList<DateInRoom> instead =
        [
            .. plan.Conflicts.Where(c => c.Instead.Count > 0)
                .Select(c => new DateInRoom(c.Occurrence.Date, c.Instead.OrderBy(r => r.NeedsApproval).ThenByDescending(r => dates[r.Id]).First())),
        ];
        return instead.Count > 0 && plan.Free.Count > 0 ? OfferOf(plan, request) with { Instead = instead } : null;
    }

    /// <summary>The first of its dates that is not left out; its time where it is no series.</summary>
    public static Interval FirstOf(RoomRequest request, Offer offer, TurnFacts facts) =>
        SeriesTimes.OrFirst(Of(request, offer, facts), facts.Between(offer.Start, offer.End))[0];

    /// <summary>The offer's time on another date.</summary>
    public static Offer On(Offer offer, DateInRoom date)
    {
        var start = date.Date + offer.Start.TimeOfDay;
        return new Offer(date.Room, start, start + Period.Between(offer.Start, offer.End, PeriodUnits.Ticks));
    }

    private static Room Nowhere { get; } = new(new RoomId(""), "", 0, Place.Unknown, Equipment.None);

    private static RoomRequest At(RoomRequest request, Occurrence date, TurnFacts facts) => request with
    {
        Time = request.Time! with { Start = facts.LocalOf(date.When.Start), End = facts.LocalOf(date.When.End) },
    };

    private static RoomRequest WithEnd(RoomRequest request, TurnFacts facts)
    {
        var time = request.Time!;
        if (time.Rule!.Contains("UNTIL=", StringComparison.OrdinalIgnoreCase) || time.Rule.Contains("COUNT=", StringComparison.OrdinalIgnoreCase))
        {
            return request;
        }

        var horizon = facts.Settings.Policies.Rules.OfType<PolicyRule.HorizonDays>().Select(r => (int?)r.Days).Min() ?? UsualDays;
        var until = LocalDate.Max(facts.Today.PlusDays(horizon), time.Start.Date);
        return request with { Time = time with { Rule = $"{time.Rule};UNTIL={UntilPattern.Format(until)}", UntilAssumed = until } };
    }

    private static Transition Show(Reply card) => new(card.State!, new Effect.Say(card));
}
