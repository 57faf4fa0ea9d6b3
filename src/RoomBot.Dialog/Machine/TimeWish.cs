using NodaTime;

namespace RoomBot.Dialog.Machine;

/// <summary>When something is wanted, in the office's local time.</summary>
/// <param name="Start">Start.</param>
/// <param name="End">End, later than the start.</param>
internal sealed record TimeWish(LocalDateTime Start, LocalDateTime End)
{
    /// <summary>True where nobody said how long, or until when.</summary>
    public bool LengthAssumed { get; init; }

    /// <summary>True where "from 4 to 3" makes it last all night and longer: hardly what is meant.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>True where nobody said which day.</summary>
    public bool DayAssumed { get; init; }

    /// <summary>The other half of the day, where none was said; null otherwise.</summary>
    public LocalDateTime? Other { get; init; }

    /// <summary>RFC 5545 RRULE of a series, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>The last day of a series whose end nobody said; null otherwise.</summary>
    public LocalDate? UntilAssumed { get; init; }
}
