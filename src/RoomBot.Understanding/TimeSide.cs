namespace RoomBot.Understanding;

/// <summary>On which side of the time on the table another one lies.</summary>
public enum TimeSide
{
    /// <summary>Either.</summary>
    Any,

    /// <summary>Before it.</summary>
    Earlier,

    /// <summary>After it.</summary>
    Later,
}
