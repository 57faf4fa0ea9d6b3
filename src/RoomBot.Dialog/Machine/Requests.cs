using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>Brings what was said into a request.</summary>
internal static class Requests
{
    // From eight in the evening to eight in the morning somebody may well work; longer than that, the two were swapped.
    private const int LongestNight = 13;

    /// <summary>What a message asks for that stands alone.</summary>
    public static RoomRequest New(DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var request = WithSlots(new RoomRequest { Books = said.Meaning.Intent is Intent.Book }, said, facts);
        return WithTime(request, TimeReader.Read(slots.Time.Concat(slots.NewTime), facts.Settings.Zone), facts);
    }

    /// <summary>A request with what an answer to the bot's question adds.</summary>
    public static RoomRequest Answered(RoomRequest request, DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var answered = WithSlots(request with { Books = request.Books || said.Meaning.Intent is Intent.Book }, said, facts);
        return WithTime(answered, TimeReader.Read(slots.Time.Concat(slots.NewTime), facts.Settings.Zone), facts);
    }

    /// <summary>A request with a time.</summary>
    public static RoomRequest WithTime(RoomRequest request, TimeSaid said, TurnFacts facts)
    {
        if (said.IsNothing)
        {
            return request;
        }

        if (said.Length is { TotalDays: >= 1 } runs && Running(request, said, runs) is { } ended)
        {
            (request, said) = ended;
        }

        request = request with { Length = said.Length ?? request.Length, Rule = said.Rule ?? request.Rule };
        if (said.Except.Count > 0)
        {
            request = request with { Except = [.. request.Except.Union(said.Except).Order()] };
            if ((said with { Except = [] }).IsNothing)
            {
                return request;
            }
        }

        if (request.Time is { Rule: { } rule } series && said is { Start: null, Rule: null })
        {
            if (EndOf(said, series) is { } last)
            {
                return request with { Time = series with { Rule = SeriesSteps.Until(rule, last.TimeOfDay == LocalTime.Midnight ? last.Date.PlusDays(-1) : last.Date), UntilAssumed = null } };
            }

            if (said.Day is { } weekday && SeriesSteps.On(rule, weekday.DayOfWeek) is { } moved)
            {
                return request with { Time = series with { Start = weekday + series.Start.TimeOfDay, End = weekday + series.Start.TimeOfDay + LengthOf(series), Rule = moved } };
            }
        }

        if (said.Start is { } start)
        {
            return Started(request, said, OnAskedDay(request, said, start), facts);
        }

        if (said.Window is { } window)
        {
            return IsWholeDay(window, facts) && said.Length is null
                ? At(request with { Day = null }, window.From!.Value, window.To, facts)
                : request with { Window = window, Time = null, Day = null, Days = null };
        }

        if (said.Day is { } day)
        {
            return request.Time is { } time
                ? request with { Time = time with { Rule = said.Rule is { } other ? SeriesSteps.EndingAs(other, time) : time.Rule, Start = day + time.Start.TimeOfDay, End = day + time.Start.TimeOfDay + LengthOf(time), DayAssumed = false, Other = null } }
                : request with { Day = day, Window = null, Days = null };
        }

        if (said.Days is { } days && request.Time is null)
        {
            return request with { Days = days, Day = null, Window = null };
        }

        return request.Time is { } known ? request with { Time = Changed(known, said, facts) } : request;
    }

    // "For 8 weeks" beside a series says how long it runs, not how long each meeting is.
    private static (RoomRequest Request, TimeSaid Said)? Running(RoomRequest request, TimeSaid said, Duration runs)
    {
        var days = (int)runs.TotalDays - 1;
        var rest = said with { Length = null };
        return (said.Rule, said.Start, request.Time) switch
        {
            ({ } rule, { } start, _) => (request, rest with { Rule = SeriesSteps.Until(rule, start.Date.PlusDays(days)) }),
            (null, _, { Rule: { } rule } series) => (request with { Time = series with { Rule = SeriesSteps.Until(rule, series.Start.Date.PlusDays(days)), UntilAssumed = null } }, rest),
            _ => null,
        };
    }

