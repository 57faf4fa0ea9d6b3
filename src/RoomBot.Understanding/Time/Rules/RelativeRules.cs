using NodaTime;
using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Points and windows counted from now or from another day: 半小时后, "in 20 minutes", 两小时内, "a week from
/// Friday".</summary>
internal static class RelativeRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("relative.from-day", Kind.Length, FromDay),
        new("relative.length-after", Kind.Length, LengthAfter),
        new("relative.in-length", Kind.At, InLength),
        new("relative.past-length", Kind.Past, PastLength),
        new("relative.within", Kind.Within, WithinLength),
        new("relative.next-length", Kind.Mod, NextLength),
        new("relative.after-first", Kind.After, SideFirst),
        new("relative.before-first", Kind.Before, SideFirst),
        new("relative.now", Kind.Now, Now),
        new("relative.from-now", Kind.Later, FromNowOn),
        new("relative.day-beside", Kind.Unit, DayBeside),
    ];

    // "a week from Friday", "two hours before noon", "3 days after Christmas", "30 minutes after 3pm"
    private static int FromDay(Scan s, int i)
    {
        var sign = s.KindAt(i + 1) switch
        {
            Kind.From => 1,
            Kind.After when !s[i + 1].Is(ItemMarks.Behind) => 1,
            Kind.Before when !s[i + 1].Is(ItemMarks.Behind) => -1,
            Kind.At when s[i + 1].Value == 1 && s[i].Frame!.Unit == Unit.Week
                && s.Before.Kind is not (Kind.For or Kind.Every) => 1,
            _ => 0,
        };
        var at = s.Has(i + 2, Kind.The) ? i + 3 : i + 2;
        if (sign == 0 || s[i + 1].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        if (s.Has(at, Kind.Now))
        {
            return s.Make(Kind.When, CountedTimes.From(s, s[i].Frame!, sign), at + 1 - i);
        }

        if (s.Has(i + 1, Kind.From) && s[i].Frame!.Unit < Unit.Day)
        {
            return 0;
        }

        if (!s.Has(at, Kind.When) || s.KindAt(at + 1) is Kind.To or Kind.Dash or Kind.Until
            || s.Before.Kind == Kind.For)
        {
            return 0;
        }

        return CountedTimes.Shift(s, s[at].Frame!, s[i].Frame!, sign) is { } shifted ? s.Make(Kind.When, shifted, at + 1 - i) : 0;
    }

    // "the day before Christmas"
    private static int DayBeside(Scan s, int i)
    {
        var isBeside = s[i].Value == (int)Unit.Day && s[i].End - s[i].Start == 3
            && s.KindAt(i + 1) is Kind.Before or Kind.After && !s[i + 1].Is(ItemMarks.Behind)
            && s.Has(i + 2, Kind.When);
        return isBeside
            && CountedTimes.Shift(s, s[i + 2].Frame!, Lengths.Of(4, Unit.Day), s.Has(i + 1, Kind.After) ? 1 : -1) is { } day
            ? s.Make(Kind.When, day, 3)
            : 0;
    }

    private static int LengthAfter(Scan s, int i)
    {
        var length = s[i].Frame!;
        ref var next = ref s[i + 1];
        var gap = next.Start - s[i].End <= 1;
        switch (next.Kind)
        {
            case Kind.When when gap && length.Unit == Unit.Week && s.Before.Kind != Kind.For && !s[i].Is(ItemMarks.Chinese)
                && s.Text[next.Start] is 't' && next.Frame is { Shape: DayShape.Offset, At: null }:
                // "a week tomorrow"
                return CountedTimes.Shift(s, next.Frame, length, 1) is { } shifted ? s.Make(Kind.When, shifted, 2) : 0;
            case Kind.Later or Kind.Ago when next.Value == 1
                && (length.Unit < Unit.Day || MovingWords.StandBefore(s.Text, s[i].Start)):
                return MakeShift(s, length, next.Kind == Kind.Later);
            case Kind.Later:
                return MakePoint(s, length, 1, i, 2);
            case Kind.After when next.Is(ItemMarks.Chinese) && gap:
                return MakePoint(s, length, 1, i, 2);
            case Kind.Ago:
                return MakePoint(s, length, -1, i, 2);
            case Kind.Before when next.Is(ItemMarks.Chinese) && gap:
                return MakePoint(s, length, -1, i, 2);
            case Kind.Within when next.Is(ItemMarks.Chinese) && gap:
                return s.Make(Kind.Span, CountedTimes.Window(s, length, 1), 2);
            case Kind.From when s.Has(i + 2, Kind.Now):
                return MakePoint(s, length, 1, i, 3);
            default:
                return 0;
        }
    }

    // "half an hour later", "30 minutes earlier": of a time that is on the table.
    private static int MakeShift(Scan s, Frame length, bool isLater)
    {
        var shift = length.Copy();
        shift.Role = isLater ? MentionRole.ShiftLater : MentionRole.ShiftEarlier;
        return s.Make(Kind.Length, shift, 2);
    }

    // A point with the clock time said behind it: 三天后下午两点.
    private static int MakePoint(Scan s, Frame length, int sign, int i, int taken)
    {
        var point = CountedTimes.From(s, length, sign);
        if (point.At is null)
        {
            var of = s.KindAt(i + taken) is Kind.Of or Kind.At ? 1 : 0;
            if (length.Unit == Unit.Week && s.Has(i + taken + of, Kind.When)
                && s[i + taken + of].Frame is { Shape: DayShape.Weekday } weekday)
            {
                return s.Make(Kind.When, OfThatWeek(point.Date, weekday), taken + of + 1);
            }

            if (of > 0 && s.Has(i + taken + of, Kind.When)
                && s[i + taken + of].Frame is { Shape: DayShape.Offset, HasClock: false, HasPart: false, At: null } same && same.Date == s.Today)
            {
                // 两个星期后的今天
                return s.Make(Kind.When, point, taken + of + 1);
            }

            if (s.Has(i + taken + of, Kind.When) && JoinRules.Merge(point, s[i + taken + of].Frame!) is { } merged)
            {
                return s.Make(Kind.When, merged, taken + of + 1);
            }
        }

        return s.Make(Kind.When, point, taken);
    }

    // 两周后的周四 is of the week that it is then.
    private static Frame OfThatWeek(LocalDate date, Frame weekday)
    {
        var day = weekday.Copy();
        day.Shape = DayShape.Offset;
        day.OtherDate = null;
        day.Date = Days.Plus(Days.Monday(date), weekday.Weekdays - 1);
        return day;
    }

    private static int InLength(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s[i].Value != 2)
        {
            return 0;
        }

        var at = s.KindAt(i + 1) is Kind.The or Kind.About or Kind.Sharp ? i + 2 : i + 1;
        if (s.Has(at, Kind.Mod) && s[at].Value == 1 && s.Has(at + 1, Kind.Length))
        {
            return s.Make(Kind.Span, CountedTimes.Window(s, s[at + 1].Frame!, 1), at + 2 - i);
        }

        return s.Has(at, Kind.Length) && s.KindAt(at + 1) is not (Kind.Later or Kind.Ago)
            ? MakePoint(s, s[at].Frame!, 1, i, at + 1 - i)
            : 0;
    }

    // 过二十分钟, 再过半小时
    private static int PastLength(Scan s, int i)
    {
        if (!s.Has(i + 1, Kind.Length))
        {
            return 0;
        }

        if (!s[i].Is(ItemMarks.Chinese))
        {
            // "the past two weeks"
            return s.Make(Kind.Span, CountedTimes.Window(s, s[i + 1].Frame!, -1), 2);
        }

        var taken = s.KindAt(i + 2) is Kind.After && s[i + 2].Is(ItemMarks.Chinese) ? 3 : 2;
        return MakePoint(s, s[i + 1].Frame!, 1, i, taken);
    }

    private static int WithinLength(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Behind))
        {
            return 0;
        }

        var at = i + 1;
        while (at < i + 3 && s.KindAt(at) is Kind.The or Kind.Mod or Kind.About)
        {
            at++;
        }

        return s.Has(at, Kind.Length) ? s.Make(Kind.Span, CountedTimes.Window(s, s[at].Frame!, 1), at + 1 - i)
            : IsHour(s, at) ? s.Make(Kind.Span, CountedTimes.Window(s, Lengths.Of(4, Unit.Hour), 1), at + 1 - i) : 0;
    }

    // 未来三天, "next two hours", "last 3 weeks"
    private static int NextLength(Scan s, int i)
    {
        ref var mod = ref s[i];
        if (IsHour(s, i + 1) && mod.Value is 1 or -1)
        {
            return s.Make(Kind.Span, CountedTimes.Window(s, Lengths.Of(4, Unit.Hour), mod.Value), 2);
        }

        if (!s.Has(i + 1, Kind.Length) || mod.Value is not (1 or -1)
            || (mod.Is(ItemMarks.Chinese) && mod.Extra == 0 && !s[i + 1].Frame!.HasLength()))
        {
            return 0;
        }

        var taken = s.KindAt(i + 2) is Kind.Within && s[i + 2].Is(ItemMarks.Behind) ? 3 : 2;
        return s.Make(Kind.Span, CountedTimes.Window(s, s[i + 1].Frame!, mod.Value), taken);
    }

    // 之后5分钟, 前两天, 后三天
    private static int SideFirst(Scan s, int i)
    {
        if (s.Has(i, Kind.After) && !s[i].Is(ItemMarks.Chinese) && !s[i].Is(ItemMarks.Behind)
            && s.Has(i + 1, Kind.Length)
            && s[i].End - s[i].Start == 5 && s.KindAt(i + 2) is not Kind.Of)
        {
            return MakePoint(s, s[i + 1].Frame!, 1, i, 2);
        }

        var isFree = s.Before.Kind is not (Kind.When or Kind.Length or Kind.Span or Kind.Number or Kind.Other)
            || s.Before.End < s[i].Start;
        return s[i].Is(ItemMarks.Behind | ItemMarks.Chinese) && isFree && s.Has(i + 1, Kind.Length)
            && s[i + 1].Start == s[i].End
            ? s.Make(Kind.Span, CountedTimes.Window(s, s[i + 1].Frame!, s.Has(i, Kind.After) ? 1 : -1), 2)
            : 0;
    }

    // "from now until noon": 'from now' is one word, because of "an hour from now".
    private static int FromNowOn(Scan s, int i) =>
        s.KindAt(i + 1) is Kind.Until or Kind.To or Kind.Dash && s[i].Value == 0 && s.Text[s[i].Start] == 'f'
            ? s.Make(Kind.When, new Frame { At = CountedTimes.Floor(s.Now), Shape = DayShape.Offset, Date = s.Today }, 1)
            : 0;

    private static bool IsHour(Scan s, int i) =>
        s.Has(i, Kind.Unit) && s[i].Value == (int)Unit.Hour && !s[i].Is(ItemMarks.Glued);

    private static bool HasLength(this Frame frame) => frame.Seconds > 0 || frame.Months > 0;

    private static int Now(Scan s, int i)
    {
        var now = CountedTimes.Floor(s.Now);
        if (s[i].Value == 0)
        {
            // 立刻马上
            var taken = s.Has(i + 1, Kind.Now) && s[i + 1].Value == 0 ? 2 : 1;
            return s.Make(Kind.When, new Frame { At = now, Shape = DayShape.Offset, Date = now.Date }, taken);
        }

        var other = now.PlusHours(2 * s[i].Value);
        var (from, to) = s[i].Value > 0 ? (now, other) : (other, now);
        return s.Make(
            Kind.Span,
            new Frame
            {
                From = new Frame { At = from, Shape = DayShape.Offset, Date = from.Date },
                To = new Frame { At = to, Shape = DayShape.Offset, Date = to.Date },
                IsWindow = true,
            },
            1);
    }
}
