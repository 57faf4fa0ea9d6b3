namespace RoomBot.Understanding.Grammar;

/// <summary>How an item was written.</summary>
[Flags]
internal enum ItemMarks : byte
{
    None = 0,

    /// <summary>In Chinese.</summary>
    Chinese = 1,

    /// <summary>第三, "3rd".</summary>
    Ordinal = 2,

    /// <summary>It begins with a zero (零五, 05).</summary>
    LeadingZero = 4,

    /// <summary>It stands behind what it belongs to (三点以后), not before it ("after 3").</summary>
    Behind = 8,

    /// <summary>It is a word of another meaning as well ("may", "sun"): a time only where its neighbours say
    /// so.</summary>
    Doubtful = 16,

    /// <summary>A number of figures said one by one (二零二六).</summary>
    Positional = 32,

    /// <summary>周, 星期: a figure behind it makes it a weekday.</summary>
    WeekStem = 64,

    /// <summary>The word means this only where it touches its neighbour ("h", "m", "a").</summary>
    Glued = 128,
}
