using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Availability;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Replies;

/// <summary>How times, rooms, lengths and people are said in one language.</summary>
/// <param name="texts">The language.</param>
/// <param name="today">The day from which today and tomorrow count.</param>
/// <param name="officeZone">The zone that need not be named.</param>
internal sealed class Wording(Texts texts, LocalDate today, string officeZone)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>The language's texts.</summary>
    public Texts Texts => texts;

    /// <summary>The day from which today and tomorrow count.</summary>
    public LocalDate Today => today;

    /// <summary>15:00.</summary>
    public static string OfClock(LocalTime time) => Clock.Format(time);

    /// <summary>Weekday, month and day in figures; with the year where it is another one.</summary>
    public string OfDate(LocalDate date) => texts.With(
        date.Year == today.Year ? "date" : "date.year",
        ("weekday", texts.Weekdays[(int)date.DayOfWeek - 1]),
        ("month", texts.Months[date.Month - 1]),
        ("day", Texts.Number(date.Day)),
        ("year", Texts.Number(date.Year)));

    /// <summary>Month and day.</summary>
    public string OfShortDate(LocalDate date) => texts.With(
        "date.short", ("month", texts.Months[date.Month - 1]), ("day", Texts.Number(date.Day)));

    /// <summary>Today, tomorrow, or nothing.</summary>
    public string NearOf(LocalDate date) => Period.DaysBetween(today, date) switch
    {
        0 => texts["near.today"],
        1 => texts["near.tomorrow"],
        2 => texts["near.after"],
        _ => "",
    };

    /// <summary>Date and clock time of a moment.</summary>
    public string OfMoment(LocalDateTime at) => $"{OfDate(at.Date)} {OfClock(at.TimeOfDay)}";

    /// <summary>Date, weekday, from–to; today and tomorrow beside it, the zone where it is not the office's.</summary>
    public string Of(TimeFact when)
    {
        var said = when.Start.Date == when.End.Date
            ? Range(when.Start.Date, when.Start.TimeOfDay, OfClock(when.End.TimeOfDay))
            : EndsAtMidnight(when)
                ? Range(when.Start.Date, when.Start.TimeOfDay, "24:00")
                : texts.With("time.over", ("from", OfMoment(when.Start)), ("to", OfMoment(when.End)));
        var near = NearOf(when.Start.Date);
        var withNear = near.Length == 0 ? said : texts.With("time.near", ("time", said), ("near", near));
        return when.Zone.Length == 0 || string.Equals(when.Zone, officeZone, StringComparison.Ordinal)
            ? withNear
            : texts.With("time.zone", ("time", withNear), ("zone", when.Zone));
    }

    /// <summary>A stretch of whole days: the day, or the first and the last.</summary>
    public string OfDays(TimeFact when)
    {
        var last = when.End.TimeOfDay == LocalTime.Midnight ? when.End.Date.PlusDays(-1) : when.End.Date;
        return last <= when.Start.Date
            ? OfDate(when.Start.Date)
            : texts.With("time.over", ("from", OfDate(when.Start.Date)), ("to", OfDate(last)));
    }

    /// <summary>A start beside another time: the clock time alone on the same day, with the date else.</summary>
    public string StartBeside(LocalDateTime start, LocalDate day) =>
        start.Date == day ? OfClock(start.TimeOfDay) : $"{OfShortDate(start.Date)} {OfClock(start.TimeOfDay)}";

    /// <summary>1 h 30 min.</summary>
    public string Of(Duration length)
    {
        var minutes = (int)Math.Abs(Math.Round(length.TotalMinutes));
        var (h, m) = (minutes / 60, minutes % 60);
        return (h, m) switch
        {
            (0, _) => texts.With("length.minutes", m),
            (_, 0) => texts.With("length.hours", h),
            _ => texts.With("length.both", ("h", Texts.Number(h)), ("m", Texts.Number(m))),
        };
    }

    /// <summary>Building and floor; the city before them where asked for.</summary>
    public string Of(Place place, bool withCity)
    {
        string[] parts = [withCity ? place.City : "", place.Building, OfFloor(place.Floor)];
        return Shown.Line(string.Join(' ', parts.Where(p => p.Length > 0)));
    }

    /// <summary>Place, seats and equipment of a room, as they stand behind its name everywhere.</summary>
    public string Detail(Room room, bool withCity)
    {
        string[] parts =
        [
            Of(room.Place, withCity),
            room.Capacity > 0 ? texts.With("room.seats", room.Capacity) : "",
            Of(room.Equipment, " "),
            room.NeedsApproval ? texts["room.approval"] : "",
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    /// <summary>Equipment by its words.</summary>
    public string Of(Equipment equipment, string between) => string.Join(between, Each(equipment).Select(e => texts[$"equipment.{e}"]));

    /// <summary>Equipment in a sentence.</summary>
    public string Of(Equipment equipment) => Of(equipment, texts["list"]);

    /// <summary>Names in a sentence.</summary>
    public string Of(IReadOnlyList<Person> people) => string.Join(texts["list"], people.Select(p => Shown.Line(p.Name)));

    /// <summary>Why a room is offered.</summary>
    public string Of(OfferReason reason) => reason switch
    {
        OfferReason.SpareSeats r => texts.With("reason.SpareSeats", r.Spare),
        OfferReason.HasEquipment r => texts.With("reason.HasEquipment", ("what", Of(r.What))),
        OfferReason.SameBuilding { FloorsAway: { } n } => texts.With("reason.FloorsAway", n),
        OfferReason.LikedBefore r => texts.With("reason.LikedBefore", r.Times),
        OfferReason.OtherTime r => texts.With(r.By > Duration.Zero ? "reason.Later" : "reason.Earlier", ("length", Of(r.By))),
        OfferReason.Shorter r => texts.With("reason.Shorter", ("length", Of(r.Length))),
        OfferReason.FewerSeats r => texts.With("reason.FewerSeats", r.Missing),
        OfferReason.LacksEquipment r => texts.With("reason.LacksEquipment", ("what", Of(r.What))),
        OfferReason.AllDates r => texts.With("reason.AllDates", r.Dates),
        OfferReason.SomeDates r => texts.With("reason.SomeDates", ("n", Texts.Number(r.Free)), ("total", Texts.Number(r.Dates))),
        OfferReason.OtherRoomsOn r => Of(r.Dates),
        OfferReason.ElsewhereThanAsked r => texts.With("reason.ElsewhereThanAsked", ("where", Of(r.Where, withCity: true))),
        _ => texts[$"reason.{reason.GetType().Name}"],
    };

    /// <summary>Dates with the rooms they are in.</summary>
    public string Of(IReadOnlyList<DateInRoom> dates) => string.Join(
        texts["list"], dates.Select(d => texts.With("date.in.room", ("date", OfShortDate(d.Date)), ("room", Shown.Line(d.Room.Name)))));

    /// <summary>What a room lacks.</summary>
    public string Of(Shortfall lack) => lack switch
    {
        Shortfall.Seats s => texts.With("lacks.seats", s.Missing),
        Shortfall.Elsewhere e => texts.With("reason.ElsewhereThanAsked", ("where", Of(e.Where, withCity: true))),
        Shortfall.Things t => texts.With("lacks.things", ("what", Of(t.Missing))),
        _ => throw new InvalidOperationException($"No words for {lack.GetType().Name}."),
    };

    /// <summary>A rule with its figure.</summary>
    public string Of(PolicyRule rule) => rule switch
    {
        PolicyRule.Past => texts["rule.Past"],
        PolicyRule.HorizonDays r => texts.With("rule.HorizonDays", r.Days),
        PolicyRule.MaxDuration r => texts.With("rule.MaxDuration", ("length", Of(r.Longest))),
        PolicyRule.MaxBookingsPerUserPerDay r => texts.With("rule.MaxBookingsPerUserPerDay", r.Most),
        PolicyRule.MinimumNotice r => texts.With("rule.MinimumNotice", ("length", Of(r.Least))),
        PolicyRule.EnforcedHours r => texts.With("rule.EnforcedHours", ("from", OfClock(r.Hours.From)), ("to", OfClock(r.Hours.To))),
        PolicyRule.RoomsByTag r => texts.With("rule.RoomsByTag", ("tag", r.Tag)),
        _ => throw new InvalidOperationException($"No words for the rule {rule.Name}."),
    };

    private static bool EndsAtMidnight(TimeFact when) =>
        when.End.TimeOfDay == LocalTime.Midnight && when.End.Date == when.Start.Date.PlusDays(1);

    private static IEnumerable<Equipment> Each(Equipment equipment)
    {
        for (var rest = (uint)equipment; rest != 0; rest &= rest - 1)
        {
            yield return (Equipment)(1 << BitOperations.TrailingZeroCount(rest));
        }
    }

    private string Range(LocalDate date, LocalTime from, string to) =>
        texts.With("time.range", ("date", OfDate(date)), ("from", OfClock(from)), ("to", to));

    private string OfFloor(string floor) =>
        int.TryParse(floor, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? texts.With("room.floor", n) : floor;
}
