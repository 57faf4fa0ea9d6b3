using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>How rooms were used, for administrators.</summary>
internal static class UsageSteps
{
    private const int DaysWhereNoneAreSaid = 7;

    // "October", said in November, is read as the next one; a report means the last.
    private const int MonthsThatMeanLastYear = 6;

    /// <summary>A report was asked for.</summary>
    public static Transition Ask(DialogState state, DialogEvent.Said said, TurnFacts facts)
    {
        var days = DaysOf(TimeReader.Read(said.Meaning.Slots.Time, facts.Settings.Zone), facts);
        var (first, behind) = days ?? (facts.Today.PlusDays(-DaysWhereNoneAreSaid), facts.Today);
        if (first > facts.Today.PlusMonths(MonthsThatMeanLastYear))
        {
            (first, behind) = (first.PlusYears(-1), behind.PlusYears(-1));
        }

        if (first > facts.Today)
        {
            return Tell(state, new Notice.UsageInFuture(), facts);
        }

        // Of the present week or month only what has been.
        behind = LocalDate.Min(behind, facts.Today.PlusDays(1));
        return Period.DaysBetween(first, behind) > UsageSpan.MostDays
            ? Tell(state, new Notice.UsageTooLong(UsageSpan.MostDays), facts)
            : new(state, new Effect.Usage(first, behind) { IsAssumed = days is null, Scope = ScopeOf(said.Meaning.Slots) });
    }

    /// <summary>It was counted.</summary>
    public static Transition Read(DialogState state, DialogEvent.UsageRead read, TurnFacts facts) =>
        new(state, new Effect.Say(Cards.Usage(read, facts)));

    /// <summary>No room is called so or is there.</summary>
    public static Transition NoSuchRoom(DialogState state, DialogEvent.UsageOfNothing unknown, TurnFacts facts) =>
        Tell(state, new Notice.UsageOfNothing(unknown.Asked.Scope.Said), facts);

    /// <summary>The room system keeps no account.</summary>
    public static Transition NoAccount(DialogState state, TurnFacts facts) => Tell(state, new Notice.NotOffered(Unoffered.Report), facts);

    private static UsageScope ScopeOf(Slots slots) => new(OneLine(slots.Room), OneLine(slots.City), OneLine(slots.Building), OneLine(slots.Floor));

    private static string OneLine(string? said) => said is null ? "" : Shown.Line(said);

    // Null where no days were said.
    private static (LocalDate First, LocalDate Behind)? DaysOf(TimeSaid time, TurnFacts facts) => time switch
    {
        { Day: { } day } => (day, day.PlusDays(1)),
        { Days: { From: { } from, To: { } to } } => (from.Date, to.Date),
        { Start: { } start, Rule: null } => (start.Date, BehindOf(time.End ?? start)),
        { Window: { From: { } from } window } => (from.Date, window.To is { } to ? BehindOf(to) : facts.Today.PlusDays(1)),
        _ => null,
    };

    private static LocalDate BehindOf(LocalDateTime end) => end.TimeOfDay == LocalTime.Midnight ? end.Date : end.Date.PlusDays(1);

    private static Transition Tell(DialogState state, Notice notice, TurnFacts facts) => new(state, new Effect.Say(Cards.Notice(notice, facts)));
}
