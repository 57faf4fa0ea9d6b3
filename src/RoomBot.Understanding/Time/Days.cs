using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>From what was said of a day to the day: the next one to come, unless the words say otherwise.</summary>
internal static class Days
{
    /// <summary>So many days from today.</summary>
    public static Frame Offset(Scan scan, int days) => new() { Shape = DayShape.Offset, Date = Plus(scan.Today, days) };

    /// <summary>A day with its year; null where there is no such day.</summary>
    public static Frame? Full(int year, int month, int day) =>
        Exists(year, month, day)
            ? new Frame { Shape = DayShape.Full, Date = new(year, month, day), Month = month, DayOfMonth = day }
            : null;

    /// <summary>A day of a month, the next one to come; null where there is no such day.</summary>
    public static Frame? MonthDay(Scan scan, int month, int day)
    {
        var year = scan.Today.Year;
        if (!Exists(2024, month, day))
        {
            return null;
        }

        LocalDate? past = Exists(year, month, day) ? new LocalDate(year, month, day) : null;
        var isPast = past is null || past < scan.Today;
        for (year += isPast ? 1 : 0; !Exists(year, month, day) && year < 9998;)
        {
            // 29 February is of the next leap year.
            year++;
        }

        return new Frame
        {
            Shape = DayShape.MonthDay,
            Date = new LocalDate(year, month, day),
            OtherDate = isPast ? past : null,
            DayAssumed = TimeParts.Year,
            Month = month,
            DayOfMonth = day,
        };
    }

    /// <summary>The day that is not there, where a date names one (Feb 30): so that the clock time beside it is not taken
    /// for another day's.</summary>
    public static Frame Impossible(Scan scan) => new() { Shape = DayShape.Impossible, Date = scan.Today };

    /// <summary>A day of the month, the next one to come; null where there is no such day.</summary>
    public static Frame? DayOfMonth(Scan scan, int day)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var month = scan.Today.ToYearMonth();
        for (var i = 0; i < 3; i++)
        {
            if (Exists(month.Year, month.Month, day) && month.OnDayOfMonth(day) >= scan.Today)
            {
                break;
            }

            month = month.PlusMonths(1);
        }

        var past = scan.Today.ToYearMonth();
        var date = Exists(month.Year, month.Month, day)
            ? month.OnDayOfMonth(day)
            : month.PlusMonths(1).OnDayOfMonth(day);
        return new Frame
        {
            Shape = DayShape.DayOfMonth,
            Date = date,
            OtherDate = past != month && Exists(past.Year, past.Month, day) ? past.OnDayOfMonth(day) : null,
            DayAssumed = TimeParts.Year | TimeParts.Month,
            DayOfMonth = day,
        };
    }

    /// <summary>A day of the month that is so many months from this one; null where there is no such day.</summary>
    public static Frame? DayOfRelativeMonth(Scan scan, int months, int day)
    {
        var month = scan.Today.ToYearMonth().PlusMonths(months);
        return Full(month.Year, month.Month, day);
    }

    /// <summary>A weekday, the next one to come, today included.</summary>
    public static Frame Weekday(Scan scan, int weekday)
    {
        var ahead = (weekday - (int)scan.Today.DayOfWeek + 7) % 7;
        return new Frame
        {
            Shape = DayShape.Weekday,
            Date = Plus(scan.Today, ahead),
            OtherDate = Plus(scan.Today, ahead == 0 ? 7 : ahead - 7),
            Weekdays = weekday,
        };
    }

    /// <summary>A weekday of the week that is so many weeks from this one; weeks start on Monday.</summary>
    public static Frame WeekdayOfWeek(Scan scan, int weekday, int weeks) => new()
    {
        Shape = DayShape.WeekdayOfWeek,
        Date = Plus(Monday(scan.Today), (weeks * 7) + weekday - 1),
        Weekdays = weekday,
    };

    /// <summary>Several weekdays; the first to come.</summary>
    public static Frame Weekdays(Scan scan, int days)
    {
        var date = scan.Today;
        while (days != 0 && (days >> ((int)date.DayOfWeek - 1) & 1) == 0)
        {
            date = Plus(date, 1);
        }

        return new Frame { Shape = DayShape.Weekdays, Date = date, Weekdays = days };
    }

    /// <summary>The week that is so many weeks from this one.</summary>
    public static Frame Week(Scan scan, int weeks) =>
        new() { Shape = DayShape.Week, Date = Plus(Monday(scan.Today), weeks * 7), DayGrain = Grain.Week };

    /// <summary>The month that is so many months from this one.</summary>
    public static Frame RelativeMonth(Scan scan, int months)
    {
        var month = scan.Today.ToYearMonth().PlusMonths(months);
        return new()
        {
            Shape = DayShape.Month,
            Date = month.OnDayOfMonth(1),
            DayGrain = Grain.Month,
            Month = month.Month,
        };
    }

    /// <summary>A month of a year, or the next one of that name to come; the present one counts.</summary>
    public static Frame? Month(Scan scan, int month, int year = 0)
    {
        if (month is < 1 or > 12 || (year != 0 && year is < 1 or > 9998))
        {
            return null;
        }

        var assumed = year == 0 ? TimeParts.Year : TimeParts.None;
        year = year != 0 ? year : month < scan.Today.Month ? scan.Today.Year + 1 : scan.Today.Year;
        return new Frame
        {
            Shape = DayShape.Month,
            Date = new LocalDate(year, month, 1),
            OtherDate = assumed != TimeParts.None && year > scan.Today.Year ? new LocalDate(year - 1, month, 1) : null,
            DayGrain = Grain.Month,
            Month = month,
            DayAssumed = assumed,
        };
    }

    /// <summary>The quarter of a year that is so many quarters from this one.</summary>
    public static Frame Quarter(Scan scan, int quarters)
    {
        var first = new LocalDate(scan.Today.Year, (((scan.Today.Month - 1) / 3) * 3) + 1, 1).PlusMonths(3 * quarters);
        return Stretch(first, first.PlusMonths(3));
    }

    /// <summary>A year; null where there is none.</summary>
    public static Frame? Year(int year) => year is < 1 or > 9998
        ? null
        : new Frame { Shape = DayShape.Year, Date = new LocalDate(year, 1, 1), DayGrain = Grain.Year };

    /// <summary>A few days in a row.</summary>
    public static Frame Stretch(LocalDate first, LocalDate end) =>
        new() { Shape = DayShape.Stretch, Date = first, DateEnd = end, IsWindow = true };

    /// <summary>Saturday and Sunday of the week that is so many weeks from this one.</summary>
    public static Frame Weekend(Scan scan, int weeks)
    {
        var saturday = Plus(Monday(scan.Today), (weeks * 7) + 5);
        return Stretch(saturday, Plus(saturday, 2));
    }

    /// <summary>The Monday of a day's week.</summary>
    public static LocalDate Monday(LocalDate date) => Plus(date, 1 - (int)date.DayOfWeek);

    /// <summary>So many days on, within what the calendar has.</summary>
    public static LocalDate Plus(LocalDate date, int days)
    {
        // The calendar ends in the year 9999; nobody books beyond, but a text may say so.
        var offset = Math.Clamp(days, -500_000, 500_000);
        return date.Year is > 20 and < 8000 ? date.PlusDays(offset) : date;
    }

    /// <summary>So many months on, within what the calendar has.</summary>
    public static LocalDate PlusMonths(LocalDate date, int months) =>
        date.Year is > 20 and < 8000 ? date.PlusMonths(Math.Clamp(months, -12_000, 12_000)) : date;

    /// <summary>True where there is such a day.</summary>
    public static bool Exists(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
}
