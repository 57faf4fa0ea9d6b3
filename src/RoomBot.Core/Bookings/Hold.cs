using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>A short, bot-side reservation of a room while its requester looks at the confirm card.</summary>
/// <param name="Id">The id the booking will have.</param>
/// <param name="Provider">The room's provider.</param>
/// <param name="Room">The room.</param>
/// <param name="When">The time held; half-open, bounded, never empty; of a series the first occurrence.</param>
/// <param name="Holder">For whom.</param>
/// <param name="Until">It ends here, exclusive.</param>
public sealed record Hold(BookingId Id, string Provider, RoomId Room, Interval When, UserId Holder, Instant Until)
{
    /// <summary>What else is held: of a series its further occurrences, and other rooms on dates on which this one is taken; empty otherwise.</summary>
    public IReadOnlyList<HeldTime> Further { get; init; } = [];

    /// <summary>All that is held, <see cref="When"/> first.</summary>
    public IReadOnlyList<HeldTime> Times => [new HeldTime(Room, When), .. Further];
}
