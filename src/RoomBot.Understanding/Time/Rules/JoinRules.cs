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

        var day = a.HasDay && b.HasDay ? DayMerging.Merge(a, b) : a.HasDay || !b.HasDay ? a : b;
        if (day is null || (a.HasDay != b.HasDay && day.DayGrain != Grain.Day))
        {
            return null;
        }

        var merged = day.Copy();
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

    /// <summary>Settles the clock time by the part of the day it was said with: 下午3点, 晚上12点, "8 in the
    /// evening".</summary>
    public static void ApplyPart(Frame frame)
    {
        if (!frame.HasClock || !frame.HasPart || frame.Half is HalfOfDay.Morning or HalfOfDay.Afternoon
            || (frame.Half == HalfOfDay.Settled && frame.Clock >= Noon))
        {
            return;
        }

        var hour = frame.Clock / 60;
        if (hour == 0)
        {
            // 晚上零点 is the end of that evening.
            frame.Clock += frame.Part is DayPart.Evening or DayPart.Night or DayPart.LateNight ? Midnight : 0;
            return;
        }

        if (frame.Part is DayPart.WholeDay or DayPart.WorkingHours)
        {
            return;
        }

        frame.Clock += frame.Part switch
        {
            DayPart.SmallHours or DayPart.EarlyMorning => hour == 12 ? -Noon : 0,
            DayPart.Morning or DayPart.FirstThing or DayPart.LateMorning => 0,
            DayPart.Lunch => hour < 10 ? Noon : 0,
            DayPart.Evening or DayPart.Night or DayPart.LateNight => AtNight(hour, frame.Part),
            _ => hour < 12 ? Noon : 0,
        };
        frame.Half = HalfOfDay.Settled;
    }

    // 晚上8点 is 20:00; 晚上1点 is of the night behind it.
    private static int AtNight(int hour, DayPart part) =>
        hour == 12 || hour >= (part == DayPart.Evening ? 4 : 5) ? Noon
        : part == DayPart.LateNight ? 0
        : Midnight;

    private static int DayAndTime(Scan s, int i)
    {
        var frame = s[i].Frame!;
        var taken = 1;
        while (taken < RuleEngine.Reach - 4)
        {
            var next = i + taken;
            if (frame.HasClock && ZoneAt(s, next) is var zone and > 0)
            {
                frame = frame.Copy();
                frame.Zone = Zones.Id(s[next + (zone / 2)].Value);
                taken += zone;
                continue;
            }

            var link = Links(s, next, frame, out var opened);
            if (!s.Has(next + link, Kind.When))
            {
                taken += WeekOn(s, next, ref frame);
                taken += taken == 1 ? HalfOfThatDay(s, next, ref frame) : 0;
                break;
            }

            var other = s[next + link].Frame!;
            if (link == 0 && frame.HasClock && other is { HasClock: true, HasDay: false } && IsSameClock(frame, other) && s.IsNear(next))
            {
                // 正午十二点, "12:00 noon"
                frame = frame.Half == HalfOfDay.Settled ? frame : other;
                taken++;
                continue;
            }

            if ((s.Before.Kind is Kind.Dash or Kind.To && s.Has(next, Kind.Comma) && other.HasClock && s.KindAt(next + link + 1) is Kind.Dash or Kind.To)
                || (frame.HasClock && s.Has(next, Kind.Comma) && HasOwnClock(s, next + link))
                || Merge(frame, other) is not { } merged
                || (link > 0 && (s.Has(next, Kind.Dash) || (s.Has(next, Kind.From) && other.DayGrain == Grain.Day)) && frame.HasDay && other.HasDay))
            {
                break;
            }

            frame = merged;
            taken += link + 1;
            taken += opened && s.Has(i + taken, Kind.Close) ? 1 : 0;
        }

        return taken > 1 ? s.Make(Kind.When, frame, taken) : 0;
    }

    private static bool IsSameClock(Frame said, Frame again) =>
        said.Clock % Noon == 0 && again.Clock % Noon == 0 && !said.HasDay && (said.Half == HalfOfDay.Unknown) != (again.Half == HalfOfDay.Unknown);

    // 周四9点到12点，周五下午1点到5点: what is behind the comma has its own clock time.
    private static bool HasOwnClock(Scan s, int i)
    {
        for (var at = i + 1; at < i + 3; at++)
        {
            if (s.Has(at, Kind.Number) || (s.Has(at, Kind.When) && s[at].Frame!.HasClock))
            {
                return true;
            }

            if (!s.Has(at, Kind.When))
            {
                return false;
            }
        }

        return false;
    }

    // "3pm CET", "3pm (CET)": how many items.
    private static int ZoneAt(Scan s, int i) =>
        s.Has(i, Kind.Zone) ? 1
        : s.Has(i, Kind.Open) && s.Has(i + 1, Kind.Zone) && s.Has(i + 2, Kind.Close) ? 3
        : 0;

    // "Tuesday week", "Monday fortnight"
    private static int WeekOn(Scan s, int i, ref Frame frame)
    {
        var isFortnight = s[i].Extra == 2;
        if (!s.Has(i, Kind.Unit) || s[i].Is(ItemMarks.Chinese) || s[i].Value != (int)Unit.Week
            || frame.Shape is not (DayShape.Weekday or DayShape.Offset)
            || s[i].Start != s[i - 1].End + 1 || s[i].End - s[i].Start != (isFortnight ? 9 : 4))
        {
            return 0;
        }

        frame = frame.Copy();
        frame.Date = Days.Plus(frame.Date, isFortnight ? 14 : 7);
        frame.OtherDate = null;
        frame.Shape = DayShape.WeekdayOfWeek;
        return 1;
    }

    // "Sunday pm"; of "tomorrow am I" the am is a verb.
    private static int HalfOfThatDay(Scan s, int i, ref Frame frame)
    {
        var isHalf = s.Has(i, Kind.AmPm) && !s[i].Is(ItemMarks.Glued)
            && frame is { HasDay: true, HasClock: false, HasPart: false, DayGrain: Grain.Day };
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
            && s[next].Frame is { HasDay: true, HasPart: false, HasClock: false } day
            && Merge(day, s[next + 1].Frame!) is { HasPart: true, HasClock: false } both)
        {
            return s.Make(Kind.When, Merge(ClockRules.Clock(s[i].Value, 0, false, Grain.Hour), both)!, next + 2 - i);
        }

        if (!s.Has(next, Kind.When) || !s[next].Frame!.HasPart || s[next].Frame!.HasClock
            || s[next].Frame!.Part is DayPart.WholeDay)
        {
            return 0;
        }

        return isIn || s.Before.Kind is not (Kind.Other or Kind.Sign)
            ? s.Make(Kind.When, Merge(ClockRules.Clock(s[i].Value, 0, false, Grain.Hour), s[next].Frame!)!,
                next + 1 - i)
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
