using NodaTime;

namespace RoomBot.Core.Availability;

/// <summary>A half-open stretch [start, end) in which nothing is in a room's way; as long as it can be within the window asked for.</summary>
/// <param name="When">Bounded, never empty.</param>
public readonly record struct FreeWindow(Interval When)
{
    /// <summary>True where something of this length has room in it.</summary>
    /// <param name="length">Positive.</param>
    public bool Fits(Duration length) => When.Duration >= length;
}