    // 到年底, 改成到12月底: of a series on the table the end is meant, also where a stretch was said that has begun before it.
    private static LocalDateTime? EndOf(TimeSaid said, TimeWish series) => said switch
    {
        { Window: { From: null, To: { } last } } => last,
        { Window: { From: { } from, To: { } last } } when from <= series.Start && last > series.Start => last,
        { Days: { From: { } from, To: { } last } } when from <= series.Start && last > series.Start => last,
        _ => null,
    };

    /// <summary>A request for this very time.</summary>
    public static RoomRequest At(RoomRequest request, LocalDateTime start, LocalDateTime? end, TurnFacts facts) => request with
    {
        Time = new TimeWish(start, end ?? start + PeriodOf(LengthWanted(request, facts)))
        {
            LengthAssumed = end is null && request.Length is null && (request.Time?.LengthAssumed ?? true),
            Rule = request.Time?.Rule ?? request.Rule,
        },
        Window = null,
        Day = null,
        Days = null,
    };

    /// <summary>How long it is to be.</summary>
    public static Duration LengthWanted(RoomRequest request, TurnFacts facts) =>
        request.Length
        ?? (request.Time is { } time ? LengthOf(time).ToDuration() : facts.Settings.DefaultDuration);

    /// <summary>A length on the clock.</summary>
    public static Period PeriodOf(Duration length) => Period.FromTicks((long)length.TotalTicks);

    /// <summary>What was assumed of a time.</summary>
    public static IReadOnlyList<Assumption> Assumed(RoomRequest request, TurnFacts facts)
    {
        var assumed = new List<Assumption>();
        if (request is { Time: null, Window: not null, Length: null })
        {
            assumed.Add(new Assumption.Length(LengthWanted(request, facts)));
        }

        if (request.Time is { } time)
        {
            if (time.DayAssumed)
            {
                assumed.Add(new Assumption.Day(time.Start.Date));
            }

            if (time.Other is not null)
            {
                assumed.Add(new Assumption.HalfOfDay(time.Start.TimeOfDay));
            }

            if (time.UntilAssumed is { } until)
            {
                assumed.Add(new Assumption.Until(until));
            }

            if (time.LengthAssumed)
            {
                assumed.Add(new Assumption.Length(LengthOf(time).ToDuration()));
            }
        }

        if (request.AlsoRooms.Count > 0)
        {
            assumed.Add(new Assumption.OneRoom(request.AlsoRooms));
        }

        if (request.Names.Count > 0)
        {
            assumed.Add(new Assumption.Attendees(request.Names));
        }

        return assumed;
    }

