using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Turns;

/// <summary>A room provider with what works on it.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Directory">The directory as it was last seen.</param>
/// <param name="Finder">Finds rooms.</param>
/// <param name="Desk">Books them.</param>
internal sealed record RoomService(IRoomProvider Provider, KnownDirectory Directory, RoomFinder Finder, BookingDesk Desk);
