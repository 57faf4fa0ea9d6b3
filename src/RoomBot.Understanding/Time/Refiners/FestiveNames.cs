using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>Holidays that only name what is planned: "Christmas party planning", 元旦晚会彩排.</summary>
internal static class FestiveNames
{
    private static readonly string[] Events =
    [
        "party", "parties", "planning", "dinner", "card", "gift", "event", "decoration", "celebration", "special", "sale", "campaign", "market", "schedule",
        "shift", "menu", "play", "gala", "rota", "cover", "budget", "promo", "launch", "hamper", "bonus",
        "晚会", "联欢", "活动", "礼品", "礼物", "促销", "大促", "策划", "筹备", "方案", "排班", "值班", "派对", "聚餐", "福利", "月饼", "放假", "彩排", "节目", "团建", "茶话会", "备货", "营销", "文案", "海报",
    ];

    private static readonly string[] Preparing =
        ["planning", "prep", "meeting", "sync", "review", "budget", "call", "rehearsal", "策划", "筹备", "彩排", "会", "排练", "方案", "放假"];

    /// <summary>True where the words behind a holiday speak of what is done before it.</summary>
    public static bool IsPrepared(ReadOnlySpan<char> behind)
    {
        foreach (var word in Preparing)
        {
            if (behind.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where it is such a name, so that beside another day it is no time.</summary>
    public static bool IsName(Scan s, in Item item)
    {
        if (item is not { Kind: Kind.When, Frame: { Shape: DayShape.Holiday, HasClock: false, HasPart: false } })
        {
            return false;
        }

        var behind = s.Text.AsSpan(item.End).TrimStart(" -");
        foreach (var word in Events)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
