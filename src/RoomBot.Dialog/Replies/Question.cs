namespace RoomBot.Dialog.Replies;

/// <summary>What the bot asks for.</summary>
public enum Question
{
    /// <summary>When.</summary>
    Time,

    /// <summary>Another time, since the one said is past.</summary>
    TimeIsPast,

    /// <summary>Whether the night between start and end is meant, or both were swapped.</summary>
    OverNight,

    /// <summary>The time a booking is to be moved to.</summary>
    NewTime,

    /// <summary>Which of several rooms that go by the name said.</summary>
    WhichRoom,

    /// <summary>Which room, for its day or for who has it.</summary>
    AnyRoom,
}
