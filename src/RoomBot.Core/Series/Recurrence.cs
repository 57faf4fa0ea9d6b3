using NodaTime;

namespace RoomBot.Core.Series;

/// <summary>A rule in local time; it becomes instants only when it is booked.</summary>
/// <param name="Rule">RFC 5545 RRULE without DTSTART; UNTIL is a local date.</param>
/// <param name="First">Start of the first occurrence, local.</param>
/// <param name="Length">Length of each occurrence; positive.</param>
/// <param name="Zone">IANA id of the zone the local times are in.</param>
public sealed record Recurrence(string Rule, LocalDateTime First, Duration Length, string Zone)
{
    /// <summary>Dates of occurrences that are left out.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];
}
