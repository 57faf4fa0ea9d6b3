using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>What the members of a list have in common: 明天3点或者4点, 周一和周三下午3点, "Thursday or Friday morning",
/// 不是3点，是4点.</summary>
internal static class SharedTimes
{
    private const int Beside = 9;
    private const int BesideOr = 12;
    private const int SameSentence = 30;
    private const string Ends = "。！？!?\n;；";

    /// <summary>Lets each take from its neighbours what it leaves unsaid: first a day from the one before, then a clock
    /// time from the one behind.</summary>
    public static void Apply(Scan s, ItemList found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Extra == MentionList.BehindOr || (MentionRole)found[i - 1].Value == MentionRole.Rejected
                || (MentionRole)found[i].Value == MentionRole.MovedTo)
            {
                TakeDay(found, i);
            }
            else
            {
                TakeDayOfSentence(s, found, i);
                if (found[i].Extra is MentionList.BehindAnd or MentionList.BehindComma
                    && found[i].Start - found[i - 1].End <= Beside)
                {
                    TakeMonth(found, i);
                }
            }

            if (found[i].Extra == MentionList.BehindOr)
            {
                TakeTimeFromBefore(found, i);
            }

            if (found[i].Extra is MentionList.BehindOr or MentionList.BehindAnd || (MentionRole)found[i].Value == MentionRole.MovedTo
                || (MentionRole)found[i - 1].Value == MentionRole.Rejected)
            {
                GoOn(found, i);
            }

