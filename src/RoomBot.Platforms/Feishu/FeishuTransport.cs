namespace RoomBot.Platforms.Feishu;

/// <summary>How events come from Feishu.</summary>
public enum FeishuTransport
{
    /// <summary>Feishu calls the bot's webhook.</summary>
    Webhook,

    /// <summary>The bot keeps a connection to Feishu open; no public address is needed.</summary>
    LongConnection,
}
