using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Chinese;

/// <summary>Working days beside a holiday: 节后第一个工作日, 国庆前最后一个工作日. Days moved by decree (调休) are in the office's
/// calendar.</summary>
internal static class ChineseHolidayRules
{
    /// <summary>Stands for the next public holiday to come.</summary>
    public const int NextOne = -1;

    private static readonly Holiday[] Public =
    [
        Holiday.NewYear, Holiday.SpringFestival, Holiday.TombSweeping, Holiday.LabourDay, Holiday.DragonBoat,
        Holiday.MidAutumn, Holiday.NationalDay,
    ];

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("zh.day.beside-holiday", Kind.Holiday, BesideHoliday)];

    private static int BesideHoliday(Scan s, int i)
    {
        // 元旦假期后: the second word only says again that it is one.
        var named = s.Has(i + 1, Kind.Holiday) && s[i + 1].Value == NextOne && s.Touches(i + 1) ? 1 : 0;
        return Beside(s, i + named, s[i].Value) is var taken and > 0 ? taken + named : 0;
    }

    private static int Beside(Scan s, int i, int name)
    {
        ref var side = ref s[i + 1];
        if (side.Kind is not (Kind.After or Kind.Before) || !side.Is(ItemMarks.Behind))
        {
            return 0;
        }

        // 清明节前一天
        if (s.Has(i + 2, Kind.Length) && s[i + 2].Frame is { Unit: Unit.Day, Months: 0 } days
            && days.Seconds % 86_400 == 0 && Find(s, name) is { } near)
        {
            var step = (int)Math.Min(days.Seconds / 86_400, 1000) * (side.Kind == Kind.After ? 1 : -1);
            return s.Make(Kind.When, new Frame { Shape = DayShape.Holiday, Date = Days.Plus(near.Date, step) }, 3);
        }

        // 春节前一周
        if (s.Has(i + 2, Kind.Length) && s[i + 2].Frame is { Unit: Unit.Week, Months: 0 } weeks
            && Find(s, name) is { } of)
        {
            var count = (int)Math.Min(weeks.Seconds / 86_400, 1000);
            var first = side.Kind == Kind.After
                ? Days.Plus(LastDayOff(of.Date, of.Holiday), 1)
                : Days.Plus(of.Date, -count);
            return s.Make(Kind.When, Days.Stretch(first, Days.Plus(first, count)), 3);
        }

        var at = s.KindAt(i + 2) is Kind.Of ? i + 3 : i + 2;
        var isAfter = side.Kind == Kind.After;
        var isNth = s[at].IsOrdinal || (s.Has(at, Kind.Mod) && s[at].Value == -9);
        var day = s.Has(at + 1, Kind.Measure) ? at + 2 : at + 1;
        var kind = ChineseCountedDays.KindOfDay(s, day);
        if (!isNth || kind is < 0 or > 8 || Find(s, name) is not { } found)
        {
            return 0;
        }

        var nth = s[at].IsOrdinal ? s[at].Value : 1;
        var (date, holiday) = found;
        var from = isAfter ? LastDayOff(date, holiday) : FirstDayOff(date, holiday);
        var steps = isAfter ? nth : -nth;
        var result = kind switch
        {
            0 => Workdays.From(s.Context.Office, from, steps),
            8 => Days.Plus(from, steps),
            _ => Days.Plus(Weekday(from, (IsoDayOfWeek)kind, isAfter), (steps - Math.Sign(steps)) * 7),
        };
        return s.Make(Kind.When, new Frame { Shape = DayShape.Workday, Date = result }, day + 1 - i);
    }

    private static LocalDate Weekday(LocalDate from, IsoDayOfWeek day, bool isAfter) =>
        isAfter ? from.Next(day) : from.Previous(day);

    private static (LocalDate Date, Holiday Holiday)? Find(Scan s, int value)
    {
        if (value != NextOne)
        {
            return Holidays.Next(s.Today, (Holiday)value) is { } named ? (named, (Holiday)value) : null;
        }

        (LocalDate Date, Holiday Holiday)? next = null;
        foreach (var holiday in Public)
        {
            if (Holidays.Next(s.Today, holiday) is { } date && (next is null || date < next.Value.Date))
            {
                next = (date, holiday);
            }
        }

        return next;
    }

    private static LocalDate LastDayOff(LocalDate date, Holiday holiday) => holiday switch
    {
        Holiday.SpringFestival or Holiday.NationalDay => date.PlusDays(6),
        Holiday.LabourDay => date.PlusDays(4),

        // One day: when it falls on a weekend, Monday is off instead.
        _ => date.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => date.PlusDays(2),
            IsoDayOfWeek.Sunday => date.PlusDays(1),
            _ => date,
        },
    };

    private static LocalDate FirstDayOff(LocalDate date, Holiday holiday) =>
        holiday == Holiday.SpringFestival ? date.PlusDays(-1) : date;
}
