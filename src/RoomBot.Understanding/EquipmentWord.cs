namespace RoomBot.Understanding;

/// <summary>Equipment that people ask for.</summary>
public enum EquipmentWord
{
    /// <summary>投影, projector.</summary>
    Projector,

    /// <summary>电视, 大屏, screen.</summary>
    Tv,

    /// <summary>视频会议, video conference.</summary>
    Video,

    /// <summary>白板, whiteboard.</summary>
    Whiteboard,

    /// <summary>电话, conference phone.</summary>
    Phone,

    /// <summary>麦克风, microphone.</summary>
    Mic,

    /// <summary>电脑, computer.</summary>
    Pc,
}
