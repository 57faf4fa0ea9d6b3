namespace RoomBot.Dialog.Channels;

/// <summary>A chat platform, by the name that configuration and user ids carry.</summary>
/// <param name="Value">Lower case, no colon.</param>
public readonly record struct ChannelName(string Value)
{
    /// <summary>Feishu and Lark.</summary>
    public static ChannelName Feishu { get; } = new("feishu");

    /// <summary>WeCom.</summary>
    public static ChannelName WeCom { get; } = new("wecom");

    /// <summary>DingTalk.</summary>
    public static ChannelName DingTalk { get; } = new("dingtalk");

    /// <summary>The web chat of the playground page.</summary>
    public static ChannelName Playground { get; } = new("playground");

    /// <summary>The terminal chat.</summary>
    public static ChannelName Terminal { get; } = new("terminal");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
