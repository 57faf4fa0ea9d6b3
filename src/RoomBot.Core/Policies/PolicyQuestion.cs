using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Policies;

/// <summary>A booking that somebody wants, with what the rules ask about.</summary>
/// <param name="Who">Who wants it.</param>
/// <param name="When">The time wanted; bounded, not empty.</param>
/// <param name="Zone">The zone whose dates and hours count.</param>
public sealed record PolicyQuestion(UserId Who, Interval When, DateTimeZone Zone)
{
    /// <summary>The room, or null while none is chosen (rules about rooms are not asked then).</summary>
    public Room? Room { get; init; }

    /// <summary>Starts of the bookings that they have on that day, the one being moved left out.</summary>
    public IReadOnlyList<Instant> TheirStarts { get; init; } = [];

    /// <summary>Departments they belong to, as the channel tells.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];
}
