using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>Equipment from the display names that tenants give their devices, in Chinese or English.</summary>
internal static class FeishuDevices
{
    private static readonly (string Part, Equipment Equipment)[] Words =
    [
        ("投影", Equipment.Projector), ("投屏", Equipment.Projector), ("projector", Equipment.Projector),
        ("电视", Equipment.Tv), ("大屏", Equipment.Tv), ("显示", Equipment.Tv), ("tv", Equipment.Tv), ("screen", Equipment.Tv), ("display", Equipment.Tv),
        ("视频", Equipment.Video), ("摄像", Equipment.Video), ("video", Equipment.Video), ("camera", Equipment.Video),
        ("白板", Equipment.Whiteboard), ("whiteboard", Equipment.Whiteboard),
        ("电话", Equipment.Phone), ("phone", Equipment.Phone),
        ("麦克风", Equipment.Mic), ("话筒", Equipment.Mic), ("mic", Equipment.Mic),
        ("电脑", Equipment.Pc), ("computer", Equipment.Pc),
    ];

    /// <summary>What the names stand for; a name that is not known stands for nothing.</summary>
    /// <param name="devices">The room's devices.</param>
    public static Equipment Of(IReadOnlyList<FeishuDevice> devices)
    {
        var equipment = Equipment.None;
        foreach (var name in devices.Select(device => device.Name ?? ""))
        {
            // "microphone" holds "phone": the longer word is taken off first.
            var rest = name.Replace("microphone", "mic", StringComparison.OrdinalIgnoreCase);
            foreach (var (part, meaning) in Words)
            {
                if (rest.Contains(part, StringComparison.OrdinalIgnoreCase))
                {
                    equipment |= meaning;
                }
            }
        }

        return equipment;
    }
}
