using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>What "this", "next" and "last" do to a day, week, month or part of the day.</summary>
internal static class Modifiers
{
    /// <summary>"next Tuesday" is the Tuesday of next week, "this Tuesday" the one to come, "last Tuesday" the one gone by.</summary>
    public static Frame Weekday(Scan s, int weekday, int step, int extra, bool isComing)
    {
        var next = Days.Weekday(s, weekday);
        if (step == 0 || extra == 2 || isComing)
        {
            var isToday = next.Date == s.Today && (extra == 2 || isComing);
            return new Frame { Shape = DayShape.WeekdayOfWeek, Date = isToday ? Days.Plus(next.Date, 7) : next.Date, Weekdays = weekday };
        }

        var ahead = next.Date == s.Today ? 7 : NodaTime.Period.DaysBetween(s.Today, next.Date);
        if (step > 0)
        {
            var ofNextWeek = Days.WeekdayOfWeek(s, weekday, 1);
            var soonest = Days.Plus(s.Today, ahead);
            ofNextWeek.OtherDate = soonest != ofNextWeek.Date ? soonest : null;
            return ofNextWeek;
        }

        var ofLastWeek = Days.WeekdayOfWeek(s, weekday, -1);
        var latest = Days.Plus(s.Today, ahead - 7 == 0 ? -7 : ahead - 7);
        return new Frame { Shape = DayShape.WeekdayOfWeek, Date = latest, OtherDate = latest != ofLastWeek.Date ? ofLastWeek.Date : null, Weekdays = weekday };
    }

    /// <summary>"this week", "next month", "last year".</summary>
    public static Frame? Unit(Scan s, Unit unit, int step) => unit switch
    {
        Grammar.Unit.Day when step != 0 => Days.Offset(s, step),
        Grammar.Unit.Week => Days.Week(s, step),
        Grammar.Unit.Month => Days.RelativeMonth(s, step),
        Grammar.Unit.Year => Days.Year(s.Today.Year + step),
        _ => null,
    };

    /// <summary>"next March" is the next one to come that is not the present month, "last March" the one gone by.</summary>
    public static Frame? Month(Scan s, int month, int step)
    {
        var year = s.Today.Year;
        year += step switch
        {
            > 0 => month > s.Today.Month ? 0 : 1,
            < 0 => month < s.Today.Month ? 0 : -1,
            _ => 0,
        };
        return Days.Month(s, month, year);
    }

    /// <summary>"this afternoon", "last night".</summary>
    public static Frame Part(Scan s, DayPart part, int step)
    {
        var day = Days.Offset(s, step);
        day.Part = part;
        return day;
    }

    /// <summary>"this weekend", "next weekend".</summary>
    public static Frame Weekend(Scan s, int step, int extra) => Days.Weekend(s, extra == 2 ? 0 : step);

    /// <summary>"next business day".</summary>
    public static Frame? Workday(Scan s, int step) => step == 0
        ? null
        : new Frame { Shape = DayShape.Workday, Date = Workdays.From(s.Context.Office, s.Today, step) };

    /// <summary>"next Christmas", "last Thanksgiving".</summary>
    public static Frame? OfHoliday(Scan s, Holiday holiday, int step)
    {
        var next = DayRules.OfHoliday(s, holiday);
        return step < 0 && next is not null ? DayRules.OfHoliday(s, holiday, next.Date.Year - 1)
            : step == 0 ? DayRules.OfHoliday(s, holiday, s.Today.Year) : next;
    }

    /// <summary>"end of this month", "early next week".</summary>
    public static Frame? Edge(Scan s, Unit unit, int step, int edge) => (unit, edge) switch
    {
        (Grammar.Unit.Week, Edges.Rest) => Rest(s, Days.Week(s, step).Date, 7, 0),
        (Grammar.Unit.Month, Edges.Rest) => Rest(s, Days.RelativeMonth(s, step).Date, 0, 1),
        (Grammar.Unit.Year, Edges.Rest) => Rest(s, new NodaTime.LocalDate(s.Today.Year + step, 1, 1), 0, 12),
        (_, Edges.Rest) => null,
        _ => Edge(s, step, edge, unit),
    };

    private static Frame? Rest(Scan s, NodaTime.LocalDate first, int days, int months) =>
        Edges.RestOf(s.Today, first, first.PlusDays(days).PlusMonths(months));

    private static Frame? Edge(Scan s, int step, int edge, Unit unit) => unit switch
    {
        Grammar.Unit.Week => Edges.OfWeek(Days.Week(s, step).Date, edge),
        Grammar.Unit.Month => Edges.OfMonth(Days.RelativeMonth(s, step).Date, edge),
        Grammar.Unit.Year => Edges.OfYear(s.Today.Year + step, edge),
        _ => null,
    };
}
