namespace RoomBot.Understanding.Grammar;

/// <summary>A part of the day.</summary>
internal enum DayPart : byte
{
    None,

    /// <summary>凌晨.</summary>
    SmallHours,

    /// <summary>清晨, "early morning".</summary>
    EarlyMorning,

    /// <summary>早上, 上午, "morning".</summary>
    Morning,

    /// <summary>"First thing".</summary>
    FirstThing,

    /// <summary>中午, "lunchtime".</summary>
    Lunch,

    /// <summary>下午, "afternoon".</summary>
    Afternoon,

    /// <summary>傍晚.</summary>
    Dusk,

    /// <summary>晚上, "evening", "tonight".</summary>
    Evening,

    /// <summary>"Night".</summary>
    Night,

    /// <summary>半夜, 深夜.</summary>
    LateNight,

    /// <summary>下班前, "end of day".</summary>
    EndOfWork,

    /// <summary>工作时间, "business hours".</summary>
    WorkingHours,

    /// <summary>全天, "all day".</summary>
    WholeDay,

    /// <summary>下班后, "after work".</summary>
    AfterWork,

    /// <summary>"late morning".</summary>
    LateMorning,

    /// <summary>"early afternoon".</summary>
    EarlyAfternoon,

    /// <summary>"late afternoon".</summary>
    LateAfternoon,
}
