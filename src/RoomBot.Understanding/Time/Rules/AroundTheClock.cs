using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Hours that say how something is kept open, not how long something takes: 24小时营业, "24-hour support", 24h on call.</summary>
internal static class AroundTheClock
{
    private static readonly string[] Kept =
    [
        "营业", "开放", "值班", "待命", "客服", "服务", "在线", "不间断", "不打烊", "自助", "热线", "便利", "全天候", "开门", "供应", "制",
        "support", "service", "hotline", "security", "access", "store", "shop", "reception", "gym", "on call", "on-call", "online", "helpdesk", "help desk", "desk", "notice", "clock", "format", "open",
    ];

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("nothing.around-the-clock", Kind.Number, Hours)];

    private static int Hours(Scan s, int i)
    {
        if (!s[i].IsPlain || s[i].Value is not (24 or 12) || s[i].IsOrdinal)
        {
            return 0;
        }

        var at = s.KindAt(i + 1) is Kind.Dash or Kind.Measure ? i + 2 : i + 1;
        if (!s.Has(at, Kind.Unit) || s[at].Value != (int)Unit.Hour || !IsKept(s.Text.AsSpan(s[at].End).TrimStart(" -")))
        {
            return 0;
        }

        s.Made = new Item { Kind = Kind.Other };
        return at + 1 - i;
    }

    private static bool IsKept(ReadOnlySpan<char> behind)
    {
        foreach (var word in Kept)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
