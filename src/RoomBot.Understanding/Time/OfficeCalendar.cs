using NodaTime;

namespace RoomBot.Understanding.Time;

/// <summary>The office's hours and days, by which ambiguous times are read.</summary>
public sealed record OfficeCalendar
{
    /// <summary>The calendar with its defaults.</summary>
    public static OfficeCalendar Default { get; } = new();

    /// <summary>Start of the working day; default 08:00.</summary>
    public LocalTime From { get; init; } = new(8, 0);

    /// <summary>End of the working day, after <see cref="From"/>; default 20:00.</summary>
    public LocalTime To { get; init; } = new(20, 0);

    /// <summary>Days that are off though their weekday is a working one (holidays).</summary>
    public IReadOnlySet<LocalDate> DaysOff { get; init; } = new HashSet<LocalDate>();

    /// <summary>Days that are worked though their weekday is off (调休).</summary>
    public IReadOnlySet<LocalDate> DaysWorked { get; init; } = new HashSet<LocalDate>();
}
