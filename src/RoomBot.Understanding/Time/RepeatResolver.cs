using System.Globalization;
using System.Numerics;
using System.Text;
using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Refiners;

namespace RoomBot.Understanding.Time;

/// <summary>From a rhythm to its RFC 5545 rule and its first occurrence.</summary>
internal static class RepeatResolver
{
    private static readonly string[] Names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Adds the readings of a recurrence.</summary>
    public static void Add(Scan s, List<Reading> readings, Frame frame)
    {
        var rhythm = frame.Rhythm!;
        var (start, end, grain, isHalfAssumed) = Times(s, frame);
        AddOne(s, readings, frame, start, end, grain, isHalfAssumed ? TimeParts.HalfOfDay : TimeParts.None);
        if (isHalfAssumed && rhythm.Step != Unit.Hour)
        {
            var shift = start >= 720 ? -720 : 720;
            AddOne(s, readings, frame, start + shift, end < 0 ? end : end + shift, grain, TimeParts.HalfOfDay);
        }
    }

    private static void AddOne(Scan s, List<Reading> readings, Frame frame, int start, int end, Grain grain,
        TimeParts assumed)
    {
        var rhythm = frame.Rhythm!;
        var first = First(s, rhythm, frame.From is { HasPart: true, HasClock: false } ? end : start);
        var rule = Rule(rhythm, first);
        var at = start < 0 ? first.AtMidnight() : Clocks.At(first, start);
        LocalDateTime? until = end < 0 ? null : Clocks.At(first, end);
        if (rhythm.Step is Unit.Hour or Unit.Minute)
        {
            at = PreferFuture.Floor(s.Now);
            grain = Grain.Minute;
        }

        readings.Add(new Reading(new TimeValue.Repeating(rule, at, until, grain), assumed)
        {
            Because = assumed == TimeParts.None ? AssumptionReasons.None : AssumptionReasons.WorkingHours,
        });
    }

    private static (int Start, int End, Grain Grain, bool IsHalfAssumed) Times(Scan s, Frame frame)
    {
        if (frame.From is not { } from)
        {
            return (-1, -1, Grain.Day, false);
        }

        if (from.HasPart && !from.HasClock)
        {
            var (start, end) = Clocks.Hours(s.Context.Office, from.Part);
            return (start, frame.To is { HasClock: true } far
                ? RangeResolver.EndAfter(start, Bare(far))
                : end, Grain.Hour, false);
        }

        var readings = new List<Reading>(2);
        var clocks =
            new Frame { From = Bare(from), To = frame.To is null ? null : Bare(frame.To), Seconds = frame.Seconds };
        var grain = from.ClockGrain;
        if (frame.To is null && frame.Seconds == 0)
        {
            var (first, second) = Clocks.Candidates(s.Context, from);
            return (first, -1, grain, second >= 0);
        }

        RangeResolver.Add(s, readings, clocks);
        if (readings.Count == 0
            || readings[0].Value is not TimeValue.Range { Start: { } startAt, End: { } endAt } range)
        {
            return (from.Clock, -1, grain, false);
        }

        var minutes = (startAt.Hour * 60) + startAt.Minute;
        var length = (int)Period.Between(startAt, endAt, PeriodUnits.Minutes).Minutes;
        return (minutes, length > 0
            ? minutes + length
            : -1, range.Grain, readings[0].Assumed.HasFlag(TimeParts.HalfOfDay) && readings.Count > 1);
    }

    private static Frame Bare(Frame frame) =>
        new() { Clock = frame.Clock, Half = frame.Half, ClockGrain = frame.ClockGrain, Part = frame.Part };

    /// <summary>The first day that the rhythm has, not before its start nor before now.</summary>
    private static LocalDate First(Scan s, Rhythm rhythm, int start)
    {
        var day = rhythm.From is { } from && from > s.Today ? from : s.Today;
        if (day == s.Today && start >= 0 && Clocks.At(day, start) < PreferFuture.Floor(s.Now))
        {
            day = Days.Plus(day, 1);
        }

        for (var i = 0; i < 1500; i++)
        {
            if (Fits(s.Context.Office, rhythm, day))
            {
                return day;
            }

            day = Days.Plus(day, 1);
        }

        return s.Today;
    }

