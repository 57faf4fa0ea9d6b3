using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>What repeats: 每周一三五下午3点, 隔周三, 每月最后一个工作日, "every other Tuesday", "first Monday of each month".</summary>
internal static class RecurrenceRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("repeat.every", Kind.Every, Every),
        new("repeat.from-then-every", Kind.From, StartThenEvery),
        new("repeat.starting-then-every", Kind.Starting, StartThenEvery),
        new("repeat.day-then-every", Kind.When, DayThenEvery),
        new("repeat.rhythm", Kind.Rhythm, RhythmWord),
        new("repeat.weekdays", Kind.Workday, Workdays),
        new("repeat.on-mondays", Kind.When, Plural),
        new("repeat.on-mondays-range", Kind.Span, PluralSpan),
        new("repeat.nth-of-month", Kind.Number, NthOfMonth),
        new("repeat.last-of-month", Kind.Mod, NthOfMonth),
        new("repeat.day-of-month", Kind.When, DayOfEachMonth),
    ];

    private static int Every(Scan s, int i)
    {
        var rhythm = new Rhythm { Interval = s[i].Value };
        var at = i + 1;
        if (s.Has(at, Kind.Of))
        {
            at++;
        }

        if (!RhythmReader.ReadStep(s, ref at, rhythm, out var time))
        {
            return 0;
        }

        if (rhythm is { Interval: 2, Step: Unit.Week } && System.Numerics.BitOperations.IsPow2(rhythm.Weekdays)
            && RhythmReader.SkipOfTheMonth(s, ref at))
        {
            // "every second Thursday of the month"
            (rhythm.Interval, rhythm.Step, rhythm.Nth) = (1, Unit.Month, 2);
        }

        var frame = new Frame { Rhythm = rhythm };
        RecurrenceTails.SetTime(frame, time);
        RecurrenceTails.Read(s, ref at, frame, i);
        if (s.Before.Kind == Kind.Comma && s.BeforeThat.Kind == Kind.Times && s.Back(3) is { IsPlain: true, Value: > 1 } times
            && rhythm is { Count: 0, Until: null })
        {
            // 一共开五次，每周四晚上七点
            rhythm.Count = Math.Min(times.Value, 10_000);
        }

        return s.Make(Kind.Repeat, frame, at - i);
    }

    // 从下周开始每周一下午2点, "starting next week, every Monday at 2"
    private static int StartThenEvery(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Behind))
        {
            return 0;
        }

        var at = s.KindAt(i + 1) is Kind.At or Kind.The or Kind.From ? i + 2 : i + 1;
        return ReadStartThenEvery(s, at, true) is var taken and > 0 ? taken + at - i : 0;
    }

    // 下周起每周五下午3点
    private static int DayThenEvery(Scan s, int i) => ReadStartThenEvery(s, i, false);

    private static int ReadStartThenEvery(Scan s, int i, bool isSaid)
    {
        if (!s.Has(i, Kind.When) || s[i].Frame is not { HasDay: true, HasClock: false, At: null } start)
        {
            return 0;
        }

        var at = i + 1;
        while (at < i + 3
            && (s.Has(at, Kind.Comma) || (s.KindAt(at) is Kind.Starting or Kind.After && s[at].Is(ItemMarks.Behind))))
        {
            isSaid |= s.KindAt(at) is not Kind.Comma;
            at++;
        }

        if (!isSaid || !s.Has(at, Kind.Every) || Every(s, at) is not (var taken and > 0))
        {
            return 0;
        }

        s.Made.Frame!.Rhythm!.From ??= start.Date;
        return at + taken - i;
    }

    // "first Monday of each month", "last business day of every month"
    private static int NthOfMonth(Scan s, int i)
    {
        var rhythm = new Rhythm();
        var at = i;
        if (!RhythmReader.ReadNth(s, ref at, rhythm, true))
        {
            return 0;
        }

        var link = s.KindAt(at) is Kind.Of or Kind.At ? 1 : 0;
        var every = at + link;
        if (rhythm.OtherNth != 0 && RhythmReader.SkipOfTheMonth(s, ref at))
        {
            // "first and third Tuesday of the month"
            var pair = new Frame { Rhythm = rhythm };
            RecurrenceTails.Read(s, ref at, pair, i);
            return s.Make(Kind.Repeat, pair, at - i);
        }

        if (!s.Has(every, Kind.Every) || !s.Has(every + 1, Kind.Unit) || s[every + 1].Value != (int)Unit.Month)
        {
            return 0;
        }

        rhythm.Interval = s[every].Value;
        at = every + 2;
        var frame = new Frame { Rhythm = rhythm };
        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }

    // "the 15th of each month", "Monday every week", "9:30 every day"
    private static int DayOfEachMonth(Scan s, int i)
    {
        var day = s[i].Frame!;
        var every = i + 1;
        var more = MoreDaysOfMonth(s, day, ref every);
        every += s.KindAt(every) is Kind.Of or Kind.Comma ? 1 : 0;
        if (!s.Has(every, Kind.Every) || day.At is not null || !(day.HasDay || day.HasClock || day.HasPart))
        {
            return 0;
        }

        var rhythm = new Rhythm { Interval = s[every].Value };
        var at = every + 1;
        if (!RhythmReader.ReadStep(s, ref at, rhythm, out var time))
        {
            return 0;
        }

        rhythm.MoreMonthDays |= more;
        if (day.HasDay && !RhythmDays.SetDays(rhythm, day, day, false))
        {
            return 0;
        }

        var frame = new Frame { Rhythm = rhythm };
        RecurrenceTails.SetTime(frame, time);
        RecurrenceTails.SetTime(frame, day);
        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }

    // "the 1st and 15th of each month": the days behind the first.
    private static uint MoreDaysOfMonth(Scan s, Frame day, ref int at)
    {
        var listed = new Rhythm { MonthDay = day.DayOfMonth };
        Frame? last = null;
        if (day is { Shape: DayShape.DayOfMonth, HasClock: false })
        {
            RhythmDays.ReadMoreMonthDays(s, ref at, listed, ref last);
        }

        return listed.MoreMonthDays;
    }

    private static int RhythmWord(Scan s, int i)
    {
        var rhythm = new Rhythm { Interval = Math.Max(1, s[i].Extra), Step = (Unit)s[i].Value };
        var frame = new Frame { Rhythm = rhythm };
        var at = i + 1;
        Frame? time = null;
        RhythmReader.ReadWithin(s, ref at, rhythm, ref time);
        if (s[i].Is(ItemMarks.Doubtful) && System.Numerics.BitOperations.PopCount((uint)rhythm.Weekdays) < 2)
        {
            // "twice a week" says nothing as long as nobody says on which days.
            s.Made = new Item { Kind = Kind.Other };
            return 1;
        }

        RecurrenceTails.SetTime(frame, time);
        RecurrenceTails.Read(s, ref at, frame, i);
        frame.Doubtful = at == i + 1 && s.Has(at, Kind.Other) && !s[i].Is(ItemMarks.Chinese);
        if (frame.Doubtful && rhythm.Step == Unit.Hour)
        {
            // "an hourly worker"
            return 0;
        }

        return s.Make(Kind.Repeat, frame, at - i);
    }

    // "weekdays at 9:30", 工作日上午九点
    private static int Workdays(Scan s, int i)
    {
        var frame = new Frame { Rhythm = new Rhythm { Step = Unit.Week, Weekdays = 0b11111 } };

        // 工作日每天早上9点
        var at = s.Has(i + 1, Kind.Every) && s.Has(i + 2, Kind.Unit) && s[i + 2].Value == (int)Unit.Day ? i + 3 : i + 1;
        RecurrenceTails.Read(s, ref at, frame, i);
        return s[i].Value == 1 || frame.From is not null ? s.Make(Kind.Repeat, frame, at - i) : 0;
    }

    // "on Mondays at 10", 周一三五下午3点, "Mon/Wed/Fri at 10"
    private static int Plural(Scan s, int i)
    {
        var day = s[i].Frame!;
        if (day is { HasDay: false, HasPart: true, Nth: Frame.Each })
        {
            return PluralPart(s, i, day);
        }

        var isList = day.Shape == DayShape.Weekdays || (day is { Shape: DayShape.Weekday, Nth: Frame.Each });
        var rhythm = new Rhythm { Step = Unit.Week };
        var at = i + 1;
        var time = day;
        if (isList
            || (day is { Shape: DayShape.Weekday, HasClock: false } && s.KindAt(at) is not (Kind.To or Kind.Dash)))
        {
            RhythmDays.SetDays(rhythm, day, day, false);
            RhythmDays.ReadMoreDays(s, ref at, rhythm, ref time);
        }

        if (!isList && System.Numerics.BitOperations.PopCount((uint)rhythm.Weekdays) < 3)
        {
            return 0;
        }

        if (day is { Shape: DayShape.Weekdays, DateEnd: { } end })
        {
            // 下周一三五; 下周一二两天
            (rhythm.From, rhythm.Until) = (day.Date, end.PlusDays(-1));
            at += s.Has(at, Kind.Length) && s.Touches(at) && s[at].Frame!.Unit == Unit.Day ? 1 : 0;
        }
        else if (day.Nth == Frame.Each && s.Before is { IsPlain: true, Value: > 1 and <= 20 } && s.BeforeThat is { Kind: Kind.Mod, Value: 1 })
        {
            // "the next two Tuesdays"
            rhythm.Count = s.Before.Value;
        }

        var frame = new Frame { Rhythm = rhythm };
        RecurrenceTails.SetTime(frame, time);
        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }

    // "mornings at 9"
    private static int PluralPart(Scan s, int i, Frame part)
    {
        var frame = new Frame { Rhythm = new Rhythm { Step = Unit.Day } };
        var at = i + 1;
        RecurrenceTails.SetTime(frame, part);
        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }

    // "Mondays 9-10", "Tuesdays from 3 to 4pm", 周一到周五每天9点
    private static int PluralSpan(Scan s, int i)
    {
        var span = s[i].Frame!;
        if (span.From is not { HasDay: true } head)
        {
            return 0;
        }

        var rhythm = new Rhythm { Step = Unit.Week };
        var at = i + 1;
        var every = s.KindAt(at) is Kind.Of or Kind.Comma ? at + 1 : at;
        var isEachPart = s.Has(every + 1, Kind.When) && s[every + 1].Frame is { HasPart: true, HasDay: false, At: null };
        var isDaily = head.Shape is DayShape.Weekday && s.Has(every, Kind.Every) && span.To is { HasClock: false }
            && (isEachPart || (s.Has(every + 1, Kind.Unit) && s[every + 1].Value == (int)Unit.Day));
        if (!isDaily && head.Shape != DayShape.Weekdays && head is not { Shape: DayShape.Weekday, Nth: Frame.Each })
        {
            return 0;
        }

        RhythmDays.SetDays(rhythm, head, span, true);
        var frame = new Frame { Rhythm = rhythm };
        if (isDaily)
        {
            // 周一至周四每晚八点
            RecurrenceTails.SetTime(frame, isEachPart ? s[every + 1].Frame : null);
            at = every + 2;
        }
        else
        {
            RecurrenceTails.SetTime(frame, span);
        }

        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }
}
