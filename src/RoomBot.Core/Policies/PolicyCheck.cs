using NodaTime;
using RoomBot.Core.Time;

namespace RoomBot.Core.Policies;

/// <summary>Whether the rules allow a booking.</summary>
public static class PolicyCheck
{
    /// <summary>The rules that a booking breaks.</summary>
    /// <param name="policies">Those in force.</param>
    /// <param name="question">The booking.</param>
    /// <param name="now">The moment of asking.</param>
    /// <returns>In the order of <see cref="PolicySet.Rules"/>; empty where it may be booked.</returns>
    public static IReadOnlyList<PolicyRule> Broken(PolicySet policies, PolicyQuestion question, Instant now) =>
        [.. policies.Rules.Where(r => Breaks(r, question, now))];

    private static bool Breaks(PolicyRule rule, PolicyQuestion question, Instant now) => rule switch
    {
        PolicyRule.Past past => IsPast(question.When, past.Grace, now),
        PolicyRule.HorizonDays horizon => DateOf(question.When.Start, question) > DateOf(now, question).PlusDays(horizon.Days),
        PolicyRule.MaxDuration longest => question.When.Duration > longest.Longest,
        PolicyRule.MaxBookingsPerUserPerDay most => CountOnThatDay(question) >= most.Most,
        PolicyRule.MinimumNotice notice => question.When.Start < now + notice.Least,
        PolicyRule.EnforcedHours hours => !hours.Hours.Contain(question.When, question.Zone),
        PolicyRule.RoomsByTag tag => IsClosedTo(tag, question),
        _ => throw new InvalidOperationException($"No check for the rule {rule.Name}."),
    };

    private static bool IsPast(Interval when, Duration grace, Instant now) =>
        when.End <= now || when.Start + grace < now;

    private static LocalDate DateOf(Instant at, PolicyQuestion question) => at.InZone(question.Zone).Date;

    private static int CountOnThatDay(PolicyQuestion question)
    {
        var day = ZonedTimes.Day(DateOf(question.When.Start, question), question.Zone);
        return question.TheirStarts.Count(day.Contains);
    }

    private static bool IsClosedTo(PolicyRule.RoomsByTag rule, PolicyQuestion question) =>
        question.Room is { } room
        && room.Tags.Contains(rule.Tag, StringComparer.OrdinalIgnoreCase)
        && !rule.People.Contains(question.Who)
        && !rule.Departments.Intersect(question.Departments, StringComparer.OrdinalIgnoreCase).Any();
}
