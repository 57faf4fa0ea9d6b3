namespace RoomBot.Core.Series;

/// <summary>How often a rule repeats.</summary>
public enum Frequency
{
    /// <summary>By days.</summary>
    Daily,

    /// <summary>By weeks.</summary>
    Weekly,

    /// <summary>By months.</summary>
    Monthly,

    /// <summary>By years.</summary>
    Yearly,
}
