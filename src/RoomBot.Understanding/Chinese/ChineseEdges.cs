using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Chinese;

/// <summary>The edges of the present month and year: 月底, 年初, 月底最后一个工作日.</summary>
internal static class ChineseEdges
{
    // 月底, 月底最后一个工作日, 下个月底 (下个 + 月底)
    internal static int Edge(Scan s, int i)
    {
        if (!s[i].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        switch ((Unit)s[i].Extra)
        {
            case Unit.Month:
                var month = Days.RelativeMonth(s, 0);
                return ChineseCountedDays.Read(s, i + 1, month) is var nth and > 0
                    ? nth + 1
                    : DayRules.MakeDay(s, Edges.OfMonth(month.Date, s[i].Value), 1);
            case Unit.Year:
                var year = s[i].Value == 0 && s.Today.Month > 3 ? s.Today.Year + 1 : s.Today.Year;
                return DayRules.MakeDay(s, Edges.OfYear(year, s[i].Value), 1);
            default:
                return 0;
        }
    }
}
