namespace RoomBot.Platforms.Feishu;

/// <summary>Whose rooms are booked from Feishu chats.</summary>
public enum FeishuRooms
{
    /// <summary>Feishu's own room system.</summary>
    Feishu,

    /// <summary>RoomBot's local rooms.</summary>
    Local,
}
