using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Machine;

/// <summary>Puts the time expressions of a message together.</summary>
internal static class TimeReader
{
    /// <summary>What they say about the one time that is meant.</summary>
    /// <param name="mentions">In the order of the text.</param>
    /// <param name="zone">The office's zone: times said in another are turned into it.</param>
    public static TimeSaid Read(IEnumerable<TimeMention> mentions, DateTimeZone zone)
    {
        var said = TimeSaid.Nothing;
        foreach (var mention in mentions)
        {
            said = mention.Role switch
            {
                MentionRole.Rejected when mention.Best.Value is TimeValue.Whole { Grain: Grain.Day } day => said with { Except = [.. said.Except, day.First] },
                MentionRole.Alternative or MentionRole.Rejected or MentionRole.Background => said,
                MentionRole.ShiftLater or MentionRole.ShiftEarlier or MentionRole.Extension or MentionRole.Shortening
                    when mention.Best.Value is TimeValue.Length length => WithDelta(said, mention.Role, length.Value),
                _ => With(said, mention, zone),
            };
        }

        return OnItsDay(said);
    }

    private static TimeSaid WithDelta(TimeSaid said, MentionRole role, Duration by) => role switch
    {
        MentionRole.ShiftLater => said with { Shift = by },
        MentionRole.ShiftEarlier => said with { Shift = -by },
        MentionRole.Extension => said with { Longer = by },
        _ => said with { Longer = -by },
    };

    // The first expression of each sort counts; people name the time they mean before they explain it.
    private static TimeSaid With(TimeSaid said, TimeMention mention, DateTimeZone zone)
    {
        var best = mention.Best;
        return best.Value switch
        {
            TimeValue.Moment m when said.Start is null => WithStart(said, mention, Local(m.At, mention, zone), end: null, zone),
            TimeValue.Moment m when best.IsFloating => WithEnd(said, Local(m.At, mention, zone)),
            TimeValue.Range { IsWindow: false, Start: { } start } r when said.Start is null =>
                WithStart(said, mention, Local(start, mention, zone), r.End is { } end ? Local(end, mention, zone) : null, zone),
            TimeValue.Range { Start: null, End: { } until } when said.Start is not null => WithEnd(said, Local(until, mention, zone)),
            TimeValue.Range r when said.Start is null && said.Window is null => said with
            {
                Window = new LocalStretch(Local(r.Start, mention, zone), Local(r.End, mention, zone)),
                DayAssumed = best.IsFloating && !best.Because.HasFlag(AssumptionReasons.OnTheTable),
                DayKept = best.IsFloating && best.Because.HasFlag(AssumptionReasons.OnTheTable),
            },
            TimeValue.Whole { Grain: Grain.Day } w when said.Day is null => said with { Day = w.First },
            TimeValue.Whole w when said.Days is null && w.Grain != Grain.Day => said with { Days = DaysOf(w) },
            TimeValue.Length l when said.Length is null => said with { Length = l.Value },
            TimeValue.Repeating r when said.Rule is null => WithRule(said, r),
            _ => said,
        };
    }

    private static TimeSaid WithStart(TimeSaid said, TimeMention mention, LocalDateTime start, LocalDateTime? end, DateTimeZone zone)
    {
        var best = mention.Best;
        var kept = best.Because.HasFlag(AssumptionReasons.OnTheTable);
        return said with
        {
            Start = start,
            End = end > start ? end : null,
            DayAssumed = best.IsFloating && !kept,
            DayKept = best.IsFloating && kept,
            Other = best.Assumed.HasFlag(TimeParts.HalfOfDay)
                && (!kept || best.Because.HasFlag(AssumptionReasons.WorkingHours))
                && mention.Readings.Count > 1
                ? Local(StartOf(mention.Readings[1].Value), mention, zone)
                : null,
        };
    }

    // "From six … until nine": a clock time behind a start, later than it, is the end.
    private static TimeSaid WithEnd(TimeSaid said, LocalDateTime end) =>
        said is { Start: { } start, End: null } && end.TimeOfDay > start.TimeOfDay ? said with { End = start.Date + end.TimeOfDay } : said;

    private static TimeSaid WithRule(TimeSaid said, TimeValue.Repeating repeating) => said with
    {
        Rule = repeating.Rule,
        Start = repeating.Grain is Grain.Day ? said.Start : repeating.First,
        End = repeating.FirstEnd ?? said.End,
        Day = repeating.Grain is Grain.Day ? repeating.First.Date : said.Day,
    };

    // "Tomorrow … at 3": a clock time without a day belongs to the day that was said beside it.
    private static TimeSaid OnItsDay(TimeSaid said)
    {
        if (said is not { Day: { } day, Start: { } start } || said.Rule is not null)
        {
            return said;
        }

        if (!said.DayAssumed && !said.DayKept)
        {
            return said with { Day = null };
        }

        var moved = day + start.TimeOfDay;
        return said with
        {
            Start = moved,
            End = said.End is { } end ? moved + Period.Between(start, end, PeriodUnits.Ticks) : null,
            Other = said.Other is { } other ? day + other.TimeOfDay : null,
            Day = null,
            DayAssumed = false,
            DayKept = false,
        };
    }

    private static LocalDateTime? StartOf(TimeValue value) => value switch
    {
        TimeValue.Moment m => m.At,
        TimeValue.Range r => r.Start,
        _ => null,
    };

    private static LocalStretch DaysOf(TimeValue.Whole whole)
    {
        var behind = whole.Grain switch
        {
            Grain.Week => whole.First.PlusWeeks(1),
            Grain.Month => whole.First.PlusMonths(1),
            _ => whole.First.PlusYears(1),
        };
        return new LocalStretch(whole.First.AtMidnight(), behind.AtMidnight());
    }

    private static LocalDateTime? Local(LocalDateTime? at, TimeMention mention, DateTimeZone zone) =>
        at is { } said ? Local(said, mention, zone) : null;

    private static LocalDateTime Local(LocalDateTime at, TimeMention mention, DateTimeZone zone) =>
        mention.Zone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } other
            ? Core.Time.ZonedTimes.At(at, other).InZone(zone).LocalDateTime
            : at;
}
