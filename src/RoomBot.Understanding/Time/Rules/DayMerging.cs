using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>One day out of two that name the same: "Wednesday, Nov 25", 下周的周三, "the 3rd of next month".</summary>
internal static class DayMerging
{
    /// <summary>The day, null where the two do not name the same one.</summary>
    public static Frame? Merge(Frame a, Frame b)
    {
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
            (DayShape.Week, DayShape.Stretch) when b.DateEnd == b.Date.PlusDays(2) && b.Date.DayOfWeek == IsoDayOfWeek.Saturday =>
                Days.Stretch(a.Date.PlusDays(5), a.Date.PlusDays(7)),
            _ => null,
        };
    }

    private static Frame? Same(Frame said, Frame date) => said.Date == date.Date ? said : null;

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

    private static Frame? InMonth(Frame month, Frame day) => Days.Full(month.Date.Year, month.Date.Month, day.DayOfMonth);
}
