using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Puts a day, its part and a clock time together, in any order, with what stands between them.</summary>
internal static class JoinRules
{
    private const int Noon = 12 * 60;
    private const int Midnight = 24 * 60;

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("join.hour-and-part", Kind.Number, HourAndPart),
        new("join.zone-first", Kind.Zone, ZoneFirst),
        new("join.day-and-time", Kind.When, DayAndTime),
    ];

    /// <summary>One frame out of two that stand beside each other, null where they do not belong together.</summary>
    public static Frame? Merge(Frame a, Frame b)
    {
        if (a.At is not null || b.At is not null || (a.HasClock && b.HasClock) || (a.HasPart && b.HasPart))
        {
            return null;
        }

        Frame merged;
        if (a.HasDay && b.HasDay)
        {
            if (DayMerging.Merge(a, b) is not { } day)
            {
                return null;
            }

            merged = day.Copy();
        }
        else
        {
            merged = (a.HasDay ? a : b.HasDay ? b : a).Copy();
            if (merged.HasDay && merged.DayGrain != Grain.Day)
            {
                return null;
            }
        }

        var clock = a.HasClock ? a : b;
        if (clock.HasClock)
        {
            merged.Clock = clock.Clock;
            merged.Half = clock.Half;
            merged.ClockGrain = clock.ClockGrain;
            merged.BareClock = clock.BareClock;
        }

        merged.DayFirst = a.HasDay && !a.HasClock;
        if (merged.Shape == DayShape.Weekday && (a.Nth == Frame.Each || b.Nth == Frame.Each))
        {
            // "Tuesday mornings" are of every week, as "Tuesdays" are.
            merged.Nth = Frame.Each;
        }

        merged.Part = a.HasPart ? a.Part : b.Part;
        merged.Zone = a.Zone ?? b.Zone;
        ApplyPart(merged);
        return merged;
    }

    /// <summary>Settles the clock time by the part of the day it was said with: 下午3点, 晚上12点, "8 in the evening".</summary>
    public static void ApplyPart(Frame frame)
    {
        if (!frame.HasClock || !frame.HasPart || frame.Half is HalfOfDay.Morning or HalfOfDay.Afternoon
            || (frame.Half == HalfOfDay.Settled && frame.Clock >= Noon))
        {
            return;
        }

        var clock = frame.Clock;
        var hour = clock / 60;
        if (hour == 0)
        {
            // 晚上零点 is the end of that evening.
            frame.Clock += frame.Part is DayPart.Evening or DayPart.Night or DayPart.LateNight ? Midnight : 0;
            return;
        }

        switch (frame.Part)
        {
            case DayPart.SmallHours or DayPart.EarlyMorning:
                clock = hour == 12 ? clock - Noon : clock;
                break;
            case DayPart.Morning or DayPart.FirstThing or DayPart.LateMorning:
                break;
            case DayPart.Lunch:
                clock = hour < 10 ? clock + Noon : clock;
                break;
            case DayPart.Evening or DayPart.Night or DayPart.LateNight:
                clock = hour == 12 ? clock + Noon : hour >= (frame.Part == DayPart.Evening ? 4 : 5) ? clock + Noon
                    : frame.Part == DayPart.LateNight ? clock : clock + Midnight;
                break;
            case DayPart.WholeDay or DayPart.WorkingHours:
                return;
            default:
                clock = hour < 12 ? clock + Noon : clock;
                break;
        }

        frame.Clock = clock;
        frame.Half = HalfOfDay.Settled;
    }

    private static int DayAndTime(Scan s, int i)
    {
        var frame = s[i].Frame!;
        var taken = 1;
        while (taken < RuleEngine.Reach - 4)
        {
            var next = i + taken;
            if (s.Has(next, Kind.Zone) && frame.HasClock)
            {
                frame = frame.Copy();
                frame.Zone = Zones.Id(s[next].Value);
                taken++;
                continue;
            }

            var link = Links(s, next, frame, out var opened);
            if (!s.Has(next + link, Kind.When))
            {
                if (s.Has(next, Kind.Open) && s.Has(next + 1, Kind.Zone) && frame.HasClock && s.Has(next + 2, Kind.Close))
                {
                    frame = frame.Copy();
                    frame.Zone = Zones.Id(s[next + 1].Value);
                    taken += 3;
                    continue;
                }

                taken += WeekOn(s, next, ref frame);
                taken += taken == 1 ? HalfOfThatDay(s, next, ref frame) : 0;
                break;
            }

            if (Merge(frame, s[next + link].Frame!) is not { } merged || (link > 0 && s.Has(next, Kind.Dash) && merged.HasDay && frame.HasDay && s[next + link].Frame!.HasDay))
            {
                break;
            }

            frame = merged;
            taken += link + 1;
            taken += opened && s.Has(i + taken, Kind.Close) ? 1 : 0;
        }

        return taken > 1 ? s.Make(Kind.When, frame, taken) : 0;
    }

    // "Tuesday week"
    private static int WeekOn(Scan s, int i, ref Frame frame)
    {
        if (!s.Has(i, Kind.Unit) || s[i].Is(ItemMarks.Chinese) || s[i].Value != (int)Unit.Week || frame.Shape is not (DayShape.Weekday or DayShape.Offset)
            || s[i].Start != s[i - 1].End + 1 || s[i].End - s[i].Start != 4)
        {
            return 0;
        }

        frame = frame.Copy();
        frame.Date = Days.Plus(frame.Date, 7);
        frame.OtherDate = null;
        frame.Shape = DayShape.WeekdayOfWeek;
        return 1;
    }

    // "Sunday pm"; of "tomorrow am I" the am is a verb.
    private static int HalfOfThatDay(Scan s, int i, ref Frame frame)
    {
        var isHalf = s.Has(i, Kind.AmPm) && !s[i].Is(ItemMarks.Glued) && frame is { HasDay: true, HasClock: false, HasPart: false, DayGrain: Grain.Day };
        if (!isHalf || (s[i].Value == 0 && s.Has(i + 1, Kind.Other) && s.Text[s[i + 1].Start] == 'i'))
        {
            return 0;
        }

        frame = frame.Copy();
        frame.Part = s[i].Value == 0 ? DayPart.Morning : DayPart.Afternoon;
        return 1;
    }

    private static int Links(Scan s, int i, Frame frame, out bool opened)
    {
        opened = s.Has(i, Kind.Open);
        var count = 0;
        while (count < 3)
        {
            var kind = s.KindAt(i + count);
            var fits = kind switch
            {
                Kind.Comma or Kind.Of or Kind.At or Kind.The or Kind.About => true,
                Kind.Open => count == 0,
                Kind.From => !frame.HasClock,
                Kind.Dash => count == 0 && s[i].Start > s[i - 1].End && !frame.HasClock && frame.HasDay,
                Kind.Mod => false,
                _ => false,
            };
            if (!fits)
            {
                break;
            }

            count++;
        }

        return count;
    }

    // "9 tomorrow morning", "3 in the afternoon", "8 tonight"
    private static int HourAndPart(Scan s, int i)
    {
        if (!ClockRules.IsBareHour(s, i) || s[i].Is(ItemMarks.Chinese) || s[i].Value > 12)
        {
            return 0;
        }

        var next = i + 1;
        var isIn = s.Has(next, Kind.At) && s[next].Value == 2;
        while (next < i + 3 && s.KindAt(next) is Kind.At or Kind.The)
        {
            next++;
        }

        if (s.Has(next, Kind.When) && s.Has(next + 1, Kind.When) && s.Before.Kind is not (Kind.Other or Kind.Sign)
            && s[next].Frame is { HasDay: true, HasPart: false, HasClock: false } day && Merge(day, s[next + 1].Frame!) is { HasPart: true, HasClock: false } both)
        {
            return s.Make(Kind.When, Merge(ClockRules.Clock(s[i].Value, 0, false, Grain.Hour), both)!, next + 2 - i);
        }

        if (!s.Has(next, Kind.When) || !s[next].Frame!.HasPart || s[next].Frame!.HasClock || s[next].Frame!.Part is DayPart.WholeDay)
        {
            return 0;
        }

        return isIn || s.Before.Kind is not (Kind.Other or Kind.Sign)
            ? s.Make(Kind.When, Merge(ClockRules.Clock(s[i].Value, 0, false, Grain.Hour), s[next].Frame!)!, next + 1 - i)
            : 0;
    }

    // 北京时间下午3点
    private static int ZoneFirst(Scan s, int i)
    {
        var next = s.KindAt(i + 1) is Kind.Of ? i + 2 : i + 1;
        if (!s.Has(next, Kind.When))
        {
            return 0;
        }

        var frame = s[next].Frame!;
        var taken = next + 1 - i;
        if (s.Has(next + 1, Kind.When) && Merge(frame, s[next + 1].Frame!) is { } merged)
        {
            frame = merged;
            taken++;
            if (s.Has(i + taken, Kind.When) && Merge(frame, s[i + taken].Frame!) is { } all)
            {
                frame = all;
                taken++;
            }
        }

        frame = frame.Copy();
        frame.Zone = Zones.Id(s[i].Value);
        return s.Make(Kind.When, frame, taken);
    }
}
