using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What every part of the booking desk works with.</summary>
internal sealed record DeskParts(
    IRoomProvider Provider, IBookingStore Store, IClock Clock, TimeProvider Time, DeskSettings Settings)
{
    /// <summary>The moment.</summary>
    public Instant Now => Clock.GetCurrentInstant();
}