            if (found[i].Extra != 0)
            {
                StayInWeek(s, found, i);
            }
        }

        for (var i = found.Count - 1; i > 0; i--)
        {
            TakeTimeFromBehind(found, i);
        }
    }

    private static bool IsTime(in Item item) => item.Kind is Kind.When or Kind.Span;

    private static Frame HeadOf(in Item item) =>
        item.Kind == Kind.Span ? item.Frame!.From ?? item.Frame!.To! : item.Frame!;

    private static bool IsBareDay(in Item item) => item is
    {
        Kind: Kind.When,
        Frame:
        {
            HasDay: true, HasClock: false, HasPart: false, At: null, DayGrain: Grain.Day, DateEnd: null,
            Nth: not Frame.Each
        },
    };

    private static void Replace(ItemList found, int i, Kind kind, Frame frame)
    {
        var item = found[i];
        (item.Kind, item.Frame) = (kind, frame);
        found[i] = item;
    }

    // 明天3点或者4点, 下周二或周四, 不是3点，是4点
    private static void TakeDay(ItemList found, int i)
    {
        var (a, b) = (found[i - 1], found[i]);
        if (!IsTime(a) || !IsTime(b))
        {
            return;
        }

        Frame before = HeadOf(a), head = HeadOf(b);
        if (head.At is not null || before.At is not null || !before.HasDay || before.DayGrain != Grain.Day)
        {
            return;
        }

        if (!head.HasDay && (head.HasClock || head.HasPart))
        {
            ReplaceHead(found, i, WithDayOf(before, head, (MentionRole)b.Value == MentionRole.MovedTo));
        }
        else if (head.Shape == DayShape.Weekday && before.Shape == DayShape.WeekdayOfWeek)
        {
            var day = head.Copy();
            (day.Shape, day.Date) = (DayShape.WeekdayOfWeek, Days.Plus(Days.Monday(before.Date), head.Weekdays - 1));
            ReplaceHead(found, i, day);
        }
        else
        {
            TakeMonth(found, i);
        }
    }

    // 明天9点到10点、14点到15点, 周三11点订A301，下午2点订B202, 明天上午和下午
    private static void TakeDayOfSentence(Scan s, ItemList found, int i)
    {
        var (a, b) = (found[i - 1], found[i]);
        var gap = b.Start - a.End;
        if (!IsTime(a) || !IsTime(b) || (MentionRole)b.Value != MentionRole.Asked || gap >= SameSentence
            || s.Text.AsSpan(a.End, gap).HasOneOf(Ends))
        {
            return;
        }

        Frame before = HeadOf(a), head = HeadOf(b);
        var isOpen = head is { HasDay: false, At: null } && before is { HasDay: true, At: null, DayGrain: Grain.Day }
            && before.Date >= s.Today;
        if (isOpen
            && ((before.HasClock && head.HasClock)
                || (b.Extra == MentionList.BehindAnd && before.HasPart && head.HasPart)))
        {
            ReplaceHead(found, i, WithDayOf(before, head, false));
        }
    }

    private static Frame WithDayOf(Frame before, Frame head, bool isMoved)
    {
        var day = head.Copy();
        (day.Shape, day.Date, day.DayAssumed, day.OtherDate) = (before.Shape, before.Date, before.DayAssumed, null);
        day.DayAssumed |= isMoved ? TimeParts.Day : TimeParts.None;
        if (head.HasClock && head.Half == HalfOfDay.Unknown && before.HasPart && !head.HasPart)
        {
            day.Part = before.Part;
            JoinRules.ApplyPart(day);
        }

        return day;
    }

    // 下周一2点，周三3点: of the same week.
    private static void StayInWeek(Scan s, ItemList found, int i)
    {
        if (!IsTime(found[i - 1]) || !IsTime(found[i]) || found[i].Start - found[i - 1].End > Beside
            || HeadOf(found[i - 1]) is not { Shape: DayShape.WeekdayOfWeek, At: null } before || before.Date < s.Today
            || HeadOf(found[i]) is not { Shape: DayShape.Weekday } head)
        {
            return;
        }

        var date = Days.Plus(Days.Monday(before.Date), head.Weekdays - 1);
        if (date > before.Date)
        {
            var day = head.Copy();
            day.OtherDate = date == head.Date ? head.OtherDate : head.Date;
            (day.Date, day.Shape) = (date, DayShape.WeekdayOfWeek);
            ReplaceHead(found, i, day);
        }
    }

    // "Thursday or Friday", said on a Friday: the Friday behind that Thursday.
    private static void GoOn(ItemList found, int i)
    {
        if (IsTime(found[i - 1]) && IsTime(found[i]) && HeadOf(found[i - 1]) is { Shape: DayShape.Weekday } before
            && HeadOf(found[i]) is { Shape: DayShape.Weekday } head && head.Weekdays > before.Weekdays
            && head.Date < before.Date)
        {
            var day = head.Copy();
            (day.Date, day.OtherDate, day.Shape) = (Days.Plus(head.Date, 7), head.Date, DayShape.WeekdayOfWeek);
            ReplaceHead(found, i, day);
        }
    }

    // 12月28号和29号: both of December.
    private static void TakeMonth(ItemList found, int i)
    {
        if (!IsTime(found[i - 1]) || !IsTime(found[i]))
        {
            return;
        }

        Frame before = HeadOf(found[i - 1]), head = HeadOf(found[i]);
        if (head.Shape == DayShape.DayOfMonth && before.Shape is DayShape.MonthDay or DayShape.Full
            && Days.Full(before.Date.Year, before.Date.Month, head.DayOfMonth) is { } full && full.Date >= before.Date)
        {
            var day = head.Copy();
            (day.Shape, day.Date, day.DayAssumed, day.OtherDate) = (before.Shape, full.Date, before.DayAssumed, null);
            ReplaceHead(found, i, day);
        }
    }

    private static void ReplaceHead(ItemList found, int i, Frame head)
    {
        if (found[i].Kind == Kind.When)
        {
            Replace(found, i, Kind.When, head);
            return;
        }

        var span = found[i].Frame!.Copy();
        _ = span.From is null ? span.To = head : span.From = head;
        Replace(found, i, Kind.Span, span);
    }

    // "4pm today or tomorrow"
    private static void TakeTimeFromBefore(ItemList found, int i)
    {
        if (IsBareDay(found[i]) && IsTime(found[i - 1]) && HeadOf(found[i - 1]) is { HasDay: true, At: null }
            && WithTimeOf(found[i - 1], found[i].Frame!) is { } timed)
        {
            Replace(found, i, timed.Kind, timed.Frame!);
        }
    }

    private static void TakeTimeFromBehind(ItemList found, int i)
    {
        var (a, b) = (found[i - 1], found[i]);
        var gap = b.Start - a.End;
        var isLinked = IsFollowedInList(found, i) && gap <= 3 || b.Extra switch
        {
            MentionList.BehindOr => gap <= BesideOr,
            MentionList.BehindAnd => gap <= Beside,
            MentionList.BehindComma =>
                gap <= Beside && IsTime(b) && a.Frame!.Shape == DayShape.Weekday && HeadOf(b).Shape == DayShape.Weekday,
            _ => false,
        };
        if (!isLinked || !IsTime(b) || HeadOf(b) is not { HasDay: true, At: null } head)
        {
            return;
        }

        if (IsBareDay(a) && WithTimeOf(b, a.Frame!) is { } timed)
        {
            Replace(found, i - 1, timed.Kind, timed.Frame!);
        }
        else if ((b.Extra == MentionList.BehindOr || (gap <= 3 && IsFollowedInList(found, i)))
            && a is { Kind: Kind.When, Frame: { HasDay: false, HasClock: true, At: null } clock } && head.HasClock)
        {
            // "11 or 2pm tomorrow"
            Replace(found, i - 1, Kind.When, WithDayOf(head, clock, false));
        }
    }

    // "2pm, 3pm or 4pm tomorrow"
    private static bool IsFollowedInList(ItemList found, int i) =>
        found[i].Extra == MentionList.BehindComma && i + 1 < found.Count && found[i + 1].Extra is MentionList.BehindOr or MentionList.BehindAnd
        && found[i - 1] is { Kind: Kind.When, Frame: { HasDay: false, HasClock: true, At: null } };

    private static (Kind Kind, Frame? Frame)? WithTimeOf(in Item from, Frame day)
    {
        var head = HeadOf(from);
        if (!head.HasClock && !head.HasPart)
        {
            return null;
        }

        var timed = day.Copy();
        (timed.Clock, timed.Half, timed.Part, timed.ClockGrain, timed.BareClock) =
            (head.Clock, head.Half, head.Part, head.ClockGrain, head.BareClock);
        if (from.Kind == Kind.When)
        {
            return (Kind.When, timed);
        }

        var span = from.Frame!.Copy();
        if (span is { From: not null, To.HasDay: true })
        {
            return null;
        }

        _ = span.From is null ? span.To = timed : span.From = timed;
        return (Kind.Span, span);
    }
}
