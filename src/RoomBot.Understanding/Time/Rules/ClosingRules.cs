using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Open ends and a start with its length: 3点以后, "until noon", 明天下午三点开一个半小时.</summary>
internal static class ClosingRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("closing.open-behind", Kind.When, OpenBehind),
        new("closing.start-and-length", Kind.When, StartAndLength),
        new("closing.length-and-start", Kind.Length, LengthAndStart),
        new("closing.until", Kind.Until, Until),
        new("closing.before", Kind.Before, Before),
        new("closing.after", Kind.After, After),
        new("closing.starting", Kind.Starting, After),
        new("closing.from", Kind.From, From),
        new("closing.repeat-length", Kind.Repeat, RepeatLength),
    ];

    // 3点以后, 周五前, "3pm onwards", 明天3点开始; "tomorrow before noon"
    private static int OpenBehind(Scan s, int i)
    {
        ref var next = ref s[i + 1];
        var when = s[i].Frame!;
        if (next.Is(ItemMarks.Behind) && next.Start - s[i].End <= 1)
        {
            switch (next.Kind)
            {
                case Kind.Before:
                    return s.Make(Kind.Span, new Frame { To = when, IsWindow = true, ToIncluded = when.Part == DayPart.EndOfWork }, 2);
                case Kind.After:
                    return s.Make(Kind.Span, new Frame { From = when, IsWindow = true }, 2);
                case Kind.Starting when !HasLengthNext(s, i + 2) && !when.HasClock && s.Before.Kind == Kind.From:
                    return s.Make(Kind.Span, new Frame { From = when, IsWindow = true }, 2);
                case Kind.Until:
                    return s.Make(Kind.Span, new Frame { To = when, IsWindow = true, ToIncluded = true }, 2);
            }
        }

        if (when.HasClock && next is { Kind: Kind.At, Value: 1 } && !next.Is(ItemMarks.Chinese) && s.KindAt(i + 2) is Kind.None or Kind.Break or Kind.Comma)
        {
            // "Tuesday from 2pm on"
            return s.Make(Kind.Span, new Frame { From = when, IsWindow = true }, 2);
        }

        if (when is not { HasDay: true, HasClock: false, At: null }
            || s.KindAt(i + 1) is not (Kind.Before or Kind.After or Kind.Until or Kind.To) || next.Is(ItemMarks.Behind))
        {
            return 0;
        }

        // "tomorrow before noon", "Friday after 3"
        var clock = s[i + 2].Frame;
        if (!s.Has(i + 2, Kind.When) || clock is null || clock.HasDay || !(clock.HasClock || clock.HasPart)
            || JoinRules.Merge(when, clock) is not { } merged)
        {
            return 0;
        }

        var isAfter = next.Kind == Kind.After;
        return s.Make(Kind.Span,
            new Frame { From = isAfter ? merged : null, To = isAfter ? null : merged, IsWindow = true }, 3);
    }

    private static bool HasLengthNext(Scan s, int i) =>
        s.Has(i, Kind.Length) || s.Has(i + 1, Kind.Length) || s.Has(i + 2, Kind.Length);

    private static int StartAndLength(Scan s, int i)
    {
        var start = s[i].Frame!;
        if (!start.HasClock && start.At is null)
        {
            return DayAndLength(s, i);
        }

        var at = i + 1;
        while (at < i + 6 && IsBetweenStartAndLength(s, at))
        {
            at++;
        }

        if (!s.Has(at, Kind.Length) || s.KindAt(at + 1) is Kind.Before or Kind.After or Kind.Ago
            || s[at].Frame!.Role != MentionRole.Asked
            || Shifts.StandBefore(s.Text, s[at].Start)
            || Shifts.OfMeetingsLength(s.Text, s[i].Start, s[i].End, s[at].Start) != MentionRole.Asked)
        {
            return 0;
        }

        var length = s[at].Frame!;
        if (length.Months > 0 || length.Seconds >= 3 * 86_400)
        {
            return 0;
        }

        return s.Make(Kind.Span, WithLength(start, length), at + 1 - i);
    }

    // "from 18 Dec for 10 days"
    private static int DayAndLength(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.Starting && s[i + 1].Is(ItemMarks.Behind) ? i + 2 : i + 1;
        at += s.Has(at, Kind.For) ? 1 : 0;
        return at > i + 1 && s.Has(at, Kind.Length) && DaysFrom(s[i].Frame!, s[at].Frame!) is { } days
            ? s.Make(Kind.When, days, at + 1 - i)
            : 0;
    }

    private static Frame? DaysFrom(Frame start, Frame length) =>
        start is { HasDay: true, HasPart: false, HasClock: false, DayGrain: Grain.Day, DateEnd: null }
        && length is { Unit: Unit.Day or Unit.Week, Seconds: >= 86_400 and < 400L * 86_400, Months: 0 }
        && length.Seconds % 86_400 == 0
            ? Time.Days.Stretch(start.Date, Time.Days.Plus(start.Date, (int)(length.Seconds / 86_400)))
            : null;

    /// <summary>The range that begins there and is so long.</summary>
    public static Frame WithLength(Frame start, Frame length) =>
        new() { From = start, Seconds = length.Seconds, Zone = start.Zone };

    private static bool IsBetweenStartAndLength(Scan s, int i) => s.KindAt(i) switch
    {
        Kind.For or Kind.Comma or Kind.Of or Kind.About or Kind.Starting or Kind.The or Kind.Measure or Kind.Dash =>
            true,
        Kind.And => s[i].Is(ItemMarks.Chinese) || s.Has(i + 1, Kind.For),
        Kind.Open => true,
        Kind.Sign => s[i].Value == '+',
        Kind.Other => s[i].End - s[i].Start <= 6 && AreFillers(s.Text.AsSpan(s[i].Start, s[i].End - s[i].Start)),
        _ => false,
    };

    private static bool AreFillers(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!"开会用约共总一始起需要预计大概持续为时长个议室的借占订了每次，".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // "for 2 hours at 3pm", "1 hour from 3pm tomorrow", 半小时，明天三点
    private static int LengthAndStart(Scan s, int i)
    {
        var at = i + 1;
        while (at < i + 4 && s.KindAt(at) is Kind.Comma or Kind.At or Kind.From or Kind.Starting or Kind.The or Kind.Of)
        {
            at++;
        }

        if (!s.Has(at, Kind.When) || at == i + 1 && !s.Has(at, Kind.When))
        {
            return 0;
        }

        var start = s[at].Frame!;
        var length = s[i].Frame!;
        if (!start.HasClock && start.At is null && s.KindAt(at - 1) is Kind.From or Kind.Starting
            && DaysFrom(start, length) is { } days)
        {
            return s.Make(Kind.When, days, at + 1 - i);
        }

        if ((!start.HasClock && start.At is null) || length.Months > 0 || length.Seconds >= 2 * 86_400
            || length.Role != MentionRole.Asked || Shifts.StandBefore(s.Text, s[i].Start)
            || s.KindAt(at + 1) is Kind.To or Kind.Dash)
        {
            return 0;
        }

        return s.Make(Kind.Span, WithLength(start, length), at + 1 - i);
    }

    private static int Until(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.The ? i + 2 : i + 1;
        if (s[i].Is(ItemMarks.Behind) || !IsEnd(s, at) || MovingWords.PutOff(s.Text, s[i].Start))
        {
            return 0;
        }

        return s.Make(Kind.Span, new Frame { To = s[at].Frame, IsWindow = true, ToIncluded = true }, at + 1 - i);
    }

    private static int Before(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.The ? i + 2 : i + 1;
        if (s[i].Is(ItemMarks.Behind) || !IsEnd(s, at))
        {
            return 0;
        }

        var isBy = s[i].Value == 1 || s[at].Frame!.Part == DayPart.EndOfWork || s[i].End - s[i].Start == 2
            || s.Text.AsSpan(s[i].Start, s[i].End - s[i].Start).EndsWith("later than", StringComparison.Ordinal);
        return s.Make(Kind.Span, new Frame { To = s[at].Frame, IsWindow = true, ToIncluded = isBy }, at + 1 - i);
    }

    private static int After(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.The or Kind.At or Kind.From ? i + 2 : i + 1;
        if (s[i].Is(ItemMarks.Behind) || !IsEnd(s, at))
        {
            return 0;
        }

        if (s.Has(i, Kind.Starting) && s[at].Frame!.HasClock)
        {
            return StartAndLength(s, at) is var joined and > 0
                ? joined + at - i
                : s.Make(Kind.When, s[at].Frame!, at + 1 - i);
        }

        return s.Make(Kind.Span,
            new Frame { From = IsSince(s, i) ? Past(s, s[at].Frame!) : s[at].Frame, IsWindow = true }, at + 1 - i);
    }

    private static bool IsSince(Scan s, int i) =>
        s.Text.AsSpan(s[i].Start).StartsWith("since", StringComparison.Ordinal);

    // "since Monday": the one gone by.
    private static Frame Past(Scan s, Frame day)
    {
        if (day.OtherDate is not { } other || other >= s.Today || day.HasClock)
        {
            return day;
        }

        var past = day.Copy();
        (past.Date, past.OtherDate) = (other, day.Date);
        return past;
    }

    // "from 3pm", 从下周一(开始/起): open at the far end.
    private static int From(Scan s, int i)
    {
        var at = s.KindAt(i + 1) is Kind.At ? i + 2 : i + 1;
        if (!IsEnd(s, at) || MovingWords.StandBefore(s.Text, s[i].Start))
        {
            return 0;
        }

        if (StartAndLength(s, at) is var joined and > 0)
        {
            return joined + at - i;
        }

        var behind = s.KindAt(at + 1) is Kind.Starting && s[at + 1].Is(ItemMarks.Behind)
            || s.KindAt(at + 1) is Kind.After && s[at + 1].Is(ItemMarks.Behind)
            ? 1
            : 0;
        return behind == 0 && s[i].Is(ItemMarks.Chinese) && s[i].Value == 0
            ? 0
            : s.Make(Kind.Span, new Frame { From = s[at].Frame, IsWindow = true }, at + 1 + behind - i);
    }

    private static bool IsEnd(Scan s, int i) =>
        s.Has(i, Kind.When) && s[i].Frame is { } when && (when.HasClock || when.HasDay || when.HasPart);

    // 每周三下午3点，开一小时
    private static int RepeatLength(Scan s, int i)
    {
        var repeat = s[i].Frame!;
        if (repeat.To is not null || repeat.From is not { HasClock: true })
        {
            return 0;
        }

        var at = i + 1;
        while (at < i + 6 && IsBetweenStartAndLength(s, at))
        {
            at++;
        }

        if (!s.Has(at, Kind.Length) || s[at].Frame!.Seconds is 0 or >= 86_400 || s[at].Frame!.Months > 0)
        {
            return 0;
        }

        var longer = repeat.Copy();
        longer.Seconds = s[at].Frame!.Seconds;
        return s.Make(Kind.Repeat, longer, at + 1 - i);
    }
}
