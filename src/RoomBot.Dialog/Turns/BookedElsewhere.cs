using RoomBot.Core.Bookings;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Turns;

/// <summary>What came of booking one date of a series in another room.</summary>
/// <param name="Date">The date and the room.</param>
/// <param name="Result">What came of it.</param>
internal sealed record BookedElsewhere(DateInRoom Date, DeskBookResult Result);
