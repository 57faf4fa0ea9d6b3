using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Reads the rhythm behind "every" and its like: a unit, a number of units, weekdays, the nth day of a
/// month.</summary>
internal static class RhythmReader
{
    // What stands behind every: a unit, a number of units, a weekday, workdays, a part of the day, a date.
    internal static bool ReadStep(Scan s, ref int at, Rhythm rhythm, out Frame? time)
    {
        time = null;
        if (ReadUnitStep(s, at, rhythm))
        {
            at++;
            ReadWithin(s, ref at, rhythm, ref time);
            return true;
        }

        ref var item = ref s[at];
        switch (item.Kind)
        {
            case Kind.Length when item.Frame!.Unit is not Unit.Second:
                return ReadLengthStep(s, ref at, rhythm, out time);
            case Kind.Workday:
                return SetWeekdays(rhythm, 0b11111, ref at);
            case Kind.Weekdays:
                return SetWeekdays(rhythm, item.Value, ref at);
            case Kind.When or Kind.Span:
                time = item.Frame!;
                return ReadDayStep(s, ref at, rhythm, ref time);
            case Kind.Number when item.Is(ItemMarks.Chinese) && item.IsPlain && item.Value is >= 1 and <= 6
                && s[at - 1].Extra == (int)Unit.Week && s.Touches(at):
                // 双周五
                return SetWeekdays(rhythm, 1 << (item.Value - 1), ref at);
            case Kind.Number or Kind.Mod:
                return ReadOrdinalStep(s, ref at, rhythm, ref time);
            case Kind.Edge when item.Extra == (int)Unit.Month:
                SetStep(rhythm, Unit.Month, 1, 0);
                rhythm.MonthDay = item.Value == 2 ? -1 : 1;
                at++;
                return true;
            default:
                return false;
        }
    }

    private static bool SetWeekdays(Rhythm rhythm, int weekdays, ref int at)
    {
        rhythm.Step = Unit.Week;
        rhythm.Weekdays = weekdays;
        at++;
        return true;
    }

    private static bool ReadUnitStep(Scan s, int at, Rhythm rhythm)
    {
        ref var item = ref s[at];
        var unit = item.Kind switch
        {
            Kind.Unit when !item.Is(ItemMarks.Glued) && item.Value != (int)Unit.Second => (Unit)item.Value,
            Kind.DayMark when s.Text[item.Start] == '日' => Unit.Day,
            Kind.MonthMark => Unit.Month,
            Kind.YearMark => Unit.Year,
            _ => Unit.Second,
        };
        if (unit == Unit.Second)
        {
            return false;
        }

        SetStep(rhythm, unit, 1, item.Kind == Kind.Unit ? item.Extra : 0);
        return true;
    }

    // "every second week", "every 2nd Tuesday", "every last Friday of the month"
    private static bool ReadOrdinalStep(Scan s, ref int at, Rhythm rhythm, ref Frame? time)
    {
        if (s[at].IsOrdinal && s[at].Value == 2 && s.Has(at + 1, Kind.Unit))
        {
            SetStep(rhythm, (Unit)s[at + 1].Value, 2, 0);
            at += 2;
            ReadWithin(s, ref at, rhythm, ref time);
            return true;
        }

        if (s[at].IsOrdinal && s[at].Value == 2 && s.Has(at + 1, Kind.When)
            && s[at + 1].Frame!.Shape == DayShape.Weekday)
        {
            rhythm.Interval = 2;
            at++;
            time = s[at].Frame!;
            return ReadDayStep(s, ref at, rhythm, ref time);
        }

        if (!ReadNth(s, ref at, rhythm, true))
        {
            return false;
        }

        if (s.Has(at, Kind.When) && s[at].Frame is { Shape: DayShape.Weekday, HasClock: true })
        {
            time = s[at].Frame;
            at++;
        }

        _ = SkipOfTheMonth(s, ref at);
        return true;
    }

    /// <summary>Goes behind "of the month"; false where it does not stand there.</summary>
    internal static bool SkipOfTheMonth(Scan s, ref int at)
    {
        var next = s.Has(at + 1, Kind.The) ? at + 2 : at + 1;
        if (s.KindAt(at) is Kind.Of or Kind.At && s.Has(next, Kind.Unit) && s[next].Value == (int)Unit.Month)
        {
            at = next + 1;
            return true;
        }

        return false;
    }

    private static bool ReadLengthStep(Scan s, ref int at, Rhythm rhythm, out Frame? time)
    {
        time = null;
        var length = s[at].Frame!;
        var (step, count) = length switch
        {
            { Months: > 0 } when length.Months % 12 == 0 => (Unit.Year, length.Months / 12),
            { Months: > 0 } => (Unit.Month, length.Months),
            _ when length.Unit == Unit.Month => (Unit.Week, 2),
            _ when length.Unit == Unit.Week => (Unit.Week, (int)Math.Min(length.Seconds / 604_800, 1000)),
            _ when length.Unit is Unit.Day or Unit.Workday => (Unit.Day, (int)Math.Min(length.Seconds / 86_400, 1000)),
            _ when length.Unit == Unit.Hour && length.Seconds % 3_600 == 0 =>
                (Unit.Hour, (int)Math.Min(length.Seconds / 3_600, 1000)),
            _ => (Unit.Minute, (int)Math.Min(length.Seconds / 60, 10_000)),
        };
        if (count == 0 || length.Unit == Unit.Workday)
        {
            return false;
        }

        // 每隔一周 is every second week, 每隔两周 every second as well.
        rhythm.Interval = rhythm.Interval == 2 && count == 1 ? 2 : count;
        rhythm.Step = step;
        at++;
        ReadWithin(s, ref at, rhythm, ref time);
        return true;
    }

