using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Local;

/// <summary>A meeting that was not booked through the bot.</summary>
/// <param name="Key">Unique among all events.</param>
/// <param name="Room">Its room.</param>
/// <param name="When">Its time.</param>
/// <param name="Organiser">Whose it is.</param>
/// <param name="Topic">What it is for.</param>
internal sealed record ForeignMeeting(string Key, RoomId Room, Interval When, string Organiser, string Topic);
