namespace RoomBot.Understanding.Grammar;

/// <summary>How a day was said.</summary>
internal enum DayShape : byte
{
    None,

    /// <summary>Counted from today.</summary>
    Offset,
    Weekday,

    /// <summary>Several weekdays.</summary>
    Weekdays,

    /// <summary>A weekday of a week that was said (下周三).</summary>
    WeekdayOfWeek,
    DayOfMonth,
    MonthDay,

    /// <summary>With its year.</summary>
    Full,

    /// <summary>The nth weekday or workday of a month.</summary>
    Nth,
    Workday,
    Holiday,
    Week,
    Month,
    Year,

    /// <summary>A few days in a row.</summary>
    Stretch,

    /// <summary>A date that no calendar has (11月31号): it keeps what is said with it, and means nothing.</summary>
    Impossible,
}
