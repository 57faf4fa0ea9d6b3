using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>The two ends of a range: what one of them says often holds for the other.</summary>
internal static class RangeEnds
{
    /// <summary>Both ends, null where the two do not belong together.</summary>
    /// <param name="s">The items.</param>
    /// <param name="near">Where the near end stands.</param>
    /// <param name="far">Where the far end stands.</param>
    /// <param name="numbersAreHours">Two bare numbers are hours.</param>
    public static (Frame? From, Frame? To) Of(Scan s, int near, int far, bool numbersAreHours)
    {
        var (from, to) = Read(s, near, far, numbersAreHours);
        if (from is null || to is null)
        {
            return (null, null);
        }

        (from, to) = (InMonthOf(s, from, to), OnlyDay(to));
        (from, to) = (AsClock(s, from, to, false), AsClock(s, to, from, true));
        return BelongTogether(from, to) ? (from, to) : (null, null);
    }

    private static (Frame? From, Frame? To) Read(Scan s, int near, int far, bool numbersAreHours)
    {
        var from = s[near].Frame;
        var to = s[far].Frame;
        if (from is not null && to is not null)
        {
            return (from, to);
        }

        if (from is not null)
        {
            return (from, FarNumber(s, far, from));
        }

        if (to is not null)
        {
            return (NearNumber(s, near, far, to, numbersAreHours), to);
        }

        return numbersAreHours ? (HourAt(s, near), HourAt(s, far)) : (null, null);
    }

    // 3, 9.15
    private static Frame? HourAt(Scan s, int i)
    {
        ref var number = ref s[i];
        var isClock = number.Kind == Kind.Number && number.FractionDigits == 2 && number.Extra < 60
            && number.Value <= 24 && !ClockRules.CountsSomething(s, i + 1);
        return isClock ? ClockRules.Clock(number.Value, number.Extra, number.Is(ItemMarks.LeadingZero), Grain.Minute)
            : ClockRules.IsBareHour(s, i) ? BareHour(s, i)
            : null;
    }

    private static Frame BareHour(Scan s, int i)
    {
        var clock = ClockRules.Clock(s[i].Value, 0, s[i].Is(ItemMarks.LeadingZero), Grain.Hour);
        clock.BareClock = true;
        return clock;
    }

    // 3点到4, Nov 25-28, 周三至五
    private static Frame? FarNumber(Scan s, int far, Frame from)
    {
        ref var number = ref s[far];
        if (number.Kind != Kind.Number)
        {
            return null;
        }

        if (from.HasClock || from.At is not null)
        {
            return HourAt(s, far);
        }

        if (number.FractionDigits > 0)
        {
            return null;
        }

        return from.Shape switch
        {
            _ when from.HasPart || ClockRules.CountsSomething(s, far + 1) || s.Has(far + 1, Kind.HourMark) => null,
            DayShape.MonthDay or DayShape.DayOfMonth or DayShape.Full when number.Value is >= 1 and <= 31
                && number.Digits <= 2 =>
                new Frame { Shape = DayShape.DayOfMonth, DayOfMonth = number.Value },
            DayShape.Weekday or DayShape.WeekdayOfWeek when number.Is(ItemMarks.Chinese)
                && number.Value is >= 1 and <= 6 =>
                new Frame { Shape = DayShape.Weekday, Weekdays = number.Value },
            _ => null,
        };
    }

    // 3-4点, 20到22号, 25-28 Nov, 十二至一月
    private static Frame? NearNumber(Scan s, int near, int far, Frame to, bool numbersAreHours)
    {
        ref var number = ref s[near];
        if (number.Kind != Kind.Number || number.Digits > 2)
        {
            return null;
        }

        // "9.30-4.30pm"
        if (number.FractionDigits > 0)
        {
            return number.FractionDigits == 2 && number.Extra < 60 && number.Value <= 24 && to.HasClock
                ? ClockRules.Clock(number.Value, number.Extra, number.Is(ItemMarks.LeadingZero), Grain.Minute)
                : null;
        }

        if (to.HasClock)
        {
            return number.Value <= 24 && !number.IsOrdinal && !to.HasDay ? BareHour(s, near)
                : number.Value <= 24 && !number.IsOrdinal && (!to.BareClock || numbersAreHours)
                ? BareHour(s, near)
                : null;
        }

        return to.Shape switch
        {
            DayShape.MonthDay or DayShape.Full or DayShape.DayOfMonth when number.Value is >= 1 and <= 31 =>
                NearDay(s, number.Value, to),
            DayShape.Month when number.Value is >= 1 and <= 12 => Time.Days.Month(s, number.Value),
            _ => null,
        };
    }

    private static Frame? NearDay(Scan s, int day, Frame to)
    {
        if (to.Shape == DayShape.DayOfMonth)
        {
            return Time.Days.DayOfMonth(s, day);
        }

        var date = Time.Days.Full(to.Date.Year, to.Date.Month, day);
        if (date is not null)
        {
            date.DayAssumed = to.DayAssumed;
        }

        return date;
    }

    private static bool BelongTogether(Frame from, Frame to)
    {
        if (from.At is not null || to.At is not null)
        {
            return from.At is not null && (to.HasClock || to.At is not null);
        }

        var fromTime = from.HasClock || from.HasPart;
        var toTime = to.HasClock || to.HasPart;

        // 今天到明天下午, "from this morning to tomorrow"
        if (from.HasDay && to.HasDay && !from.HasClock && !to.HasClock && fromTime != toTime)
        {
            return from is { DayGrain: Grain.Day, DateEnd: null }
                && to is { DayGrain: Grain.Day, DateEnd: null, Nth: not Frame.Each } && to.Date > from.Date;
        }

        return fromTime == toTime && (toTime || (from.HasDay && to.HasDay))
            && !(to.HasDay && !from.HasDay && !to.HasClock);
    }

    // "13th to 15th July", "Aug 10 - Nov 12, 2027": what is said of the far end holds for the near one.
    private static Frame InMonthOf(Scan s, Frame from, Frame to)
    {
        var near = (from.Shape, to.Shape) switch
        {
            (DayShape.DayOfMonth, DayShape.MonthDay or DayShape.Full) => NearDay(s, from.DayOfMonth, to),
            (DayShape.MonthDay, DayShape.Full) when to.Date.Year != from.Date.Year
                && from.Month <= to.Date.Month => Time.Days.Full(to.Date.Year, from.Month, from.DayOfMonth),
            _ => null,
        };
        if (near is null || near.Date > to.Date)
        {
            return from;
        }

        var day = from.Copy();
        (day.Shape, day.Date, day.DayAssumed, day.OtherDate) = (near.Shape, near.Date, near.DayAssumed, null);
        return day;
    }

    // 下周一到周三，整天: whole days are days.
    private static Frame OnlyDay(Frame to)
    {
        if (to is not { HasDay: true, HasClock: false, Part: DayPart.WholeDay })
        {
            return to;
        }

        var day = to.Copy();
        day.Part = DayPart.None;
        return day;
    }

    // 十点半到中午, 早上到下午3点: beside a clock time, a part of the day is where it begins or ends.
    private static Frame AsClock(Scan s, Frame frame, Frame other, bool isEnd)
    {
        if (!(other.HasClock || other.At is not null) || frame.HasClock || !frame.HasPart || frame.At is not null)
        {
            return frame;
        }

        var (from, to) = Clocks.Hours(s.Context.Office, frame.Part);
        var clock = frame.Copy();
        clock.Clock = isEnd && frame.Part != DayPart.Lunch ? to : from;
        clock.Half = HalfOfDay.Settled;
        clock.Part = DayPart.None;
        return clock;
    }
}