    private static void SetStep(Rhythm rhythm, Unit unit, int count, int extra)
    {
        rhythm.Step = unit switch
        {
            Unit.QuarterYear => Unit.Month,
            Unit.Workday or Unit.Weekend => Unit.Week,
            _ => unit,
        };
        rhythm.Interval *= count * (unit == Unit.QuarterYear ? 3 : extra > 1 ? extra : 1);
        rhythm.Weekdays = unit == Unit.Workday ? 0b11111 : unit == Unit.Weekend ? 0b1100000 : 0;
    }

    // Behind "every month" or 每周: which day of it.
    internal static void ReadWithin(Scan s, ref int at, Rhythm rhythm, ref Frame? time)
    {
        var next = at;
        while (next < at + 3 && s.KindAt(next) is Kind.Of or Kind.At or Kind.The or Kind.Comma)
        {
            next++;
        }

        if (rhythm.Step == Unit.Month && ReadNth(s, ref next, rhythm, false))
        {
            at = next;
            // "monthly on the first Monday at 10"
            var isTimed = s.Has(at, Kind.When) && s[at].Frame is { Shape: DayShape.Weekday or DayShape.Nth, HasClock: true };
            time = isTimed ? s[at].Frame : time;
            at += isTimed ? 1 : 0;
            return;
        }

        if (s.Has(next, Kind.Workday) && rhythm.Step is Unit.Week)
        {
            rhythm.Weekdays = 0b11111;
            at = next + 1;
            return;
        }

        var day = s[next].Frame;
        var head = s.Has(next, Kind.When) ? day : s.Has(next, Kind.Span) ? day!.From : null;
        if (head is null || !head.HasDay || !RhythmDays.SetDays(rhythm, head, day!, s.Has(next, Kind.Span)))
        {
            return;
        }

        time = day;
        at = next + 1;
        RhythmDays.ReadMoreDays(s, ref at, rhythm, ref time);
        RhythmDays.ReadMoreMonthDays(s, ref at, rhythm, ref time);
    }

    private static bool ReadDayStep(Scan s, ref int at, Rhythm rhythm, ref Frame? time)
    {
        var isSpan = s.Has(at, Kind.Span);
        var head = isSpan ? time!.From : time;
        if (head is null || head.At is not null)
        {
            return false;
        }

        if (!head.HasDay)
        {
            // every morning, 每晚7点
            rhythm.Step = Unit.Day;
            at += head.HasPart ? 1 : 0;
            return head.HasPart;
        }

        rhythm.Step = head switch
        {
            { Shape: DayShape.DayOfMonth } or { Shape: DayShape.Stretch, Nth: -1 } => Unit.Month,
            { Shape: DayShape.MonthDay or DayShape.Holiday or DayShape.Month } => Unit.Year,
            _ => Unit.Week,
        };
        if (!RhythmDays.SetDays(rhythm, head, time!, isSpan))
        {
            return false;
        }

        // "every Monday until Christmas"
        if (isSpan && time!.To is { HasDay: true, HasClock: false } end && end.Shape != DayShape.Weekday)
        {
            rhythm.Until = RecurrenceTails.LastDay(s, end);
        }

        at++;
        RhythmDays.ReadMoreDays(s, ref at, rhythm, ref time);
        return true;
    }

    // 第一个周一, "last Friday", "2nd Tuesday", 最后一天, "first day", "15th"
    internal static bool ReadNth(Scan s, ref int at, Rhythm rhythm, bool allowDay)
    {
        ref var item = ref s[at];
        var nth = item.IsOrdinal ? item.Value : item.Kind == Kind.Mod && item.Value is -1 or -9 ? -1 : 0;
        if (nth == 0)
        {
            return false;
        }

        if (NthPairs.Read(s, ref at, rhythm, nth))
        {
            return true;
        }

        var next = s.Has(at + 1, Kind.Measure) ? at + 2 : at + 1;
        var kind = s.Has(next, Kind.When) && s[next].Frame is { Shape: DayShape.Weekday } weekday ? weekday.Weekdays
            : Chinese.ChineseCountedDays.KindOfDay(s, next);
        if (kind is >= 0 and < 9 && (kind < 8 || nth is -1 or 1))
        {
            rhythm.Step = Unit.Month;
            RhythmDays.SetNth(rhythm, kind, nth);
            at = s.Has(next, Kind.When) && s[next].Frame!.HasClock ? next : next + 1;
            return true;
        }

        if (!allowDay || !item.IsOrdinal || nth > 31 || item.Is(ItemMarks.Chinese))
        {
            return false;
        }

        rhythm.Step = Unit.Month;
        rhythm.MonthDay = nth;
        at++;
        return true;
    }
}
