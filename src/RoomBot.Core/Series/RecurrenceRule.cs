using NodaTime;

namespace RoomBot.Core.Series;

/// <summary>A rule taken apart (RFC 5545, the parts that calendars of people use).</summary>
/// <param name="Frequency">How often.</param>
public sealed record RecurrenceRule(Frequency Frequency)
{
    /// <summary>Every how many days, weeks, months or years; at least 1.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>Weekdays; empty for that of the first occurrence.</summary>
    public IReadOnlyList<WeekdayInRule> ByDay { get; init; } = [];

    /// <summary>Days of the month, 1 to 31, from the end where negative; empty for that of the first occurrence.</summary>
    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    /// <summary>Months, 1 to 12; empty for all, or of a yearly rule that of the first occurrence.</summary>
    public IReadOnlyList<int> ByMonth { get; init; } = [];

    /// <summary>Which of a month's (week's, year's) dates count, from the end where negative; empty for all.</summary>
    public IReadOnlyList<int> BySetPos { get; init; } = [];

    /// <summary>How many occurrences; null where no number ends it.</summary>
    public int? Count { get; init; }

    /// <summary>The last date on which one may begin; null where no date ends it.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The day a week begins with.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;
}
