namespace RoomBot.Simulators.Feishu;

/// <summary>Whose access token an endpoint takes.</summary>
[Flags]
internal enum FeishuCaller
{
    /// <summary>None is needed.</summary>
    Nobody = 0,

    /// <summary>The app's.</summary>
    App = 1,

    /// <summary>A user's.</summary>
    User = 2,
}
