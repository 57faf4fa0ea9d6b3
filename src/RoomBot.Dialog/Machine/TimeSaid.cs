using NodaTime;

namespace RoomBot.Dialog.Machine;

/// <summary>The time expressions of one message put together, in the office's local time.</summary>
internal sealed record TimeSaid
{
    /// <summary>No time.</summary>
    public static TimeSaid Nothing { get; } = new();

    /// <summary>Start, where a clock time was said.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>End, where it was said.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>True where the day of <see cref="Start"/> (or <see cref="Window"/>) was not said.</summary>
    public bool DayAssumed { get; init; }

    /// <summary>True where the day of <see cref="Start"/> is that of what was on the table.</summary>
    public bool DayKept { get; init; }

    /// <summary>The other half of the day, where none was said.</summary>
    public LocalDateTime? Other { get; init; }

    /// <summary>A whole day.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Days of a week, month or year: first and the one behind the last.</summary>
    public LocalStretch? Days { get; init; }

    /// <summary>A stretch in which something may happen.</summary>
    public LocalStretch? Window { get; init; }

    /// <summary>A length.</summary>
    public Duration? Length { get; init; }

    /// <summary>How much later; negative for earlier.</summary>
    public Duration? Shift { get; init; }

    /// <summary>How much longer; negative for shorter.</summary>
    public Duration? Longer { get; init; }

    /// <summary>RFC 5545 RRULE of a series.</summary>
    public string? Rule { get; init; }

    /// <summary>Days that are left out: "except Dec 2".</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>True where no time was said at all.</summary>
    public bool IsNothing => this == Nothing;
}
