using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>Minutes of the day: the hours that a part of the day has, and which half of the day a bare hour is
/// of.</summary>
internal static class Clocks
{
    private const int Day = 24 * 60;
    private const int HalfDay = 12 * 60;

    /// <summary>A day and minutes of it, which may run into the next.</summary>
    public static LocalDateTime At(LocalDate date, int minutes) =>
        Days.Plus(date, minutes >= 0
            ? minutes / Day
            : -1) + LocalTime.FromMinutesSinceMidnight(((minutes % Day) + Day) % Day);

    /// <summary>The hours of a part of the day, in minutes.</summary>
    public static (int From, int To) Hours(OfficeCalendar office, DayPart part)
    {
        int from = Minutes(office.From), to = Minutes(office.To);
        return part switch
        {
            DayPart.SmallHours => (0, 6 * 60),
            DayPart.EarlyMorning => (6 * 60, 9 * 60),
            DayPart.Morning => (Math.Min(from, 10 * 60), HalfDay),
            DayPart.LateMorning => (10 * 60, HalfDay),
            DayPart.FirstThing => (from, from + 60),
            DayPart.Lunch => (HalfDay, 14 * 60),
            DayPart.Afternoon => (HalfDay, 18 * 60),
            DayPart.EarlyAfternoon => (HalfDay, 15 * 60),
            DayPart.LateAfternoon => (15 * 60, 18 * 60),
            DayPart.Dusk => (17 * 60, 19 * 60),
            DayPart.Evening => (18 * 60, 22 * 60),
            DayPart.Night => (18 * 60, Day),
            DayPart.LateNight => (22 * 60, Day + (2 * 60)),
            DayPart.EndOfWork => (Math.Max(to - 120, from), to),
            DayPart.AfterWork => (to, Math.Max(to + 60, 22 * 60)),
            _ => (from, to),
        };
    }

    /// <summary>The clock times that a frame may mean, in minutes; the second is −1 where there is but one. The better
    /// one is first.</summary>
    public static (int First, int Second) Candidates(UnderstandingContext context, Frame frame)
    {
        var said = frame.Clock;
        if (frame.Half != HalfOfDay.Unknown)
        {
            return (said, -1);
        }

        var other = said >= HalfDay ? said - HalfDay : said + HalfDay;
        var (morning, afternoon) = said >= HalfDay ? (other, said) : (said, other);
        return PrefersAfternoon(context, morning, afternoon) ? (afternoon, morning) : (morning, afternoon);
    }

    /// <summary>True where a time is in working hours.</summary>
    public static bool IsWorked(OfficeCalendar office, int minutes) =>
        minutes >= Minutes(office.From) && minutes < Minutes(office.To);

    private static bool PrefersAfternoon(UnderstandingContext context, int morning, int afternoon)
    {
        var morningFits = IsWorked(context.Office, morning);
        var afternoonFits = IsWorked(context.Office, afternoon);
        if (morningFits != afternoonFits)
        {
            return afternoonFits;
        }

        if (morningFits)
        {
            return context.OnTheTable is { Hour: >= 12 };
        }

        // Outside both: the one nearer to working hours.
        var early = Minutes(context.Office.From) - morning;
        var late = afternoon - Minutes(context.Office.To);
        return late <= early;
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
