using NodaTime;

namespace RoomBot.Core.Availability;

/// <summary>A half-open stretch [start, end) in which a room is taken.</summary>
/// <param name="When">Bounded, never empty.</param>
/// <param name="Organiser">Who took it, as the provider tells it; null where it does not.</param>
public sealed record BusyInterval(Interval When, string? Organiser)
{
    /// <summary>What it is for, where the provider tells; shown only to those who may see it.</summary>
    public string? Topic { get; init; }
}
