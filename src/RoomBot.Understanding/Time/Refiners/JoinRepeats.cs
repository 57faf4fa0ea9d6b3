using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>What repeats, put together with what stands apart from it: its clock time, its weekday, its bounds.</summary>
internal static class JoinRepeats
{
    // 每周五下午例会，从12月4号起
    internal static Item? From(Frame repeat, in Item b)
    {
        if (repeat.Rhythm is not { From: null, ForDays: 0, ForMonths: 0 } rhythm
            || b.Frame is not { To: null, Seconds: 0, From: { HasDay: true, HasClock: false, HasPart: false, At: null } start })
        {
            return null;
        }

        rhythm.From = start.Date;
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    // "daily standup at 9:15 for the next two weeks"
    internal static Item? Through(Scan s, Frame repeat, in Item b)
    {
        if (repeat.Rhythm is not { From: null, Until: null, Count: 0, ForDays: 0, ForMonths: 0 } rhythm
            || b.Frame is not { From: { HasDay: true, HasClock: false, HasPart: false, At: null } from, To: { HasDay: true, HasClock: false, At: null } to })
        {
            return null;
        }

        (rhythm.From, rhythm.Until) = (from.Date, RecurrenceTails.LastDay(s, to));
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    // 下周每天上午10点, 接下来两周每天9点
    internal static Item? Within(Scan s, in Item a, in Item b)
    {
        if (b.Start - a.End > 3
            || b.Frame!.Rhythm is not { From: null, Until: null, Count: 0, Step: Unit.Day or Unit.Week } rhythm)
        {
            return null;
        }

        if (a.Frame is { From: { HasDay: true, HasClock: false, HasPart: false, At: null } start, To: null, Seconds: 0 }
            && start.Date >= s.Today)
        {
            rhythm.From = start.Date;
            return b;
        }

        if (a is { Kind: Kind.Span, Frame: { From: null, To: { HasDay: true, HasClock: false, HasPart: false, At: null } end } })
        {
            // 年底前每周三
            rhythm.Until = a.Frame.ToIncluded || end.Nth == -1 ? RecurrenceTails.LastDay(s, end) : Days.Plus(end.Date, -1);
            return b;
        }

        var (first, last) = a.Frame switch
        {
            { HasDay: true, HasClock: false, HasPart: false, At: null } days when a.Kind == Kind.When
                && (days.DayGrain > Grain.Day || days.DateEnd is not null)
                => (days.Date, RecurrenceTails.LastDay(s, days)),
            {
                From: { HasDay: true, HasClock: false, At: null } from,
                To: { HasDay: true, HasClock: false, At: null } to
            } when a.Kind == Kind.Span
                => (from.Date, RecurrenceTails.LastDay(s, to)),
            _ => (default, default),
        };
        if (last == default || last < first || last < s.Today)
        {
            return null;
        }

        (rhythm.From, rhythm.Until) = (first, last);
        return b;
    }

    internal static Item StartingWith(in Item a, in Item b)
    {
        b.Frame!.Rhythm!.From ??= a.Frame!.Rhythm!.From;
        return b;
    }

    // "weekly meeting every Tuesday"
    internal static bool IsBare(Frame repeat) =>
        repeat is
        {
            From: null,
            Rhythm:
            {
                Weekdays: 0, MonthDay: 0, Interval: 1, Step: Unit.Day or Unit.Week or Unit.Month, Until: null,
                Count: 0
            }
        };

    internal static bool IsBareStep(Frame repeat) =>
        repeat is { From: null, Rhythm: { Weekdays: 0, Step: Unit.Week, Until: null, Count: 0 } };

    // "weekly sync on Thursday at 2pm"
    internal static Item? OfWeekday(Frame repeat, Frame time)
    {
        if (repeat.Rhythm!.Step != Unit.Week || (time.From ?? time) is not { Shape: DayShape.Weekday } day)
        {
            return null;
        }

        repeat.Rhythm.Weekdays = 1 << (day.Weekdays - 1);
        RecurrenceTails.SetTime(repeat, time);
        repeat.Doubtful = false;
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    // "monthly all hands, first Wednesday at 4pm"
    internal static Item? NthOfMonth(Scan s, Frame repeat, in Item b)
    {
        if (repeat is not { From: null, Rhythm: { Step: Unit.Month, Weekdays: 0, MonthDay: 0 } rhythm }
            || (b.Frame!.From ?? b.Frame) is not { Shape: DayShape.Weekday } day)
        {
            return null;
        }

        var before = s.Text.AsSpan(0, b.Start).TrimEnd(' ');
        var nth = before.EndsWith("first") || before.EndsWith("1st") ? 1 : before.EndsWith("second") || before.EndsWith("2nd") ? 2
            : before.EndsWith("third") || before.EndsWith("3rd") ? 3 : before.EndsWith("last") ? -1 : 0;
        if (nth == 0)
        {
            return null;
        }

        RhythmDays.SetNth(rhythm, day.Weekdays, nth);
        RecurrenceTails.SetTime(repeat, b.Frame);
        repeat.Doubtful = false;
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    internal static Item? RepeatLength(Frame repeat, Frame length)
    {
        if (length is { Unit: >= Unit.Week, Role: MentionRole.Asked })
        {
            return RunsFor(repeat, length);
        }

        if (repeat is not { To: null, Seconds: 0, From: { HasClock: true } } || length.Months > 0
            || length.Seconds is 0 or >= 86_400)
        {
            return null;
        }

        var longer = repeat.Copy();
        longer.Seconds = length.Seconds;
        longer.Doubtful = false;
        return new Item { Kind = Kind.Repeat, Frame = longer };
    }

    // "every Wednesday at 2pm for 6 people for 6 weeks"
    private static Item? RunsFor(Frame repeat, Frame length)
    {
        if (repeat.Rhythm is not { Until: null, Count: 0, ForDays: 0, ForMonths: 0 })
        {
            return null;
        }

        var bounded = repeat.Copy();
        bounded.Rhythm!.ForDays = (int)Math.Min(length.Seconds / 86_400, 10_000);
        bounded.Rhythm.ForMonths = length.Months;
        return new Item { Kind = Kind.Repeat, Frame = bounded };
    }

    /// <summary>"daily standup at 9:45 … on weekdays until Dec 18": the second says which days the first means.</summary>
    internal static Item? Narrowed(Frame daily, Frame weekdays)
    {
        if (daily.Rhythm is not { Step: Unit.Day, Interval: 1, Until: null, Count: 0 } || weekdays is not { From: null, Rhythm: { Step: Unit.Week, Weekdays: > 0 } })
        {
            return null;
        }

        var narrowed = weekdays.Copy();
        (narrowed.From, narrowed.To, narrowed.Seconds) = (daily.From, daily.To, daily.Seconds);
        return new Item { Kind = Kind.Repeat, Frame = narrowed };
    }

    internal static Item? RepeatUntil(Scan s, Frame repeat, Frame day)
    {
        if (repeat.Rhythm!.Until is not null || repeat.Rhythm.Count > 0)
        {
            return null;
        }

        repeat.Rhythm.Until = RecurrenceTails.LastDay(s, day);
        return new Item { Kind = Kind.Repeat, Frame = repeat };
    }

    internal static Item? Repeat(Frame repeat, Frame time)
    {
        if (repeat.From is not null || repeat.Rhythm!.Step is Unit.Hour or Unit.Minute
            || (time.From ?? time.To ?? time) is not { HasDay: false, At: null, HasClock: true }
            || (time.From is null && time.To is not null))
        {
            return null;
        }

        var timed = repeat.Copy();
        timed.Doubtful = false;
        RecurrenceTails.SetTime(timed, time);
        return new Item { Kind = Kind.Repeat, Frame = timed };
    }
}
