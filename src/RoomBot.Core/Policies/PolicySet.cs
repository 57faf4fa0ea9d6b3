using NodaTime;

namespace RoomBot.Core.Policies;

/// <summary>The rules in force, in the order in which they are named.</summary>
/// <param name="Rules">Checked one after the other.</param>
public sealed record PolicySet(IReadOnlyList<PolicyRule> Rules)
{
    /// <summary>A time that is past, and nothing else.</summary>
    public static PolicySet Default { get; } = new([new PolicyRule.Past(Duration.FromMinutes(5))]);
}
