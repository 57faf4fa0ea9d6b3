using System.Globalization;
using NodaTime;

namespace RoomBot.Understanding.Time;

/// <summary>Reads ISO local times: quickly, because it is the first thing that a filter does.</summary>
internal static class IsoTimes
{
    /// <summary>Reads <c>2026-11-20T10:00[:00[.fff]]</c>, also with a blank for the T, a date alone, or with an offset
    /// behind it.</summary>
    /// <returns>The time in the zone, or null where it is no such text.</returns>
    public static ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        var rest = text.AsSpan().Trim();
        if (!Take(ref rest, 4, out var year) || !Skip(ref rest, '-') || !Take(ref rest, 2, out var month)
            || !Skip(ref rest, '-')
            || !Take(ref rest, 2, out var day) || !Days.Exists(year, month, day))
        {
            return null;
        }

        int hour = 0, minute = 0, second = 0;
        if (!rest.IsEmpty)
        {
            if (!(Skip(ref rest, 'T') || Skip(ref rest, ' ')) || !Take(ref rest, 2, out hour) || !Skip(ref rest, ':')
                || !Take(ref rest, 2, out minute)
                || (Skip(ref rest, ':') && !Take(ref rest, 2, out second)) || hour > 23 || minute > 59 || second > 59)
            {
                return null;
            }
        }

        if (Skip(ref rest, '.'))
        {
            rest = rest.TrimStart("0123456789");
        }

        var local = new LocalDateTime(year, month, day, hour, minute, second);
        return rest.IsEmpty ? local.InZoneLeniently(zone) : WithOffset(local, rest, zone);
    }

    private static ZonedDateTime? WithOffset(LocalDateTime local, ReadOnlySpan<char> rest, DateTimeZone zone)
    {
        if (rest is "Z" or "z")
        {
            return local.InUtc().WithZone(zone);
        }

        var sign = rest[0] == '-' ? -1 : 1;
        return Skip(ref rest, rest[0]) && Take(ref rest, 2, out var hours) && Skip(ref rest, ':')
            && Take(ref rest, 2, out var minutes)
            && rest.IsEmpty && hours < 18 && minutes < 60
            ? local.WithOffset(Offset.FromSeconds(sign * ((hours * 3600) + (minutes * 60)))).InZone(zone)
            : null;

    }

    private static bool Take(ref ReadOnlySpan<char> rest, int digits, out int value)
    {
        value = 0;
        if (rest.Length < digits
            || !int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        rest = rest[digits..];
        return true;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char c)
    {
        if (rest.IsEmpty || rest[0] != c)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
