using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Series;

/// <summary>A date on which the room of a series is taken.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="By">What is in the way, by start; empty where there was no answer.</param>
/// <param name="Instead">Other rooms that are free on that date, the best first.</param>
public sealed record SeriesConflict(Occurrence Occurrence, IReadOnlyList<BusyInterval> By, IReadOnlyList<Room> Instead);
