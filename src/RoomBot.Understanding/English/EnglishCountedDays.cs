using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>Days counted from others in English: "Friday after next", "later this month", "the third quarter", "Labor
/// Day weekend", "the week of April 10".</summary>
internal static class EnglishCountedDays
{
    /// <summary>The rules for single days, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("en.day.weekday-after-next", Kind.Weekday, AfterNext),
        new("en.day.month-after-next", Kind.Month, AfterNext),
        new("en.day.later-this", Kind.Later, LaterThis),
        new("en.day.nth-quarter", Kind.Number, NthQuarter),
        new("en.day.holiday-weekend", Kind.Holiday, HolidayWeekend),
        new("en.day.holiday-of-year", Kind.Holiday, HolidayOfYear),
    ];

    /// <summary>The rules that need days, in order.</summary>
    public static IReadOnlyList<Rule> Joins { get; } = [new("en.day.week-of", Kind.Unit, WeekOf), new("en.day.weekend-of", Kind.When, WeekendOf)];

    // The one behind the next to come, whatever week that is in.
    private static int AfterNext(Scan s, int i)
    {
        var isAfterNext = s.Has(i + 1, Kind.After) && !s[i + 1].Is(ItemMarks.Behind) && s.Has(i + 2, Kind.Mod)
            && s[i + 2] is { Value: 1, Extra: 0 }
            && s.KindAt(i + 3) is not (Kind.Unit or Kind.Weekday or Kind.Month or Kind.Weekend or Kind.Workday or Kind.Holiday);
        if (!isAfterNext)
        {
            return 0;
        }

        if (s.Has(i, Kind.Month))
        {
            var next = Modifiers.Month(s, s[i].Value, 1)!;
            return DayRules.MakeDay(s, Days.Month(s, s[i].Value, next.Date.Year + 1), 3);
        }

        var coming = Days.Weekday(s, s[i].Value).Date;
        var date = Days.Plus(coming, coming == s.Today ? 14 : 7);
        return s.Make(Kind.When, new Frame { Shape = DayShape.WeekdayOfWeek, Date = date, Weekdays = s[i].Value }, 3);
    }

    private static int LaterThis(Scan s, int i) =>
        s[i].Value == 1 && s.Has(i + 1, Kind.Mod) && s[i + 1].Value == 0 && s.Has(i + 2, Kind.Unit)
            ? DayRules.MakeDay(s, Modifiers.Edge(s, (Unit)s[i + 2].Value, 0, Edges.Rest), 3)
            : 0;

    // "third quarter", "4th qtr of 2027"; of an hour it is a length and went out before.
    private static int NthQuarter(Scan s, int i)
    {
        if (!s[i].IsOrdinal || s[i].Is(ItemMarks.Chinese) || s[i].Value is < 1 or > 4 || !s.Has(i + 1, Kind.Quarter)
            || s[i + 1].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        var year = s.Has(i + 2, Kind.Of) ? i + 3 : i + 2;
        var isYearSaid = s[year].IsPlain && s[year].Digits == 4 && s[year].Value is > 1900 and < 2200;
        var first = new LocalDate(isYearSaid ? s[year].Value : s.Today.Year, (s[i].Value * 3) - 2, 1);
        return s.Make(Kind.When, Days.Stretch(first, first.PlusMonths(3)), isYearSaid ? year + 1 - i : 2);
    }

    // From the weekend to the holiday, or from the holiday to the weekend.
    private static int HolidayWeekend(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || !s.Has(i + 1, Kind.Weekend)
            || DayRules.OfHoliday(s, (Holiday)s[i].Value) is not { } holiday)
        {
            return 0;
        }

        var (first, end) = holiday.Date.DayOfWeek switch
        {
            IsoDayOfWeek.Monday => (-2, 1),
            IsoDayOfWeek.Tuesday => (-3, 1),
            var day => (Math.Min(0, 6 - (int)day), 8 - (int)day),
        };
        return s.Make(Kind.When, Days.Stretch(Days.Plus(holiday.Date, first), Days.Plus(holiday.Date, end)), 2);
    }

    // "Thanksgiving of next year"
    private static int HolidayOfYear(Scan s, int i)
    {
        var at = s.Has(i + 1, Kind.Of) ? i + 2 : i + 1;
        return s.Has(at, Kind.Mod) && s.Has(at + 1, Kind.Unit) && s[at + 1].Value == (int)Unit.Year
            ? DayRules.MakeDay(s, DayRules.OfHoliday(s, (Holiday)s[i].Value, s.Today.Year + s[at].Value), at + 2 - i)
            : 0;
    }

    // "the weekend of the 12th"
    private static int WeekendOf(Scan s, int i)
    {
        var at = s.Has(i + 2, Kind.The) ? i + 3 : i + 2;
        if (s[i].Frame is not { Shape: DayShape.Stretch, DateEnd: { } end } weekend || end != Days.Plus(weekend.Date, 2) || !s.Has(i + 1, Kind.Of)
            || !s.Has(at, Kind.When) || s[at].Frame is not { HasDay: true, DayGrain: Grain.Day, DateEnd: null, HasClock: false, HasPart: false, At: null } day)
        {
            return 0;
        }

        var saturday = Days.Plus(Days.Monday(day.Date), 5);
        return s.Make(Kind.When, Days.Stretch(saturday, Days.Plus(saturday, 2)), at + 1 - i);
    }

    private static int WeekOf(Scan s, int i)
    {
        var at = s.Has(i + 2, Kind.The) ? i + 3 : i + 2;
        var isWeekOf = s[i].Value == (int)Unit.Week && !s[i].Is(ItemMarks.Chinese) && !s[i].Is(ItemMarks.Glued)
            && s.Has(i + 1, Kind.Of)
            && s.Has(at, Kind.When)
            && s[at].Frame is
            {
                HasDay: true, DayGrain: Grain.Day, DateEnd: null, HasClock: false, HasPart: false,
                At: null
            };
        return isWeekOf
            ? s.Make(Kind.When,
                new Frame { Shape = DayShape.Week, Date = Days.Monday(s[at].Frame!.Date), DayGrain = Grain.Week },
                    at + 1 - i)
            : 0;
    }

    // "last business day of each month" repeats.
    internal static bool IsNthOfEach(Scan s, int i) =>
        s[i].Value == -1 && s.KindAt(i + 2) is Kind.Of or Kind.At && s.Has(i + 3, Kind.Every);

    // "every month on the last Friday" repeats.
    internal static bool IsOfEachMonth(Scan s, int i)
    {
        var back = s.Before.Kind == Kind.The ? 2 : 1;
        back += s.Back(back).Kind is Kind.At or Kind.Comma ? 1 : 0;
        return s[i].Value == -1 && ((s.Back(back) is { Kind: Kind.Unit, Value: (int)Unit.Month } && s.Back(back + 1).Kind == Kind.Every)
            || s.Back(back) is { Kind: Kind.Rhythm, Value: (int)Unit.Month });
    }
}
