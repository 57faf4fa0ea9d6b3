using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>What people call zones, and their IANA ids.</summary>
internal static class Zones
{
    // id: names, in the normal form. Only names that say "time" or are unmistakable.
    private static readonly string[] Table =
    [
        "Asia/Shanghai:beijing_time china_time china_standard_time 北京时间 中国时间 shanghai_time 上海时间",
        "Europe/London:london_time uk_time bst british_time 伦敦时间 英国时间",
        "Etc/UTC:utc gmt zulu 世界时 格林威治时间 格林尼治时间",
        "America/New_York:et est edt eastern eastern_time new_york_time ny_time 纽约时间 美东时间 东部时间 美国东部时间",
        "America/Chicago:ct cdt central_time chicago_time 美中时间 芝加哥时间",
        "America/Denver:mst mdt mountain_time",
        "America/Los_Angeles:pt pst pdt pacific pacific_time la_time sf_time california_time seattle_time 美西时间 太平洋时间 西部时间 洛杉矶时间 加州时间 旧金山时间",
        "Europe/Paris:cet cest paris_time central_european_time 巴黎时间 欧洲时间 法国时间",
        "Europe/Berlin:berlin_time german_time 柏林时间 德国时间",
        "Asia/Tokyo:jst tokyo_time japan_time 东京时间 日本时间",
        "Asia/Seoul:kst seoul_time korea_time 首尔时间 韩国时间",
        "Asia/Singapore:sgt singapore_time 新加坡时间",
        "Asia/Hong_Kong:hkt hong_kong_time hk_time 香港时间",
        "Asia/Taipei:taipei_time 台北时间",
        "Asia/Kolkata:ist india_time 印度时间",
        "Asia/Dubai:dubai_time 迪拜时间",
        "Europe/Moscow:msk moscow_time 莫斯科时间",
        "Australia/Sydney:aest aedt sydney_time 悉尼时间",
    ];

    /// <summary>Adds the names.</summary>
    public static void Add(Lexicon words)
    {
        for (var i = 0; i < Table.Length; i++)
        {
            words.Add(Table[i][(Table[i].IndexOf(':', StringComparison.Ordinal) + 1)..], Kind.Zone, i);
        }
    }

    /// <summary>The IANA id of a place in the table.</summary>
    public static string Id(int place) => Table[place][..Table[place].IndexOf(':', StringComparison.Ordinal)];
}
