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
}
