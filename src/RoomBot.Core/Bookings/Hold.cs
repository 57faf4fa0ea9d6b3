using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>A short, bot-side reservation of a room while its requester looks at the confirm card.</summary>
/// <param name="Id">The id the booking will have.</param>
/// <param name="Provider">The room's provider.</param>
/// <param name="Room">The room.</param>
/// <param name="When">The time held; half-open, bounded, never empty.</param>
/// <param name="Holder">For whom.</param>
/// <param name="Until">It ends here, exclusive.</param>
public sealed record Hold(BookingId Id, string Provider, RoomId Room, Interval When, UserId Holder, Instant Until);
