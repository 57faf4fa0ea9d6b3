using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Refiners;

namespace RoomBot.Understanding.Time;

/// <summary>From two ends, or one, to ranges whose start is before their end.</summary>
internal static class RangeResolver
{
    private const int Day = 24 * 60;
    private const int HalfDay = 12 * 60;

    /// <summary>Adds the readings of a range.</summary>
    public static void Add(Scan s, List<Reading> readings, Frame frame)
    {
        if (frame.Seconds > 0)
        {
            AddStartAndLength(s, readings, frame);
        }
        else if (frame.From is null)
        {
            AddOpen(s, readings, frame, frame.To!, isEnd: true);
        }
        else if (frame.To is null)
        {
            AddOpen(s, readings, frame, frame.From, isEnd: false);
        }
        else if (frame.From.HasClock && frame.To.HasClock && frame.From.At is null)
        {
            AddClocks(s, readings, frame);
        }
        else
        {
            AddDays(s, readings, frame);
        }
    }

    private static void AddStartAndLength(Scan s, List<Reading> readings, Frame frame)
    {
        var length = Period.FromSeconds(frame.Seconds);
        if (frame.From!.At is { } at)
        {
            readings.Add(new Reading(new TimeValue.Range(at, at + length, Grain.Minute, false), TimeParts.None));
            return;
        }

        foreach (var (start, assumed, because) in Moments.Of(s, frame.From))
        {
            var range = new TimeValue.Range(start, start + length, Grain.Minute, false);
            readings.Add(new Reading(range, assumed) { Because = because });
        }
    }

    private static void AddOpen(Scan s, List<Reading> readings, Frame frame, Frame end, bool isEnd)
    {
        if (end.HasClock && end.At is null)
        {
            foreach (var (at, assumed, because) in Moments.Of(s, end))
            {
                readings.Add(Open(at, isEnd, end.ClockGrain, assumed, because));
            }

            return;
        }

        if (end.At is { } point)
        {
            readings.Add(Open(point, isEnd, Grain.Minute, TimeParts.None, AssumptionReasons.None));
            return;
        }

        if (end.HasPart)
        {
            var (from, to) = Clocks.Hours(s.Context.Office, end.Part);
            var minutes = isEnd ? frame.ToIncluded ? to : from : to;
            var date = end.HasDay ? end.Date : PreferFuture.DayOf(s, minutes, out _);
            readings.Add(Open(Clocks.At(date, minutes), isEnd, Grain.Hour, end.HasDay
                ? TimeParts.None
                : TimeParts.Day, AssumptionReasons.DayPart));
            return;
        }

        var day = isEnd && (frame.ToIncluded || end is { Shape: DayShape.Stretch, Nth: -1 }) ? EndOf(end) : end.Date;
        readings.Add(Open(day.AtMidnight(), isEnd, Grain.Day, end.DayAssumed, AssumptionReasons.None));
    }

    private static Reading Open(LocalDateTime at, bool isEnd, Grain grain, TimeParts assumed, AssumptionReasons why) =>
        new(new TimeValue.Range(isEnd ? null : at, isEnd ? at : null, grain, true), assumed) { Because = why };

    /// <summary>Behind the last day of what was said.</summary>
    public static LocalDate EndOf(Frame frame) => frame.DateEnd ?? frame.DayGrain switch
    {
        Grain.Week => frame.Date.PlusDays(7),
        Grain.Month => frame.Date.PlusMonths(1),
        Grain.Year => frame.Date.PlusYears(1),
        _ => Days.Plus(frame.Date, 1),
    };

    private static void AddClocks(Scan s, List<Reading> readings, Frame frame)
    {
        Frame from = frame.From!, to = frame.To!;
        var (start, end) = Best(s, from, to);
        AddClocks(s, readings, frame, start, end);
        var isOpen = from.Half == HalfOfDay.Unknown && to.Half == HalfOfDay.Unknown;
        if (isOpen && start >= 0)
        {
            var other = start >= HalfDay ? start - HalfDay : start + HalfDay;
            AddClocks(s, readings, frame, other, other + end - start);
        }
    }

    private static void AddClocks(Scan s, List<Reading> readings, Frame frame, int start, int end)
    {
        Frame from = frame.From!, to = frame.To!;
        var assumed = TimeParts.None;
        var because = AssumptionReasons.None;
        if (from.Half == HalfOfDay.Unknown || to.Half == HalfOfDay.Unknown)
        {
            assumed |= TimeParts.HalfOfDay;
            because |= from.Half == HalfOfDay.Unknown && to.Half == HalfOfDay.Unknown
                ? AssumptionReasons.WorkingHours
                : AssumptionReasons.OtherEnd;
        }

        var isFarDaySaid = !from.HasDay && to is { HasDay: true, DayFirst: true } && to.Date > s.Today;
        LocalDate day;
        if (!isFarDaySaid && (from.HasDay || to.HasDay))
        {
            day = from.HasDay ? PreferFuture.SaidDay(s, from, start) : to.Date;
            assumed |= (from.HasDay ? from : to).DayAssumed;
        }
        else
        {
            day = PreferFuture.DayOf(s, start, out var isTable);
            assumed |= TimeParts.Day;
            because |= isTable ? AssumptionReasons.OnTheTable : AssumptionReasons.Future;
        }

        var startAt = Clocks.At(day, start);
        var endAt = isFarDaySaid
            ? Clocks.At(to.Date, end % Day)
            : from.HasDay && to.HasDay
            ? Clocks.At(from.Shape == to.Shape && from.Date == to.Date && end > start ? day : FarDay(from, to), end % Day == 0 && end > 0 ? end : end % Day)
            : Clocks.At(day, end);
        if (endAt <= startAt)
        {
            endAt = endAt.PlusDays(1);
        }

        if (endAt > startAt)
        {
            var grain = from.ClockGrain < to.ClockGrain ? from.ClockGrain : to.ClockGrain;
            readings.Add(new Reading(new TimeValue.Range(startAt, endAt, grain, frame.IsWindow), assumed) { Because = because });
        }
    }

