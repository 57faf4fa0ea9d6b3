namespace RoomBot.Understanding.Grammar;

/// <summary>The stages of the grammar, in order.</summary>
internal enum Stage
{
    /// <summary>Numbers that count something else, codes, prices: taken out of the way.</summary>
    Nothing,

    /// <summary>Lengths.</summary>
    Lengths,

    /// <summary>Days, clock times, parts of the day.</summary>
    Atoms,

    /// <summary>A day, its part and a clock time put together.</summary>
    Joins,

    /// <summary>Points counted from others: 半小时后, "in 20 minutes".</summary>
    Relative,

    /// <summary>From–to.</summary>
    Ranges,

    /// <summary>The day of a range, said before or behind it.</summary>
    RangeDays,

    /// <summary>What repeats.</summary>
    Recurrences,

    /// <summary>Open ends, windows, a start with its length.</summary>
    Closing,
}
