namespace RoomBot.Understanding.Grammar;

/// <summary>Which half of the day a clock time is of.</summary>
internal enum HalfOfDay : byte
{
    /// <summary>It was not said.</summary>
    Unknown,
    Morning,
    Afternoon,

    /// <summary>The clock time is one of 24 hours.</summary>
    Settled,
}
