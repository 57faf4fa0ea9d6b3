using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Testing.Fakes;

/// <summary>One event in the calendar of <see cref="MemoryRoomProvider"/>.</summary>
/// <param name="Id">The booking it was made for; null for somebody else's.</param>
/// <param name="Room">The room.</param>
/// <param name="When">The time.</param>
/// <param name="Organiser">Whose.</param>
/// <param name="Topic">What for.</param>
public sealed record MemoryEvent(BookingId? Id, RoomId Room, Interval When, string Organiser, string Topic)
{
    /// <summary>Of a series: the times behind the first.</summary>
    public IReadOnlyList<Interval> Further { get; init; } = [];

    /// <summary>All its times.</summary>
    public IEnumerable<Interval> Times => Further.Prepend(When);

    /// <summary>What the provider calls it.</summary>
    public required string Reference { get; init; }

    /// <summary>True when the room has accepted.</summary>
    public bool IsAccepted { get; init; } = true;

    /// <summary>True when the room has declined.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>True where nobody is told of it, though the room is taken.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>True where somebody must approve.</summary>
    public bool NeedsApproval { get; init; }
}
