using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>The days that a rhythm has: one weekday or several, the nth of a month, a day of a month.</summary>
internal static class RhythmDays
{
    internal static bool SetDays(Rhythm rhythm, Frame head, Frame all, bool isSpan)
    {
        switch (head.Shape)
        {
            case DayShape.Weekday when isSpan && all.To is { HasDay: true, Shape: DayShape.Weekday, HasClock: false }:
                rhythm.Weekdays = DaysBetween(head.Weekdays, all.To.Weekdays);
                break;
            case DayShape.Weekday or DayShape.WeekdayOfWeek:
                rhythm.Weekdays |= 1 << (head.Weekdays - 1);
                break;
            case DayShape.Weekdays:
                rhythm.Weekdays |= head.Weekdays;
                break;
            case DayShape.Nth when rhythm.Step == Unit.Month:
                SetNth(rhythm, head.Weekdays, head.Nth);
                break;
            case DayShape.DayOfMonth when rhythm.Step == Unit.Month:
                rhythm.MonthDay = head.DayOfMonth;
                break;
            case DayShape.MonthDay or DayShape.Holiday when rhythm.Step == Unit.Year && head.DayOfMonth > 0:
                rhythm.Month = head.Month;
                rhythm.MonthDay = head.DayOfMonth;
                break;
            case DayShape.Stretch when rhythm.Step == Unit.Month:
                rhythm.MonthDay = head.Nth == -1 ? -1 : 1;
                break;
            case DayShape.Stretch when head.DateEnd == Time.Days.Plus(head.Date, 2)
                && head.Date.DayOfWeek == NodaTime.IsoDayOfWeek.Saturday:
                rhythm.Weekdays = 0b1100000;
                break;
            case DayShape.Month when rhythm.Step == Unit.Year:
                rhythm.Month = head.Month;
                break;
            default:
                return false;
        }

        if (rhythm.Step is Unit.Day or Unit.Hour && rhythm.Weekdays != 0)
        {
            rhythm.Step = Unit.Week;
        }

        return rhythm.Step != Unit.Day;
    }

    // The weekdays from one to another, both included, as bits.
    private static int DaysBetween(int first, int last)
    {
        var days = 0;
        for (var day = first; ; day = (day % 7) + 1)
        {
            days |= 1 << (day - 1);
            if (day == last)
            {
                return days;
            }
        }
    }

    // "Monday and Wednesday", 周一、周三, 周二和四, "Mon, Wed, Fri at 10"
    internal static void ReadMoreDays(Scan s, ref int at, Rhythm rhythm, ref Frame? time)
    {
        if (rhythm.Weekdays == 0 || time is { HasClock: true } || s.Has(at - 1, Kind.Span))
        {
            return;
        }

        if (s.KindAt(at) is Kind.To or Kind.Dash && s[at + 1].Frame is { } far
            && (s.Has(at + 1, Kind.When) ? far : far.From) is { Shape: DayShape.Weekday } last
            && System.Numerics.BitOperations.IsPow2(rhythm.Weekdays))
        {
            rhythm.Weekdays =
                DaysBetween(System.Numerics.BitOperations.TrailingZeroCount(rhythm.Weekdays) + 1, last.Weekdays);
            time = far;
            at += 2;
            return;
        }

        for (var count = 0; count < 6; count++)
        {
            var next = at;
            while (next < at + 2 && s.KindAt(next) is Kind.And or Kind.Comma or Kind.Slash)
            {
                next++;
            }

            // "every Tuesday and every Thursday"
            next += next > at && s.Has(next, Kind.Every) && s[next].Value == 1 && rhythm.Interval == 1 ? 1 : 0;
            var days = OneMore(s, next, next > at || s[next].Start - s[at - 1].End <= 1);
            if (days == 0 || (next == at && s.Has(next, Kind.Number)))
            {
                return;
            }

            rhythm.Weekdays |= days;
            time = s.Has(next, Kind.Number) ? time : s[next].Frame;
            at = next + 1;
        }
    }

    private static int OneMore(Scan s, int next, bool isNear)
    {
        ref var item = ref s[next];
        if (item.IsPlain)
        {
            return item.Is(ItemMarks.Chinese) && item.Value is >= 1 and <= 6 && !ClockRules.CountsSomething(s, next + 1)
                && !s.Has(next + 1, Kind.HourMark) ? 1 << (item.Value - 1) : 0;
        }

        var head = s.Has(next, Kind.When) ? item.Frame : s.Has(next, Kind.Span) ? item.Frame!.From : null;
        return head switch
        {
            { Shape: DayShape.Weekday } when isNear => 1 << (head.Weekdays - 1),
            { Shape: DayShape.Weekdays } => head.Weekdays,
            _ => 0,
        };
    }

    // 每月1号和15号
    internal static void ReadMoreMonthDays(Scan s, ref int at, Rhythm rhythm, ref Frame? time)
    {
        while (rhythm.MonthDay > 0 && time is not { HasClock: true }
            && s.KindAt(at) is Kind.And or Kind.Comma or Kind.Slash)
        {
            var next = s.Has(at + 1, Kind.The) ? at + 2 : at + 1;
            var head = s.Has(next, Kind.When) ? s[next].Frame : s.Has(next, Kind.Span) ? s[next].Frame!.From : null;
            if (head is not { Shape: DayShape.DayOfMonth })
            {
                return;
            }

            rhythm.MoreMonthDays |= 1u << head.DayOfMonth;
            time = s[next].Frame;
            at = next + 1;
        }
    }

    internal static void SetNth(Rhythm rhythm, int kind, int nth)
    {
        if (kind == 8)
        {
            rhythm.MonthDay = nth;
            return;
        }

        rhythm.Nth = nth;
        rhythm.NthOfAll = kind == 0;
        rhythm.Weekdays = kind == 0 ? 0b11111 : 1 << (kind - 1);
    }
}
