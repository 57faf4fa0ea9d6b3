using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>Where no day was said: the day on the table, else the next one to come.</summary>
internal static class PreferFuture
{
    /// <summary>The day on which a clock time (in minutes) comes next.</summary>
    public static LocalDate DayOf(Scan s, int minutes, out bool isTable)
    {
        isTable = s.Context.OnTheTable is not null;
        if (s.Context.OnTheTable is { } table)
        {
            return table.Date;
        }

        return Clocks.At(s.Today, minutes) >= Floor(s.Now) ? s.Today : Days.Plus(s.Today, 1);
    }

    /// <summary>The day that was said, or for a weekday that is today the same of next week once its time has gone
    /// by.</summary>
    public static LocalDate SaidDay(Scan s, Frame frame, int minutes) =>
        frame.Shape == DayShape.Weekday && frame.Date == s.Today && Clocks.At(frame.Date, minutes) < Floor(s.Now)
            ? Days.Plus(frame.Date, 7)
            : frame.Date;

    /// <summary>The time to the minute.</summary>
    public static LocalDateTime Floor(LocalDateTime now) => now.Date + new LocalTime(now.Hour, now.Minute);
}
