using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>The first or last so long of a part of the day: 明天下午前两个小时, 上午最后一小时.</summary>
internal static class PartOfWindow
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("relative.first-of-part", Kind.When, FirstOf)];

    private static int FirstOf(Scan s, int i)
    {
        var at = i + 1;
        at += s.Has(at, Kind.Of) && s[at].Is(ItemMarks.Chinese) ? 1 : 0;
        var isLast = s.Has(at, Kind.Mod) && s[at].Value == -9;
        var isFirst = s.Has(at, Kind.Before) && s[at].Is(ItemMarks.Behind) && s[at].End - s[at].Start == 1;
        if (!(isFirst || isLast) || !s.Touches(at) || s[i].Frame is not { HasPart: true, HasClock: false, At: null } part)
        {
            return 0;
        }

        var unit = at + 1;
        var seconds = s.Has(unit, Kind.Length) ? s[unit].Frame!.Seconds
            : isLast && s.Has(unit, Kind.Unit) && s[unit].Value == (int)Unit.Hour ? 3600
            : 0;
        var (from, to) = Clocks.Hours(s.Context.Office, part.Part);
        if (!s.Touches(unit) || seconds <= 0 || seconds >= (to - from) * 60L)
        {
            return 0;
        }

        var start = part.Copy();
        (start.Part, start.Half, start.ClockGrain) = (DayPart.None, HalfOfDay.Settled, Grain.Hour);
        start.Clock = isLast ? to - (int)(seconds / 60) : from;
        return s.Make(Kind.Span, new Frame { From = start, Seconds = seconds, Zone = part.Zone }, unit + 1 - i);
    }
}
