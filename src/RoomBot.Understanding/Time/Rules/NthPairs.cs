using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Two of one weekday in a month: "first and third Monday", 第一和第三个周一.</summary>
internal static class NthPairs
{
    /// <summary>Reads them into a rhythm.</summary>
    /// <param name="s">The items.</param>
    /// <param name="at">Where the first of the two numbers stands; moved behind the weekday.</param>
    /// <param name="rhythm">Takes both.</param>
    /// <param name="first">The first of the two numbers.</param>
    internal static bool Read(Scan s, ref int at, Rhythm rhythm, int first)
    {
        var link = s.Has(at + 1, Kind.Measure) ? at + 2 : at + 1;
        if (first is < 1 or > 4 || !(s.KindAt(link) is Kind.And or Kind.Comma or Kind.Slash))
        {
            return false;
        }

        var next = s.Has(link + 1, Kind.The) ? link + 2 : link + 1;
        var (second, day) = s[next] switch
        {
            { Kind: Kind.When, Frame: { Shape: DayShape.Nth } both } => (both.Nth, next),
            { Kind: Kind.Mod, Value: -1 or -9 } => (-1, next + 1),
            { IsOrdinal: true } ordinal => (ordinal.Value, next + 1),
            _ => (0, next),
        };
        day += day > next && s.Has(day, Kind.Measure) ? 1 : 0;
        if (second == 0 || second == first || second > 5 || !s.Has(day, Kind.When)
            || s[day].Frame is not { Shape: DayShape.Weekday or DayShape.Nth, Weekdays: >= 1 and <= 7 } weekday)
        {
            return false;
        }

        rhythm.Step = Unit.Month;
        RhythmDays.SetNth(rhythm, weekday.Weekdays, first);
        rhythm.OtherNth = second;
        at = weekday.HasClock ? day : day + 1;
        return true;
    }
}
