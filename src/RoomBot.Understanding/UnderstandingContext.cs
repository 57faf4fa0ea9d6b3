using NodaTime;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding;

/// <summary>What the reader of a text knows besides the text.</summary>
/// <param name="Now">The reference time in the user's zone.</param>
public sealed record UnderstandingContext(ZonedDateTime Now)
{
    /// <summary>The office's hours and days.</summary>
    public OfficeCalendar Office { get; init; } = OfficeCalendar.Default;

    /// <summary>The language, where it is known beforehand; else the text tells.</summary>
    public Language Language { get; init; }

    /// <summary>Start of the time on the table, in local time, or null. A bare clock time said as a change takes its day and half of the day.</summary>
    public LocalDateTime? OnTheTable { get; init; }

    /// <summary>True when the bot has asked for, or shown, something that this text may answer or change.</summary>
    public bool InDialog { get; init; }

    /// <summary>True to fill <see cref="Reading.Trace"/>.</summary>
    public bool Trace { get; init; }

    /// <summary>Finds the names of rooms that exist in a text as written, or null where none are known. What it finds is taken for a room
    /// before anything else is read; it may be called from several threads and never throws.</summary>
    public Func<string, IReadOnlyList<NameSpan>>? KnownNames { get; init; }
}
