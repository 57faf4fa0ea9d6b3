using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Machine;

/// <summary>A booking with its room.</summary>
/// <param name="Booking">The booking.</param>
/// <param name="Room">Its room; where the directory no longer has it, one that has only its id.</param>
internal sealed record RoomBooking(Booking Booking, Room Room);
