using NodaTime;

namespace RoomBot.Understanding.Time;

/// <summary>What a time expression means, in local time. A closed set.</summary>
public abstract record TimeValue
{
    private TimeValue()
    {
    }

    /// <summary>A point of the clock on a day ("tomorrow at 3pm").</summary>
    /// <param name="At">When, in local time.</param>
    /// <param name="Grain"><see cref="Grain.Minute"/> or <see cref="Grain.Hour"/>.</param>
    public sealed record Moment(LocalDateTime At, Grain Grain) : TimeValue;

    /// <summary>A whole day, week, month or year ("tomorrow", "next week").</summary>
    /// <param name="First">Its first day.</param>
    /// <param name="Grain"><see cref="Grain.Day"/> or coarser.</param>
    public sealed record Whole(LocalDate First, Grain Grain) : TimeValue;

    /// <summary>From–to, half-open. At least one side is there; where both are, the start is before the end.</summary>
    /// <param name="Start">The start, or null for an open one ("until noon").</param>
    /// <param name="End">The end, or null for an open one ("after 3").</param>
    /// <param name="Grain">How finely the ends were said.</param>
    /// <param name="IsWindow">True where the words name a stretch in which something may happen ("tomorrow afternoon",
    /// "before lunch", "after 3"), false where they name its own start and end ("3 to 4:30").</param>
    public sealed record Range(LocalDateTime? Start, LocalDateTime? End, Grain Grain, bool IsWindow) : TimeValue;

    /// <summary>A length alone ("an hour and a half").</summary>
    /// <param name="Value">Positive.</param>
    public sealed record Length(Duration Value) : TimeValue;

    /// <summary>Something that repeats.</summary>
    /// <param name="Rule">RFC 5545 RRULE without DTSTART; UNTIL is a local date
    /// (<c>FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231</c>).</param>
    /// <param name="First">The start of the first occurrence.</param>
    /// <param name="FirstEnd">The end of the first occurrence, or null where none was said.</param>
    /// <param name="Grain">How finely the occurrence was said; <see cref="Grain.Day"/> where no clock time was.</param>
    public sealed record Repeating(string Rule, LocalDateTime First, LocalDateTime? FirstEnd, Grain Grain) : TimeValue;
}
