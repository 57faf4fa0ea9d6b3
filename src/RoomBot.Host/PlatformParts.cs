using RoomBot.Host.Settings;
using RoomBot.Platforms.Feishu;

namespace RoomBot.Host;

/// <summary>The chat platforms that are configured.</summary>
internal static class PlatformParts
{
    /// <summary>What they add to the host.</summary>
    /// <param name="settings">Which are on.</param>
    /// <param name="configuration">All sources.</param>
    public static HostParts Of(CheckedSettings settings, IConfiguration configuration) =>
        settings.Platforms.Contains(FeishuOptions.Section, StringComparer.Ordinal)
            ? new HostParts(services => services.AddFeishu(configuration), static app => app.MapFeishu())
            : HostParts.None;
}
