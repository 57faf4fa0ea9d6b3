using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Beginning, middle and end of a week, month or year, as stretches of days.</summary>
internal static class Edges
{
    /// <summary>What is left of it, today included ("later this month").</summary>
    public const int Rest = 3;

    /// <summary>What is left, or null where it is not the present one.</summary>
    public static Frame? RestOf(LocalDate today, LocalDate first, LocalDate end) =>
        first <= today && today < end ? Days.Stretch(today, end) : null;

    /// <summary>Of the month that begins on that day: its first, second or last ten days.</summary>
    public static Frame OfMonth(LocalDate first, int edge) => edge switch
    {
        0 => Stretch(first, first.PlusDays(10), edge),
        1 => Stretch(first.PlusDays(10), first.PlusDays(20), edge),
        _ => Stretch(first.PlusDays(20), first.PlusMonths(1), edge),
    };

    /// <summary>Of a year: its first quarter, the middle four months, its last quarter.</summary>
    public static Frame? OfYear(int year, int edge)
    {
        if (year is < 1 or > 9990)
        {
            return null;
        }

        var first = new LocalDate(year, 1, 1);
        return edge switch
        {
            0 => Stretch(first, first.PlusMonths(3), edge),
            1 => Stretch(first.PlusMonths(4), first.PlusMonths(8), edge),
            _ => Stretch(first.PlusMonths(9), first.PlusMonths(12), edge),
        };
    }

    /// <summary>Of the week that begins on that Monday: Monday and Tuesday, Wednesday, Thursday and Friday.</summary>
    public static Frame OfWeek(LocalDate monday, int edge) => edge switch
    {
        0 => Stretch(monday, monday.PlusDays(2), edge),
        1 => Stretch(monday.PlusDays(2), monday.PlusDays(3), edge),
        _ => Stretch(monday.PlusDays(3), monday.PlusDays(5), edge),
    };

    private static Frame Stretch(LocalDate first, LocalDate end, int edge)
    {
        var frame = Days.Stretch(first, end);

        // As the end of a range ("until the end of March") the last day counts.
        frame.Nth = edge == 2 ? -1 : 0;
        return frame;
    }
}
