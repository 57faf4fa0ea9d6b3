using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Points and windows so long from now.</summary>
internal static class CountedTimes
{
    /// <summary>The point that is so long after (or, negative, before) now: a clock time where the length has hours,
    /// else a day.</summary>
    public static Frame From(Scan s, Frame length, int sign)
    {
        var isWholeDays = length.Seconds % 86_400 == 0 && length.Unit >= Unit.Day;
        if (length.Unit == Unit.Workday)
        {
            var count = (int)(length.Seconds / 86_400);
            var workday = Workdays.From(s.Context.Office, s.Today, count * sign);
            return new Frame { Shape = DayShape.Workday, Date = workday };
        }

        if (isWholeDays)
        {
            var days = (int)Math.Min(length.Seconds / 86_400, 500_000) * sign;
            var date = Days.Plus(Days.PlusMonths(s.Today, length.Months * sign), days);
            return new Frame { Shape = DayShape.Offset, Date = date };
        }

        // On the real time line, so that a clock change in between is counted.
        var instant = s.Context.Now.ToInstant() + Duration.FromSeconds(Math.Min(length.Seconds, 1_000_000_000) * sign);
        var there = instant.InZone(s.Context.Now.Zone);
        var at = Days.PlusMonths(there.Date, length.Months * sign) + there.TimeOfDay;
        return new Frame { At = Floor(at), Shape = DayShape.Offset, Date = at.Date };
    }

    /// <summary>What is so long after (or, negative, before) a day or a settled clock time; null where that says nothing.</summary>
    public static Frame? Shift(Scan s, Frame from, Frame length, int sign)
    {
        var result = from.Copy();
        if (from.HasClock && length.Unit < Unit.Day)
        {
            var minutes = from.Clock + (int)(sign * length.Seconds / 60);
            if (minutes < 0 || from.Half == HalfOfDay.Unknown)
            {
                return null;
            }

            result.Clock = minutes;
            result.ClockGrain = Grain.Minute;
            return result;
        }

        if (!from.HasDay || length.Unit < Unit.Day || from.At is not null)
        {
            return null;
        }

        result.Shape = DayShape.Offset;
        result.OtherDate = null;
        result.DayGrain = Grain.Day;
        result.Date = length.Unit == Unit.Workday
            ? Workdays.From(s.Context.Office, from.Date, (int)(length.Seconds / 86_400) * sign)
            : Days.Plus(Days.PlusMonths(from.Date, length.Months * sign),
                (int)Math.Min(length.Seconds / 86_400, 500_000) * sign);
        return result;
    }

    /// <summary>Without the seconds.</summary>
    public static LocalDateTime Floor(LocalDateTime at) => at.Date + new LocalTime(at.Hour, at.Minute);

    /// <summary>The window of that length that begins (or ends) now; of whole days, it begins tomorrow (or ends
    /// today).</summary>
    public static Frame Window(Scan s, Frame length, int sign)
    {
        var isDays = length.Unit >= Unit.Day;
        var far = From(s, length, sign);
        var near = isDays ? new Frame { Shape = DayShape.Offset, Date = sign > 0 ? Days.Plus(s.Today, 1) : s.Today }
            : new Frame { At = Floor(s.Now), Shape = DayShape.Offset, Date = s.Today };
        return sign > 0
            ? new Frame { From = near, To = far, ToIncluded = isDays, IsWindow = true, DayGrain = Grain.Day }
            : new Frame { From = far, To = near, IsWindow = true };
    }
}