    private static bool Fits(OfficeCalendar office, Rhythm rhythm, LocalDate day)
    {
        if (rhythm.Month != 0 && day.Month != rhythm.Month)
        {
            return false;
        }

        if (rhythm.MonthDay != 0)
        {
            return rhythm.MonthDay < 0
                ? day.PlusDays(1).Day == 1
                : day.Day == rhythm.MonthDay || (rhythm.MoreMonthDays >> day.Day & 1) == 1;
        }

        if (rhythm.Weekdays == 0)
        {
            return rhythm.Month == 0 || day.Day == 1;
        }

        if ((rhythm.Weekdays >> ((int)day.DayOfWeek - 1) & 1) == 0)
        {
            return false;
        }

        return rhythm.Nth == 0 || IsNth(rhythm, day, rhythm.Nth) || (rhythm.OtherNth != 0 && IsNth(rhythm, day, rhythm.OtherNth));
    }

    private static bool IsNth(Rhythm rhythm, LocalDate day, int nth) => Workdays.NthOf(
        OfficeCalendar.Default, day.ToYearMonth(), rhythm.NthOfAll
            ? 0
            : BitOperations.TrailingZeroCount(rhythm.Weekdays) + 1, nth) == day;

    private static string Rule(Rhythm rhythm, LocalDate first)
    {
        var rule = new StringBuilder("FREQ=", 64);
        rule.Append(rhythm.Step switch
        {
            Unit.Minute => "MINUTELY",
            Unit.Hour => "HOURLY",
            Unit.Day => "DAILY",
            Unit.Week => "WEEKLY",
            Unit.Month => "MONTHLY",
            _ => "YEARLY",
        });
        AddNumber(rule, ";INTERVAL=", rhythm.Interval, rhythm.Interval > 1);
        AddNumber(rule, ";BYMONTH=", rhythm.Month, rhythm.Month > 0);
        AddMonthDays(rule, rhythm);
        AddWeekdays(rule, rhythm);
        AddEnd(rule, rhythm, first);
        return rule.ToString();
    }

    private static void AddMonthDays(StringBuilder rule, Rhythm rhythm)
    {
        if (rhythm.MoreMonthDays == 0)
        {
            AddNumber(rule, ";BYMONTHDAY=", rhythm.MonthDay, rhythm.MonthDay != 0);
            return;
        }

        var separator = ";BYMONTHDAY=";
        for (var day = 1; day <= 31; day++)
        {
            if (day == rhythm.MonthDay || (rhythm.MoreMonthDays >> day & 1) == 1)
            {
                AddNumber(rule, separator, day, true);
                separator = ",";
            }
        }
    }

    private static void AddWeekdays(StringBuilder rule, Rhythm rhythm)
    {
        var separator = ";BYDAY=";
        for (var day = 0; day < 7; day++)
        {
            if ((rhythm.Weekdays >> day & 1) == 0)
            {
                continue;
            }

            rule.Append(separator);
            if (rhythm.Nth != 0 && !rhythm.NthOfAll)
            {
                rule.Append(CultureInfo.InvariantCulture, $"{rhythm.Nth}");
            }

            rule.Append(Names[day]);
            separator = ",";
            if (rhythm.OtherNth != 0 && !rhythm.NthOfAll)
            {
                rule.Append(CultureInfo.InvariantCulture, $",{rhythm.OtherNth}{Names[day]}");
            }
        }

        AddNumber(rule, ";BYSETPOS=", rhythm.Nth, rhythm.NthOfAll);
    }

    private static void AddEnd(StringBuilder rule, Rhythm rhythm, LocalDate first)
    {
        var count = rhythm.Count;
        var until = rhythm.Until;
        if (count == 0 && until is null && (rhythm.ForDays > 0 || rhythm.ForMonths > 0))
        {
            var isOnceAWeek = rhythm.Step == Unit.Week && BitOperations.PopCount((uint)rhythm.Weekdays) <= 1
                && rhythm.ForMonths == 0 && rhythm.ForDays % (7 * rhythm.Interval) == 0;
            count = isOnceAWeek ? rhythm.ForDays / (7 * rhythm.Interval)
                : rhythm.Step == Unit.Day && rhythm.ForMonths == 0 && rhythm.Interval == 1 ? rhythm.ForDays : 0;
            until = count > 0 ? null : Days.Plus(Days.PlusMonths(first, rhythm.ForMonths), rhythm.ForDays - 1);
        }

        AddNumber(rule, ";COUNT=", count, count > 0);
        if (until is { } day && count == 0)
        {
            AddNumber(rule, ";UNTIL=", (day.Year * 10_000) + (day.Month * 100) + day.Day, true);
        }
    }

    private static void AddNumber(StringBuilder rule, string name, int value, bool isThere)
    {
        if (isThere)
        {
            rule.Append(name).Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }
}
