using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Chinese;

/// <summary>What holidays are called in Chinese.</summary>
internal static class ChineseHolidays
{
    /// <summary>Adds the words.</summary>
    public static void Add(Lexicon words)
    {
        words.AddPair("节后 假后 假期后 长假后 节日后 放假后", Kind.Holiday, ChineseHolidayRules.NextOne, Kind.After, 0);
        words.AddPair("节前 假前 假期前 长假前 节日前 放假前", Kind.Holiday, ChineseHolidayRules.NextOne, Kind.Before, 0);
        Add(words, "元旦 元旦节 阳历新年", Holiday.NewYear);
        Add(words, "春节 大年初一 农历新年 过年 正月初一", Holiday.SpringFestival);
        for (var day = 2; day <= 10; day++)
        {
            var figure = "二三四五六七八九十"[day - 2];
            words.Add($"大年初{figure} 年初{figure} 正月初{figure}", Kind.Holiday, (int)Holiday.SpringFestival, day - 1, ItemMarks.Chinese);
        }

        Add(words, "除夕 大年三十 年三十 除夕夜", Holiday.SpringEve);
        Add(words, "元宵 元宵节", Holiday.Lantern);
        Add(words, "清明 清明节", Holiday.TombSweeping);
        Add(words, "劳动节 五一 五一节 五一劳动节 五一国际劳动节 国际劳动节", Holiday.LabourDay);
        Add(words, "端午 端午节", Holiday.DragonBoat);
        Add(words, "七夕 七夕节", Holiday.DoubleSeventh);
        Add(words, "中秋 中秋节", Holiday.MidAutumn);
        Add(words, "重阳 重阳节", Holiday.DoubleNinth);
        Add(words, "国庆 国庆节 十一国庆 十一国庆节", Holiday.NationalDay);
        Add(words, "圣诞 圣诞节", Holiday.Christmas);
        Add(words, "平安夜 圣诞夜 圣诞前夜", Holiday.ChristmasEve);
        Add(words, "情人节", Holiday.Valentine);
        Add(words, "妇女节 三八妇女节 三八节 女神节", Holiday.WomensDay);
        Add(words, "植树节", Holiday.ArborDay);
        Add(words, "愚人节", Holiday.AprilFools);
        Add(words, "青年节 五四青年节", Holiday.YouthDay);
        Add(words, "儿童节 六一 六一儿童节 国际儿童节", Holiday.ChildrensDay);
        Add(words, "建党节 七一建党节", Holiday.PartyDay);
        Add(words, "建军节 八一建军节", Holiday.ArmyDay);
        Add(words, "教师节", Holiday.TeachersDay);
        Add(words, "万圣节", Holiday.Halloween);
        Add(words, "光棍节 双十一 双11", Holiday.SinglesDay);
        Add(words, "双十二 双12", Holiday.DoubleTwelve);
        Add(words, "感恩节", Holiday.Thanksgiving);
        Add(words, "母亲节", Holiday.MothersDay);
        Add(words, "父亲节", Holiday.FathersDay);
        Add(words, "腊八 腊八节", Holiday.Laba);
        Add(words, "冬至", Holiday.WinterSolstice);
        Add(words, "复活节 复活节主日", Holiday.Easter);
        Add(words, "复活节星期一", Holiday.EasterMonday);
        Add(words, "耶稣受难日 耶稣受难节", Holiday.GoodFriday);
    }

    private static void Add(Lexicon words, string list, Holiday holiday) =>
        words.Add(list, Kind.Holiday, (int)holiday, 0, ItemMarks.Chinese);
}
