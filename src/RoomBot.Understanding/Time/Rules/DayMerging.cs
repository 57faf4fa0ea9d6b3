using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>One day out of two that name the same: "Wednesday, Nov 25", 下周的周三, "the 3rd of next month".</summary>
internal static class DayMerging
{
    /// <summary>The day, null where the two do not name the same one.</summary>
    public static Frame? Merge(Frame a, Frame b)
    {
        if (a.Shape == DayShape.Impossible || b.Shape == DayShape.Impossible)
        {
            return a.Shape == DayShape.Impossible ? a : b;
        }

        if (a.Shape is DayShape.Weekday && b.Shape is DayShape.Weekday)
        {
            // 周二tuesday
            return a.Weekdays == b.Weekdays ? a : null;
        }

        if (a.Shape is DayShape.Weekday && !b.HasClock && !b.HasPart)
        {
            return OfWeekday(a, b);
        }

        if (b.Shape is DayShape.Weekday)
        {
            return OfWeekday(b, a);
        }

        return (a.Shape, b.Shape) switch
        {
            (DayShape.Month, DayShape.DayOfMonth) => InMonth(a, b),
            (DayShape.DayOfMonth, DayShape.Month) => InMonth(b, a),
            (DayShape.Year, DayShape.MonthDay) => Days.Full(a.Date.Year, b.Month, b.DayOfMonth),
            (DayShape.MonthDay, DayShape.Year) => Days.Full(b.Date.Year, a.Month, a.DayOfMonth),
            (DayShape.Offset, DayShape.MonthDay or DayShape.Full) => Same(a, b),
            (DayShape.MonthDay or DayShape.Full, DayShape.Offset) => Same(b, a),
            (DayShape.WeekdayOfWeek, DayShape.MonthDay or DayShape.Full or DayShape.DayOfMonth) => SameWeekday(a, b),
            (DayShape.MonthDay or DayShape.Full or DayShape.DayOfMonth, DayShape.WeekdayOfWeek) => SameWeekday(b, a),
            (DayShape.MonthDay or DayShape.Full, DayShape.Holiday) => Same(a, b),
            (DayShape.Holiday, DayShape.MonthDay or DayShape.Full) => Same(b, a),
            (DayShape.Stretch, DayShape.DayOfMonth) => InStretch(a, b),
            (DayShape.Week, DayShape.Stretch) when b.DateEnd == b.Date.PlusDays(2)
                && b.Date.DayOfWeek == IsoDayOfWeek.Saturday =>
                Days.Stretch(a.Date.PlusDays(5), a.Date.PlusDays(7)),
            _ => null,
        };
    }

    private static Frame? Same(Frame said, Frame date) => said.Date == date.Date ? said : null;

    // 下周二（11月24日）
    private static Frame? SameWeekday(Frame weekday, Frame date) =>
        weekday.Date == date.Date || (date.Shape == DayShape.DayOfMonth && weekday.Date.Day == date.DayOfMonth)
            ? weekday
        : weekday.OtherDate == date.Date ? date : null;

    // 月初1号: of the month that the stretch is of; gone by, the next one to come.
    private static Frame? InStretch(Frame stretch, Frame day)
    {
        var date = Days.Full(stretch.Date.Year, stretch.Date.Month, day.DayOfMonth);
        return date is null || date.Date < stretch.Date || date.Date >= stretch.DateEnd ? null
            : day.Date > date.Date && day.Date.Year == date.Date.Year && day.Date.Month == date.Date.Month + 1 ? day
            : date;
    }

    private static Frame? OfWeekday(Frame weekday, Frame other) => other.Shape switch
    {
        DayShape.Week => new Frame
        {
            Shape = DayShape.WeekdayOfWeek,
            Date = Days.Plus(other.Date, weekday.Weekdays - 1),
            Weekdays = weekday.Weekdays,
            Clock = other.Clock,
        },
        DayShape.DayOfMonth => OnThatWeekday(other, weekday.Weekdays),
        DayShape.MonthDay or DayShape.Full or DayShape.Offset or DayShape.Holiday => other,
        _ => null,
    };

    // "Wednesday the 25th" names the month, if one of the next has it so.
    private static Frame OnThatWeekday(Frame dayOfMonth, int weekday)
    {
        var month = dayOfMonth.Date.ToYearMonth();
        for (var i = 0; i < 12; i++, month = month.PlusMonths(1))
        {
            if (Days.Exists(month.Year, month.Month, dayOfMonth.DayOfMonth)
                && (int)month.OnDayOfMonth(dayOfMonth.DayOfMonth).DayOfWeek == weekday)
            {
                var found = dayOfMonth.Copy();
                found.Date = month.OnDayOfMonth(dayOfMonth.DayOfMonth);
                return found;
            }
        }

        return dayOfMonth;
    }

    private static Frame? InMonth(Frame month, Frame day) =>
        Days.Full(month.Date.Year, month.Date.Month, day.DayOfMonth);
}
