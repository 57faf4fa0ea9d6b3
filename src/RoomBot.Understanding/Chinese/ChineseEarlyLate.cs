using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Chinese;

/// <summary>From an hour in the morning to one in the evening, said in one breath: 早八到晚六, 早九晚五, 早9到晚7点.</summary>
internal static class ChineseEarlyLate
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("zh.range.early-late", Kind.PartShort, EarlyLate)];

    private static int EarlyLate(Scan s, int i)
    {
        var at = i;
        if (!Read(s, ref at, DayPart.Morning, out var from))
        {
            return 0;
        }

        at += s.KindAt(at) is Kind.To or Kind.Dash ? 1 : 0;
        return Read(s, ref at, DayPart.Evening, out var to) && to > from
            ? s.Make(Kind.Span, new Frame { From = At(from), To = At(to) }, at - i)
            : 0;
    }

    private static Frame At(int hour) => ClockRules.Clock(hour, 0, true, Grain.Hour);

    private static bool Read(Scan s, ref int at, DayPart part, out int hour)
    {
        hour = 0;
        if (!s.Has(at, Kind.PartShort) || s[at].Value != (int)part || !s[at + 1].IsPlain || !s.Touches(at + 1)
            || s[at + 1].Value is < 1 or > 12 || s[at + 1].Digits > 2)
        {
            return false;
        }

        hour = s[at + 1].Value + (part == DayPart.Evening && s[at + 1].Value < 12 ? 12 : 0);
        at += s.Has(at + 2, Kind.HourMark) && s.KindAt(at + 3) is not (Kind.Number or Kind.Half) ? 3 : 2;
        return true;
    }
}
