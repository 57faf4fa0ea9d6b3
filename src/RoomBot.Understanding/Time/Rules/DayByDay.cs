using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Several days with one time of day: 周一到周三下午2点到4点, 20号到22号，下午3点, "Mon-Fri 9-5", 今明两天下午. It is that time on
/// each of the days.</summary>
internal static class DayByDay
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("repeat.days-then-time", Kind.Span, DaysThenTime),
        new("repeat.first-day-to-timed", Kind.When, FirstDayToTimed),
    ];

    /// <summary>That time on each of the days; null where it is not so.</summary>
    /// <param name="s">The text.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="time">A clock time, a part of the day or a range of them.</param>
    public static Frame? Make(Scan s, Frame from, Frame to, Frame time)
    {
        if (RangeResolver.DaysOf(s, from, to) is not var (first, last) || last < first || last.PlusDays(-31) > first)
        {
            return null;
        }

        var repeat = new Frame { Rhythm = new Rhythm { Step = Unit.Day, From = first, Until = last } };
        RecurrenceTails.SetTime(repeat, time);
        return repeat.From is null ? null : repeat;
    }

    /// <summary>Both days of 今明两天, where a time of day was said with them; null for anything else.</summary>
    public static Frame? OfPair(Kind kind, Frame frame)
    {
        var head = kind == Kind.Span ? frame.From : kind == Kind.When ? frame : null;
        if (head is not { Nth: Frame.BothDays, DateEnd: { } end } || !(head.HasClock || head.HasPart))
        {
            return null;
        }

        var repeat = new Frame
        {
            Rhythm = new Rhythm { Step = Unit.Day, From = head.Date, Until = end.PlusDays(-1) },
            Seconds = frame.Seconds,
        };
        RecurrenceTails.SetTime(repeat, frame);
        return repeat.From is null ? null : repeat;
    }

    private static bool IsDay(Frame? frame) =>
        frame is { HasDay: true, HasClock: false, HasPart: false, At: null, DayGrain: Grain.Day, DateEnd: null };

    private static int DaysThenTime(Scan s, int i)
    {
        var days = s[i].Frame!;
        if (!IsDay(days.From) || !IsDay(days.To) || days.Seconds > 0)
        {
            return 0;
        }

        var at = i + 1;
        while (at < i + 3 && s.KindAt(at) is Kind.Comma or Kind.Of or Kind.At)
        {
            at++;
        }

        var time = s.KindAt(at) is Kind.When or Kind.Span ? s[at].Frame! : null;
        var head = time?.From ?? time;
        return head is { HasDay: false, At: null }
            && (head.HasClock || head is { HasPart: true, Part: not DayPart.WholeDay })
            && (time!.To is null || time.From is not null) && Make(s, days.From!, days.To!, time) is { } repeat
            ? s.Make(Kind.Repeat, repeat, at + 1 - i)
            : 0;
    }

    // 周一到周三下午2点到4点 was read as 周一, 到, 周三下午2点到4点.
    private static int FirstDayToTimed(Scan s, int i)
    {
        if (!IsDay(s[i].Frame) || s.KindAt(i + 1) is not (Kind.To or Kind.Dash)
            || s.KindAt(i + 2) is not (Kind.When or Kind.Span))
        {
            return 0;
        }

        var timed = s[i + 2].Frame!;
        var head = timed.From ?? timed;
        var isTimed = head is { HasDay: true, At: null, DayFirst: true } && (head.HasClock || head.Nth == Frame.Each)
            && timed.To is not { HasDay: true } && (s.Has(i + 2, Kind.Span) || s[i].Frame!.Shape != DayShape.Offset);
        if (!isTimed || MovingWords.StandBefore(s.Text, s[i].Start))
        {
            return 0;
        }

        var last = head.Copy();
        (last.Clock, last.Part) = (-1, DayPart.None);
        return Make(s, s[i].Frame!, last, timed) is { } repeat ? s.Make(Kind.Repeat, repeat, 3) : 0;
    }
}
