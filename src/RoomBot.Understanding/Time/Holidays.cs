using System.Globalization;
using NodaTime;

namespace RoomBot.Understanding.Time;

/// <summary>On which day a holiday falls.</summary>
internal static class Holidays
{
    private const int FirstLunarYear = 1902;
    private const int LastLunarYear = 2099;
    private static readonly Lazy<ChineseLunisolarCalendar> Lunar = new(static () => new ChineseLunisolarCalendar());

    /// <summary>The day in a year, or null where the calendar does not reach.</summary>
    public static LocalDate? In(int year, Holiday holiday)
    {
        if (year is < 1 or > 9998)
        {
            return null;
        }

        var fixedDay = Fixed(holiday);
        if (fixedDay != 0)
        {
            return new LocalDate(year, fixedDay / 100, fixedDay % 100);
        }

        return ByMoon(year, holiday) ?? ByWeekday(year, holiday) ?? ByEaster(year, holiday);
    }

    /// <summary>The next one to come, that day included.</summary>
    public static LocalDate? Next(LocalDate today, Holiday holiday)
    {
        var date = In(today.Year, holiday);
        return date is null || date < today ? In(today.Year + 1, holiday) : date;
    }

    private static int Fixed(Holiday holiday) => holiday switch
    {
        Holiday.NewYear => 0101,
        Holiday.Valentine => 0214,
        Holiday.GroundhogDay => 0202,
        Holiday.WomensDay => 0308,
        Holiday.ArborDay => 0312,
        Holiday.StPatricks => 0317,
        Holiday.AprilFools => 0401,
        Holiday.EarthDay => 0422,
        Holiday.LabourDay => 0501,
        Holiday.YouthDay => 0504,
        Holiday.CincoDeMayo => 0505,
        Holiday.ChildrensDay => 0601,
        Holiday.Juneteenth => 0619,
        Holiday.PartyDay => 0701,
        Holiday.IndependenceDay => 0704,
        Holiday.ArmyDay => 0801,
        Holiday.TeachersDay => 0910,
        Holiday.NationalDay => 1001,
        Holiday.Halloween => 1031,
        Holiday.SinglesDay or Holiday.VeteransDay => 1111,
        Holiday.DoubleTwelve => 1212,
        Holiday.ChristmasEve => 1224,
        Holiday.Christmas => 1225,
        Holiday.BoxingDay => 1226,
        Holiday.NewYearsEve => 1231,
        _ => 0,
    };

    private static LocalDate? ByMoon(int year, Holiday holiday) => holiday switch
    {
        Holiday.SpringFestival => LunarDay(year, 1, 1),
        Holiday.SpringEve => LunarDay(year, 1, 1)?.PlusDays(-1),
        Holiday.Lantern => LunarDay(year, 1, 15),
        Holiday.DragonBoat => LunarDay(year, 5, 5),
        Holiday.DoubleSeventh => LunarDay(year, 7, 7),
        Holiday.MidAutumn => LunarDay(year, 8, 15),
        Holiday.DoubleNinth => LunarDay(year, 9, 9),
        Holiday.Laba => LunarDay(year - 1, 12, 8),
        Holiday.TombSweeping => new LocalDate(year, 4, SolarTerm(year, 4.81)),
        Holiday.WinterSolstice => new LocalDate(year, 12, SolarTerm(year, 21.94)),
        _ => null,
    };

    // The solar terms of this century, by the usual formula: a fifth of a day's drift a year, less the leap days.
    private static int SolarTerm(int year, double constant)
    {
        var y = year % 100;
        return (int)((y * 0.2422) + constant) - (y / 4);
    }

    private static LocalDate? LunarDay(int year, int month, int day)
    {
        if (year is < FirstLunarYear or > LastLunarYear)
        {
            return null;
        }

        var leap = Lunar.Value.GetLeapMonth(year);
        var ordinal = leap > 0 && month >= leap ? month + 1 : month;
        return LocalDate.FromDateTime(Lunar.Value.ToDateTime(year, ordinal, day, 0, 0, 0, 0));
    }

    private static LocalDate? ByWeekday(int year, Holiday holiday) => holiday switch
    {
        Holiday.MartinLutherKing => Nth(year, 1, IsoDayOfWeek.Monday, 3),
        Holiday.PresidentsDay => Nth(year, 2, IsoDayOfWeek.Monday, 3),
        Holiday.MothersDay => Nth(year, 5, IsoDayOfWeek.Sunday, 2),
        Holiday.MemorialDay => Nth(year, 6, IsoDayOfWeek.Monday, 1).PlusDays(-7),
        Holiday.FathersDay => Nth(year, 6, IsoDayOfWeek.Sunday, 3),
        Holiday.UsLabourDay => Nth(year, 9, IsoDayOfWeek.Monday, 1),
        Holiday.ColumbusDay => Nth(year, 10, IsoDayOfWeek.Monday, 2),
        Holiday.Thanksgiving => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
        Holiday.BlackFriday => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1),
        Holiday.CyberMonday => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(4),
        _ => null,
    };

    private static LocalDate Nth(int year, int month, IsoDayOfWeek weekday, int nth)
    {
        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static LocalDate? ByEaster(int year, Holiday holiday) => holiday switch
    {
        Holiday.Easter => Easter(year),
        Holiday.EasterMonday => Easter(year).PlusDays(1),
        Holiday.GoodFriday => Easter(year).PlusDays(-2),
        Holiday.PalmSunday => Easter(year).PlusDays(-7),
        Holiday.AshWednesday => Easter(year).PlusDays(-46),
        Holiday.MardiGras => Easter(year).PlusDays(-47),
        _ => null,
    };

    // The anonymous Gregorian algorithm (Meeus, Jones, Butcher).
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new LocalDate(year, f / 31, (f % 31) + 1);
    }
}
