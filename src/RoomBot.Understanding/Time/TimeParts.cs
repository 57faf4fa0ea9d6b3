namespace RoomBot.Understanding.Time;

/// <summary>The parts of a time that a speaker may say or leave to be assumed.</summary>
[Flags]
public enum TimeParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The day.</summary>
    Day = 1,

    /// <summary>The half of the day that an hour up to 12 belongs to.</summary>
    HalfOfDay = 2,

    /// <summary>The clock time at which it starts.</summary>
    Start = 4,

    /// <summary>The clock time at which it ends.</summary>
    End = 8,

    /// <summary>How long it is.</summary>
    Length = 16,

    /// <summary>The year.</summary>
    Year = 32,

    /// <summary>The month.</summary>
    Month = 64,
}
