using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Time;

namespace RoomBot.Core.Policies;

/// <summary>A rule by which a booking is refused; its values are the figures that the refusal names. A closed set.</summary>
public abstract record PolicyRule
{
    private PolicyRule()
    {
    }

    /// <summary>The rule's name, as its setting is called.</summary>
    public string Name => GetType().Name;

    /// <summary>What has begun is not booked any more. Always in force.</summary>
    /// <param name="Grace">For how long after its start a time still counts as now; not negative.</param>
    public sealed record Past(Duration Grace) : PolicyRule;

    /// <summary>No booking begins on a date further away.</summary>
    /// <param name="Days">Days from today, at least 0; 0 is today only.</param>
    public sealed record HorizonDays(int Days) : PolicyRule;

    /// <summary>No booking is longer.</summary>
    /// <param name="Longest">Positive.</param>
    public sealed record MaxDuration(Duration Longest) : PolicyRule;

    /// <summary>Nobody has more bookings that begin on one date.</summary>
    /// <param name="Most">At least 1.</param>
    public sealed record MaxBookingsPerUserPerDay(int Most) : PolicyRule;

    /// <summary>A booking is asked for this long before it begins.</summary>
    /// <param name="Least">Positive.</param>
    public sealed record MinimumNotice(Duration Least) : PolicyRule;

    /// <summary>A booking lies within the office's hours.</summary>
    /// <param name="Hours">The hours.</param>
    public sealed record EnforcedHours(WorkingHours Hours) : PolicyRule;

    /// <summary>Rooms with a tag are for some people only.</summary>
    /// <param name="Tag">The tag; compared without case.</param>
    /// <param name="Departments">Departments whose members may book them; compared without case.</param>
    /// <param name="People">Others who may.</param>
    public sealed record RoomsByTag(string Tag, IReadOnlyList<string> Departments, IReadOnlyList<UserId> People) : PolicyRule;
}
