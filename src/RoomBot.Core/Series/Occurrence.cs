using NodaTime;

namespace RoomBot.Core.Series;

/// <summary>One occurrence of a series.</summary>
/// <param name="Date">Its local date.</param>
/// <param name="When">Its time as moments.</param>
public sealed record Occurrence(LocalDate Date, Interval When);
