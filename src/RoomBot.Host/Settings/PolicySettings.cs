using NodaTime;
using RoomBot.Core.Policies;

namespace RoomBot.Host.Settings;

/// <summary>The rules that are set; what is not set refuses nothing.</summary>
/// <param name="Rules">In the order in which a refusal names them.</param>
internal sealed record PolicySettings(PolicySet Rules)
{
    public const string Section = "RoomBot:Policy";

    /// <summary>Reads <c>RoomBot:Policy:*</c>.</summary>
    public static PolicySettings Read(SettingsReader read, SettingsChecks checks)
    {
        List<PolicyRule> rules = [.. PolicySet.Default.Rules];
        if (read.Has($"{Section}:HorizonDays"))
        {
            rules.Add(new PolicyRule.HorizonDays(read.Number($"{Section}:HorizonDays", 365, 0, 3650)));
        }

        if (read.Has($"{Section}:MaxDuration"))
        {
            rules.Add(new PolicyRule.MaxDuration(
                read.Length($"{Section}:MaxDuration", Duration.FromDays(1), Duration.FromMinutes(5), Duration.FromDays(31))));
        }

        if (read.Has($"{Section}:MaxBookingsPerUserPerDay"))
        {
            rules.Add(new PolicyRule.MaxBookingsPerUserPerDay(read.Number($"{Section}:MaxBookingsPerUserPerDay", 100, 1, 1000)));
        }

        if (read.Has($"{Section}:MinimumNotice"))
        {
            rules.Add(new PolicyRule.MinimumNotice(
                read.Length($"{Section}:MinimumNotice", Duration.FromMinutes(1), Duration.FromMinutes(1), Duration.FromDays(31))));
        }

        if (read.Flag($"{Section}:EnforceWorkingHours"))
        {
            rules.Add(new PolicyRule.EnforcedHours(checks.WorkingHours()));
        }

        rules.AddRange(read.Names($"{Section}:RoomsByTag").Select(tag => new PolicyRule.RoomsByTag(
            tag,
            [.. read.List($"{Section}:RoomsByTag:{tag}:Departments").Select(d => d.Value)],
            checks.Users($"{Section}:RoomsByTag:{tag}:People"))));
        return new PolicySettings(new PolicySet(rules));
    }
}
