using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.English;

/// <summary>What holidays are called in English.</summary>
internal static class EnglishHolidays
{
    /// <summary>Adds the words.</summary>
    public static void Add(Lexicon words)
    {
        AddFixed(words);
        AddMovable(words);
    }

    private static void AddFixed(Lexicon words)
    {
        Add(words, "new_year's_day new_years_day new_year's new_years new_year", Holiday.NewYear);
        Add(words, "new_year's_eve new_years_eve nye", Holiday.NewYearsEve);
        Add(words, "chinese_new_year lunar_new_year spring_festival cny", Holiday.SpringFestival);
        Add(words, "lantern_festival", Holiday.Lantern);
        Add(words, "qingming qingming_festival tomb_sweeping_day tomb-sweeping_day", Holiday.TombSweeping);
        Add(words, "dragon_boat_festival", Holiday.DragonBoat);
        Add(words, "mid-autumn_festival mid_autumn_festival moon_festival", Holiday.MidAutumn);
        Add(words, "national_day", Holiday.NationalDay);
        Add(words, "christmas christmas_day xmas xmas_day", Holiday.Christmas);
        Add(words, "christmas_eve xmas_eve", Holiday.ChristmasEve);
        Add(words, "boxing_day", Holiday.BoxingDay);
        Add(words, "valentine's_day valentines_day valentine's valentine_day", Holiday.Valentine);
        Add(words, "women's_day womens_day international_women's_day", Holiday.WomensDay);
        Add(words, "april_fools april_fools_day april_fool's_day april_fool's april_fools'_day", Holiday.AprilFools);
        Add(words, "halloween", Holiday.Halloween);
    }

    private static void AddMovable(Lexicon words)
    {
        Add(words, "thanksgiving thanksgiving_day", Holiday.Thanksgiving);
        Add(words, "black_friday", Holiday.BlackFriday);
        Add(words, "cyber_monday", Holiday.CyberMonday);
        Add(words, "mother's_day mothers_day", Holiday.MothersDay);
        Add(words, "father's_day fathers_day", Holiday.FathersDay);
        Add(words, "independence_day fourth_of_july 4th_of_july", Holiday.IndependenceDay);
        Add(words, "labor_day labour_day", Holiday.UsLabourDay);
        Add(words, "may_day international_workers'_day workers'_day", Holiday.LabourDay);
        Add(words, "memorial_day", Holiday.MemorialDay);
        Add(words, "mlk_day martin_luther_king_day martin_luther_king_jr._day martin_luther_king_jr_day martin_luther_king's_day", Holiday.MartinLutherKing);
        Add(words, "presidents_day presidents'_day president's_day washington's_birthday", Holiday.PresidentsDay);
        Add(words, "veterans_day veteran's_day veterans'_day", Holiday.VeteransDay);
        Add(words, "columbus_day", Holiday.ColumbusDay);
        Add(words, "juneteenth", Holiday.Juneteenth);
        Add(words, "st_patrick's_day st_patricks_day st._patrick's_day saint_patrick's_day", Holiday.StPatricks);
        Add(words, "easter easter_sunday easter_day", Holiday.Easter);
        Add(words, "good_friday", Holiday.GoodFriday);
        Add(words, "easter_monday", Holiday.EasterMonday);
        Add(words, "palm_sunday", Holiday.PalmSunday);
        Add(words, "ash_wednesday", Holiday.AshWednesday);
        Add(words, "mardi_gras", Holiday.MardiGras);
        Add(words, "earth_day", Holiday.EarthDay);
        Add(words, "groundhog_day groundhogs_day", Holiday.GroundhogDay);
        Add(words, "cinco_de_mayo", Holiday.CincoDeMayo);
        Add(words, "children's_day childrens_day", Holiday.ChildrensDay);
        Add(words, "teacher's_day teachers'_day teachers_day", Holiday.TeachersDay);
        Add(words, "singles_day singles'_day single's_day", Holiday.SinglesDay);
    }

    private static void Add(Lexicon words, string list, Holiday holiday) => words.Add(list, Kind.Holiday, (int)holiday);
}
