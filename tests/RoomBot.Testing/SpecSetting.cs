using NodaTime;

namespace RoomBot.Testing;

/// <summary>The moment and the office in which the sentences of a spec table are said.</summary>
/// <param name="Now">The wall clock.</param>
/// <param name="Zone">The office's zone.</param>
/// <param name="WorkFrom">When work begins.</param>
/// <param name="WorkUntil">When work ends, later than <paramref name="WorkFrom"/>.</param>
public sealed record SpecSetting(LocalDateTime Now, DateTimeZone Zone, LocalTime WorkFrom, LocalTime WorkUntil)
{
    /// <summary><see cref="Now"/> as a moment in its zone.</summary>
    public ZonedDateTime NowInZone => Now.InZoneStrictly(Zone);
}
