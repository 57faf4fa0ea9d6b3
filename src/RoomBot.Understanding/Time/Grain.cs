namespace RoomBot.Understanding.Time;

/// <summary>How finely a time was said, from fine to coarse.</summary>
public enum Grain
{
    /// <summary>To the minute ("15:30").</summary>
    Minute,

    /// <summary>To the hour ("3pm").</summary>
    Hour,

    /// <summary>A day ("tomorrow").</summary>
    Day,

    /// <summary>A week ("next week").</summary>
    Week,

    /// <summary>A month ("in December").</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