    /// <summary>The bot's name for equipment.</summary>
    public static Equipment Of(EquipmentWord word) => word switch
    {
        EquipmentWord.Projector => Equipment.Projector,
        EquipmentWord.Tv => Equipment.Tv,
        EquipmentWord.Video => Equipment.Video,
        EquipmentWord.Whiteboard => Equipment.Whiteboard,
        EquipmentWord.Phone => Equipment.Phone,
        EquipmentWord.Mic => Equipment.Mic,
        EquipmentWord.Pc => Equipment.Pc,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "Equipment that no room can have."),
    };

    /// <summary>Everybody mentioned, the asker left out, each once.</summary>
    public static IReadOnlyList<Person> Invited(IReadOnlyList<Person> already, IReadOnlyList<Person> mentioned, TurnFacts facts) =>
        [.. already.Concat(mentioned).Where(p => p.Id != facts.Asker.Id).DistinctBy(p => p.Id)];

    /// <summary>A request with what was said besides the time.</summary>
    public static RoomRequest WithSlots(RoomRequest request, DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var place = slots is not { City: null, Building: null, Floor: null };
        return request with
        {
            Capacity = slots.Capacity ?? request.Capacity,
            Equipment = slots.Equipment.Aggregate(request.Equipment, (all, word) => all | Of(word)),
            City = place ? slots.City : request.City,
            Building = place ? slots.Building : request.Building,
            Floor = place ? slots.Floor : request.Floor,
            Room = slots.Room ?? request.Room,
            AlsoRooms = slots.Room is null ? request.AlsoRooms : [.. said.Meaning.AlsoRooms.Select(Shown.Topic).Take(5)],
            RoomId = slots.Room is null ? request.RoomId : null,
            Topic = slots.Topic is { } topic ? Shown.Topic(topic) : request.Topic,
            Attendees = Invited(request.Attendees, said.Mentioned, facts),
            NotRooms = [.. request.NotRooms.Concat(said.Meaning.Not.Rooms).Distinct(StringComparer.Ordinal)],
            NotAt = [.. (place ? [] : request.NotAt).Concat(PlacesOf(said.Meaning.Not)).Distinct()],
            Names = [.. request.Names.Concat(slots.Attendees.Select(Shown.Topic)).Distinct(StringComparer.Ordinal).Take(20)],
        };
    }

    private static IEnumerable<Place> PlacesOf(Exclusions not) =>
    [
        .. not.Cities.Select(c => new Place(c, "", "")),
        .. not.Buildings.Select(b => new Place("", b, "")),
        .. not.Floors.Select(f => new Place("", "", f)),
    ];

    private static Period LengthOf(TimeWish time) => Period.Between(time.Start, time.End, PeriodUnits.Ticks);

    // A clock time that answers "what time on Friday?" is on that Friday.
    private static (LocalDateTime Start, bool DayAssumed) OnAskedDay(RoomRequest request, TimeSaid said, LocalDateTime start) =>
        said.DayAssumed && request is { Time: null, Day: { } day } ? (day + start.TimeOfDay, false)
        : said.DayAssumed && request is { Time: null, Window.From: { } from } ? (from.Date + start.TimeOfDay, false)
        : (start, said.DayAssumed || (said.DayKept && request.Time is { DayAssumed: true }));

    private static RoomRequest Started(
        RoomRequest request, TimeSaid said, (LocalDateTime Start, bool DayAssumed) from, TurnFacts facts)
    {
        var end = said is { End: { } until, Start: { } start }
            ? from.Start + Period.Between(start, until, PeriodUnits.Ticks)
            : from.Start + PeriodOf(LengthWanted(request, facts));
        return request with
        {
            Time = new TimeWish(from.Start, end)
            {
                DayAssumed = from.DayAssumed,
                LengthAssumed = said.End is null && request.Length is null && (request.Time?.LengthAssumed ?? true),
                Other = said.Other,
                IsDoubtful = said.End is not null && IsAllNight(from.Start, end),
                Rule = said.Rule ?? request.Rule ?? request.Time?.Rule,
            },
            Window = null,
            Day = null,
            Days = null,
        };
    }

    private static bool IsAllNight(LocalDateTime start, LocalDateTime end) =>
        end.Date == start.Date.PlusDays(1) && end.TimeOfDay < start.TimeOfDay
        && Period.Between(start, end, PeriodUnits.Hours).Hours >= LongestNight;

    // "All day": the working hours, from the first minute to the last.
    private static bool IsWholeDay(LocalStretch window, TurnFacts facts)
    {
        var hours = facts.Settings.WorkingHours;
        return window is { From: { } from, To: { } to }
            && from.TimeOfDay == hours.From
            && to == (hours.To == LocalTime.Midnight ? from.Date.PlusDays(1).AtMidnight() : from.Date + hours.To);
    }

    private static TimeWish Changed(TimeWish time, TimeSaid said, TurnFacts facts)
    {
        if (said.Shift is { } shift)
        {
            var by = PeriodOf(shift);
            return time with { Start = time.Start + by, End = time.End + by, Other = null };
        }

        if (said.Longer is { } longer)
        {
            var end = time.End + PeriodOf(longer);
            return end > time.Start ? time with { End = end, LengthAssumed = false } : time;
        }

        return said.Length is { } length ? time with { End = time.Start + PeriodOf(length), LengthAssumed = false } : time;
    }
}
