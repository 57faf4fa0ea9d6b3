using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Contracts;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>The contracts' troubles at the simulated Feishu.</summary>
internal static class FeishuTroubles
{
    /// <summary>Plans a trouble at each of some endpoints; none of it any more where the number is 0.</summary>
    public static void Plan(this FeishuSimulator feishu, PlatformTrouble trouble, int times, params IReadOnlyList<string> calls)
    {
        feishu.Faults.Clear();
        Fault fault = trouble switch
        {
            PlatformTrouble.TooMany => new Fault.TooMany(2),
            PlatformTrouble.FarTooMany => new Fault.TooMany(60),
            PlatformTrouble.Broken => new Fault.Broken(),
            PlatformTrouble.AnswerLost => new Fault.AnswerLost(),
            PlatformTrouble.Silent => new Fault.Silent(),
            PlatformTrouble.PermissionMissing => new Fault.ScopeMissing("im:message:send_as_bot"),
            _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
        };
        foreach (var call in times > 0 ? calls : [])
        {
            feishu.Faults.Plan(call, fault, times);
        }
    }

    /// <summary>How often an endpoint was called.</summary>
    public static int Count(this FeishuSimulator feishu, string call) => feishu.Calls.Count(c => string.Equals(c.Name, call, StringComparison.Ordinal));
}
