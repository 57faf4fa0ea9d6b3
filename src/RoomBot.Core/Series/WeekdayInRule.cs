using NodaTime;

namespace RoomBot.Core.Series;

/// <summary>A weekday of a rule.</summary>
/// <param name="Day">Which.</param>
/// <param name="Ordinal">The how-many-th of the month or year, from the end where negative; 0 for every one.</param>
public sealed record WeekdayInRule(IsoDayOfWeek Day, int Ordinal);