    // The half of the day said once holds for both ends where that is what people mean.
    private static (int Start, int End) Best(Scan s, Frame from, Frame to)
    {
        if (from.Half != HalfOfDay.Unknown)
        {
            return (from.Clock, from.HasDay && to.HasDay
                ? Clocks.Candidates(s.Context, to).First
                : EndAfter(from.Clock, to));
        }

        if (to.Half != HalfOfDay.Unknown)
        {
            var morning = from.Clock % HalfDay;
            var end = to.Clock;
            var afternoon = morning + HalfDay;
            return afternoon < end ? (afternoon, end) : morning < end ? (morning, end) : (afternoon, end + Day);
        }

        var (first, _) = Clocks.Candidates(s.Context, from);
        return (first, from.HasDay && to.HasDay && from.Date != to.Date
            ? Clocks.Candidates(s.Context, to).First
            : EndAfter(first, to));
    }

    /// <summary>The first clock time of that name behind a start, in minutes; it may be of the next day.</summary>
    public static int EndAfter(int start, Frame to)
    {
        var end = to.Clock;
        if (to.Half == HalfOfDay.Unknown)
        {
            end %= HalfDay;
            while (end <= start)
            {
                end += HalfDay;
            }

            return end;
        }

        return end <= start && !to.HasDay ? end + Day : end;
    }

    private static void AddDays(Scan s, List<Reading> readings, Frame frame)
    {
        Frame from = frame.From!, to = frame.To!;
        var start = from.At ?? StartOf(s, from);
        LocalDateTime end;
        if (to.At is { } at)
        {
            end = at;
        }
        else if (to.HasClock)
        {
            end = Clocks.At(to.HasDay
                ? to.Date
                : start.Date, to.HasDay
                ? Clocks.Candidates(s.Context, to).First
                : EndAfter((start.Hour * 60) + start.Minute, to));
        }
        else if (to.HasPart)
        {
            end = Clocks.At(to.HasDay ? FarDay(from, to) : start.Date, Clocks.Hours(s.Context.Office, to.Part).To);
        }
        else
        {
            end = (!frame.ToIncluded ? to.Date : from.At is null ? FarEnd(from, to) : EndOf(to)).AtMidnight();
        }

        if (end <= start)
        {
            end = to.HasClock ? start.Date.PlusDays(1) + end.TimeOfDay : start.Date.PlusDays(1).AtMidnight();
        }

        if (end > start)
        {
            var grain = from.At is not null || to.HasClock
                ? Grain.Minute
                : from.HasPart || to.HasPart
                ? Grain.Hour
                : from.DayGrain < to.DayGrain
                ? from.DayGrain
                : to.DayGrain;
            readings.Add(new Reading(new TimeValue.Range(start, end, grain, frame.IsWindow), from.HasDay
                ? from.DayAssumed
                : TimeParts.Day));
        }
    }

    /// <summary>The first and the last day of a range of days; null where it is none.</summary>
    public static (LocalDate First, LocalDate Last)? DaysOf(Scan s, Frame from, Frame to)
    {
        var readings = new List<Reading>(1);
        AddDays(s, readings, new Frame { From = from, To = to, ToIncluded = true, IsWindow = true });
        return readings.Count > 0 && readings[0].Value is TimeValue.Range { Start: { } start, End: { } end }
            ? (start.Date, end.Date.PlusDays(-1))
            : null;
    }

    private static LocalDateTime StartOf(Scan s, Frame from)
    {
        if (!from.HasPart)
        {
            return from.Date.AtMidnight();
        }

        var (start, end) = Clocks.Hours(s.Context.Office, from.Part);
        return Clocks.At(from.HasDay ? from.Date : PreferFuture.DayOf(s, end, out _), start);
    }

    private static LocalDate FarEnd(Frame from, Frame to) =>
        to.Shape is DayShape.Weekday or DayShape.DayOfMonth or DayShape.MonthDay or DayShape.Month
            || to.Date < from.Date
            ? FarDay(from, to) is var day && to.Shape == DayShape.Month ? day.PlusMonths(1) : Days.Plus(day, 1)
            : EndOf(to);

    /// <summary>The day of the far end: the first of its name that is not before the near end.</summary>
    private static LocalDate FarDay(Frame from, Frame to)
    {
        var near = from.Date;
        switch (to.Shape)
        {
            case DayShape.Weekday or DayShape.WeekdayOfWeek when to.Shape == DayShape.Weekday || to.Date < near:
                var ahead = (to.Weekdays - (int)near.DayOfWeek + 7) % 7;
                return Days.Plus(near, ahead == 0 ? 7 : ahead);
            case DayShape.DayOfMonth:
                var month = near.ToYearMonth();
                for (var i = 0; i < 3; i++, month = month.PlusMonths(1))
                {
                    if (Days.Exists(month.Year, month.Month, to.DayOfMonth)
                        && month.OnDayOfMonth(to.DayOfMonth) >= near)
                    {
                        return month.OnDayOfMonth(to.DayOfMonth);
                    }
                }

                return near;
            case DayShape.MonthDay or DayShape.Month or DayShape.Holiday:
                var date = to.Date;
                date = date.PlusYears(near.Year - date.Year);
                return date < near ? date.PlusYears(1) : date;
            default:
                return to.Date;
        }
    }
}
