namespace RoomBot.Understanding.Time;

/// <summary>Why a part of a reading was assumed.</summary>
[Flags]
public enum AssumptionReasons
{
    /// <summary>Nothing was assumed.</summary>
    None = 0,

    /// <summary>It is in working hours.</summary>
    WorkingHours = 1,

    /// <summary>It is the next one to come.</summary>
    Future = 2,

    /// <summary>It belongs to the time that is already on the table.</summary>
    OnTheTable = 4,

    /// <summary>The other end of the range said so.</summary>
    OtherEnd = 8,

    /// <summary>The office's usual hours of that part of the day.</summary>
    DayPart = 16,
}
