using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>From–to: 3点到4点半, 2-3pm, 下周一到周三, "between 2 and 4", 20号到22号.</summary>
internal static class RangeRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("range.from-to", Kind.From, FromTo),
        new("range.between", Kind.Between, Between),
        new("range.to", Kind.When, To),
        new("range.number-to", Kind.Number, NumberTo),
    ];

    /// <summary>The day of a range beside it.</summary>
    public static IReadOnlyList<Rule> Days { get; } =
    [
        new("range.day-first", Kind.When, DayFirst),
        new("range.day-last", Kind.Span, DayLast),
    ];

    private static int FromTo(Scan s, int i)
    {
        // "move it from 3 to 4" says two times, not a range.
        if (MovingWords.StandBefore(s.Text, s[i].Start))
        {
            return 0;
        }

        var at = s.KindAt(i + 1) is Kind.At or Kind.The or Kind.About ? i + 2 : i + 1;
        return Read(s, at, true, false) is var taken and > 0 ? taken + at - i : 0;
    }

    private static int Between(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.The ? i + 2 : i + 1;
        return Read(s, at, true, true) is var taken and > 0 ? taken + at - i : 0;
    }

    private static int To(Scan s, int i) => Read(s, i, false, false);

    private static int NumberTo(Scan s, int i)
    {
        if (s[i].IsOrdinal && s[i].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        var besideDay = IsDayBefore(s.Before) && s.Before.End + 1 >= s[i].Start
            || (s.Before.Kind is Kind.Comma or Kind.Dash or Kind.Colon && IsDayBefore(s.BeforeThat) && (s.Before.Kind is Kind.Comma or Kind.Colon || s.Before.End < s[i].Start) && s[i].Start - s.BeforeThat.End <= 3)
            || (s.Before.Kind is Kind.Comma or Kind.And or Kind.Or && s.BeforeThat.Kind == Kind.Span
                && s.BeforeThat.Frame!.From is { HasClock: true });
        var leads = s.Before.Kind == Kind.At && !s.Before.Is(ItemMarks.Chinese) && s.Before.Value is 0 or '@';
        var dayFollows = s[i + 1].Kind is Kind.Dash or Kind.To or Kind.Until && s[i + 2].Kind == Kind.Number
            && FollowsDay(s, i + 3);
        return Read(s, i, besideDay || leads || dayFollows || IsSwapped(s, i) || IsAnswer(s, i), false);
    }

    // "3 to 4 instead of 2 to 3"
    private static bool IsSwapped(Scan s, int i) =>
        s[i].Value <= 12
        && (s.Text.AsSpan(0, s[i].Start).EndsWith("instead of ") || s.Text.AsSpan(s[Math.Min(i + 2, s.Count - 1)].End).StartsWith(" instead"));

    // "11 to 12 please" and nothing else
    private static bool IsAnswer(Scan s, int i) =>
        s.Before.Kind == Kind.None && s.Has(i + 1, Kind.To) && s[i].Digits > 0 && s[i].Value is >= 1 and <= 12 && s[i + 2].Value is >= 1 and <= 12
        && (s.KindAt(i + 3) is Kind.None or Kind.Break || s.Text.AsSpan(s[i + 2].End) is [' ', 'p', 'l', 'e' or 's' or 'z', ..]);

    private static bool IsDayBefore(in Item item) =>
        item.Frame is { HasClock: false, At: null, DayGrain: Grain.Day } frame
        && (item.Kind == Kind.When
            || (item.Kind == Kind.Span
                && frame is { From: { HasDay: true, HasClock: false }, To: { HasDay: true, HasClock: false } }));

    private static bool FollowsDay(Scan s, int i)
    {
        var isOn = s.Has(i, Kind.At);
        var at = i + (isOn ? 1 : 0) + (isOn && s.Has(i + 1, Kind.The) ? 1 : 0);
        return s.Has(at, Kind.When) && s[at].Frame is { HasClock: false, At: null } day
            && (day.HasPart
                || (day.HasDay && day.DayGrain == Grain.Day
                    && (isOn || day.Shape is not (DayShape.MonthDay or DayShape.DayOfMonth))));
    }

    private static bool IsLink(Scan s, int i, bool isBetween) => s.KindAt(i) switch
    {
        Kind.To => true,
        Kind.Dash => true,
        Kind.Until => !s[i].Is(ItemMarks.Behind),
        Kind.And => isBetween,
        _ => false,
    };

    // 两点和四点之间
    private static bool IsBetween(Scan s, int link) =>
        s.Has(link, Kind.And) && s[link].Is(ItemMarks.Chinese) && s.Has(link + 2, Kind.Within)
            && s[link + 2].Is(ItemMarks.Behind) && s.Touches(link + 2);

    private static int Read(Scan s, int i, bool numbersAreHours, bool isBetween)
    {
        var link = i + 1;
        if (!IsLink(s, link, isBetween || IsBetween(s, link)))
        {
            return 0;
        }

        var far = s.KindAt(link + 1) is Kind.The or Kind.At or Kind.About ? link + 2 : link + 1;
        if (s.Has(link, Kind.Dash) && s.KindAt(far) is Kind.To)
        {
            far++;
        }

        // "move my 3pm to 4pm" says two times, not a range.
        if (s.Has(link, Kind.To) && !s[link].Is(ItemMarks.Chinese) && MovingWords.StandBefore(s.Text, s[i].Start)
            && s.Before.Kind != Kind.To)
        {
            return 0;
        }

        var (from, to) = RangeEnds.Of(s, i, far, numbersAreHours || s.Has(link, Kind.Until));
        if (from is null || to is null)
        {
            return 0;
        }

        if (to is { Shape: DayShape.Offset, Nth: Frame.DayAfter, HasClock: true })
        {
            to = new Frame { Clock = to.Clock + (24 * 60), Half = HalfOfDay.Settled, ClockGrain = to.ClockGrain };
        }

        var taken = far + 1 - i;
        if (s.KindAt(i + taken) is Kind.Within or Kind.Until && s[i + taken].Is(ItemMarks.Behind)
            && s.Touches(i + taken))
        {
            taken++;
        }

        return s.Make(Kind.Span,
            new Frame
            {
                From = from,
                To = to,
                ToIncluded = !to.HasClock && !to.HasPart,
                IsWindow = !from.HasClock && !to.HasClock && from.At is null,
            },
            taken);
    }

    private static int DayFirst(Scan s, int i)
    {
        var day = s[i].Frame!;
        if (day.HasClock || day.At is not null)
        {
            return 0;
        }

        var link = 0;
        while (link < 2 && s.KindAt(i + 1 + link) is Kind.Comma or Kind.Of or Kind.At or Kind.The or Kind.Colon)
        {
            link++;
        }

        var at = i + 1 + link;
        if (s.Has(at, Kind.Dash) && s.Has(at + 1, Kind.Span))
        {
            at++;
        }

        return s.Has(at, Kind.Span) && WithDay(s[at].Frame!, day) is { } joined
            ? s.Make(Kind.Span, joined, at + 1 - i)
            : 0;
    }

    private static int DayLast(Scan s, int i)
    {
        var link = 0;
        var opened = s.Has(i + 1, Kind.Open);
        while (link < 3 && s.KindAt(i + 1 + link) is Kind.Comma or Kind.At or Kind.The or Kind.Of or Kind.Open or Kind.For)
        {
            link++;
        }

        var at = i + 1 + link;
        if (s.Has(at, Kind.Zone) && s[i].Frame!.From is { } start
            && (start.HasClock || s[i].Frame!.To is { HasClock: true }))
        {
            var zoned = s[i].Frame!.Copy();
            zoned.Zone = Zones.Id(s[at].Value);
            return s.Make(Kind.Span, zoned, at + 1 - i + (opened && s.Has(at + 1, Kind.Close) ? 1 : 0));
        }

        if (!s.Has(at, Kind.When) || s[at].Frame is not { HasClock: false, At: null } day
            || WithDay(s[i].Frame!, day) is not { } joined)
        {
            return 0;
        }

        return s.Make(Kind.Span, joined, at + 1 - i + (opened && s.Has(at + 1, Kind.Close) ? 1 : 0));
    }

    /// <summary>The range on that day or in that part of it; null where it has a day already.</summary>
    public static Frame? WithDay(Frame span, Frame day)
    {
        var near = span.From ?? span.To;
        if (near is null || near.At is not null || !(near.HasClock || near.HasPart)
            || (near.HasDay && day.HasDay && day.Shape != DayShape.Weekday))
        {
            return null;
        }

        if (JoinRules.Merge(day, near) is not { } merged)
        {
            return null;
        }

        var result = span.Copy();
        result.Zone ??= day.Zone;
        if (span.From is null)
        {
            result.To = merged;
            return result;
        }

        result.From = merged;
        if (day.HasPart && span.To is { HasPart: false, Half: HalfOfDay.Unknown, HasClock: true } far)
        {
            // 晚上10点到2点: the far end may lie in the next part of the day; it is settled behind the start.
            result.To = far;
        }

        return result;
    }
}
