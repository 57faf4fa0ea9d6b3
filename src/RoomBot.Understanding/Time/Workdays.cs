using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>Working days by the office's calendar, and the nth day of a kind in a month.</summary>
internal static class Workdays
{
    /// <summary>Counts weeks in <see cref="Nth"/>; a week is of the month that has its Thursday.</summary>
    public const int WholeWeeks = 9;

    /// <summary>Counts weekends in <see cref="Nth"/>, by their Saturday.</summary>
    public const int Weekends = 10;

    /// <summary>True on a working day.</summary>
    public static bool IsWorked(OfficeCalendar office, LocalDate date) =>
        office.DaysWorked.Contains(date) || (date.DayOfWeek < IsoDayOfWeek.Saturday && !office.DaysOff.Contains(date));

    /// <summary>The nth working day after (negative: before) a day that does not count itself.</summary>
    public static LocalDate From(OfficeCalendar office, LocalDate date, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Min(Math.Abs(count), 1000); left > 0;)
        {
            date = Days.Plus(date, step);
            left -= IsWorked(office, date) ? 1 : 0;
            if (date.Year is <= 20 or >= 8000)
            {
                break;
            }
        }

        return date;
    }

    /// <summary>The nth weekday (1 to 7) or working day (0) or day (8) of a month, the last for −1; null where there
    /// are not so many.</summary>
    public static LocalDate? NthOf(OfficeCalendar office, YearMonth month, int kind, int nth)
    {
        var days = month.OnDayOfMonth(1).Calendar.GetDaysInMonth(month.Year, month.Month);
        for (int i = 1, found = 0; i <= days; i++)
        {
            var date = month.OnDayOfMonth(nth < 0 ? days + 1 - i : i);
            if (Fits(office, date, kind) && ++found == Math.Abs(nth))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The nth weekday, working day or day of a month as a frame.</summary>
    public static Frame? Nth(Scan scan, YearMonth month, int kind, int nth)
    {
        var counted = kind switch
        {
            WholeWeeks => (int)IsoDayOfWeek.Thursday,
            Weekends => (int)IsoDayOfWeek.Saturday,
            _ => kind,
        };
        return NthOf(scan.Context.Office, month, counted, nth) is not { } date ? null
            : kind == WholeWeeks ? new Frame { Shape = DayShape.Week, Date = Days.Monday(date), DayGrain = Grain.Week }
            : kind == Weekends ? Days.Stretch(date, Days.Plus(date, 2))
            : new Frame { Shape = DayShape.Nth, Date = date, Weekdays = kind, Nth = nth, Month = month.Month };
    }

    /// <summary>The same of this month, or of the next where it has gone by.</summary>
    public static Frame? NextNth(Scan scan, int kind, int nth)
    {
        var month = scan.Today.ToYearMonth();
        return Nth(scan, month, kind, nth) is { } day && (day.DateEnd ?? day.Date) >= scan.Today
            ? day
            : Nth(scan, month.PlusMonths(1), kind, nth);
    }

    private static bool Fits(OfficeCalendar office, LocalDate date, int kind) => kind switch
    {
        0 => IsWorked(office, date),
        8 => true,
        _ => (int)date.DayOfWeek == kind,
    };
}
