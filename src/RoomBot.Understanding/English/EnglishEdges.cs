using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>Early and late parts of a day that is named, what is left of one, and the edges of weeks, months and years: "early tomorrow morning", "late Tuesday afternoon", "the
/// rest of the day".</summary>
internal static class EnglishEdges
{
    /// <summary>The rules that need days, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("en.part.early-late", Kind.Edge, EarlyLate)];

    /// <summary>From now to the end of the day or of a part of it.</summary>
    public static Frame RestOfDay(Scan s, DayPart part)
    {
        var now = CountedTimes.Floor(s.Now);
        var end = Clocks.At(s.Today, Clocks.Hours(s.Context.Office, part).To);
        return new Frame { From = At(now), To = At(end > now ? end : now.PlusHours(1)), IsWindow = true };
    }

    private static Frame At(NodaTime.LocalDateTime at) => new() { At = at, Shape = DayShape.Offset, Date = at.Date };

    private static int EarlyLate(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s[i].Extra != -1 || !s.Has(i + 1, Kind.When)
            || s[i + 1].Frame is not { HasPart: true, HasClock: false, At: null } when)
        {
            return 0;
        }

        var part = (s[i].Value, when.Part) switch
        {
            (0, DayPart.Morning) => DayPart.EarlyMorning,
            (2, DayPart.Morning) => DayPart.LateMorning,
            (0, DayPart.Afternoon) => DayPart.EarlyAfternoon,
            (2, DayPart.Afternoon) => DayPart.LateAfternoon,
            (2, DayPart.Night) => DayPart.LateNight,
            _ => DayPart.None,
        };
        if (part == DayPart.None)
        {
            return 0;
        }

        var edged = when.Copy();
        edged.Part = part;
        return s.Make(Kind.When, edged, 2);
    }

    // "end of November", "beginning of next month", "end of the week", "early next week", "mid-November"
    internal static int Edge(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese))
        {
            return 0;
        }

        var edge = s[i].Value;
        if (s[i].Extra >= 0)
        {
            return DayRules.MakeDay(s, Modifiers.Edge(s, (Unit)s[i].Extra, 0, edge), 1);
        }

        var at = i + 1;
        while (at < i + 3 && s.KindAt(at) is Kind.The or Kind.Of or Kind.Dash)
        {
            at++;
        }

        if (s.Has(at, Kind.Mod) && s.Has(at + 1, Kind.Unit))
        {
            return DayRules.MakeDay(s, Modifiers.Edge(s, (Unit)s[at + 1].Value, s[at].Value, edge), at + 2 - i);
        }

        if (edge == Edges.Rest && (s.Has(at, Kind.Part) || (s.Has(at, Kind.Unit) && s[at].Value == (int)Unit.Day)))
        {
            return s.Make(Kind.Span, RestOfDay(s, s.Has(at, Kind.Part) ? (DayPart)s[at].Value : DayPart.WholeDay), at + 1 - i);
        }

        if (s.Has(at, Kind.Unit))
        {
            return DayRules.MakeDay(s, Modifiers.Edge(s, (Unit)s[at].Value, 0, edge), at + 1 - i);
        }

        if (!s.Has(at, Kind.Month))
        {
            return 0;
        }

        var month = s[at].Value;
        return Days.Month(s, month, EnglishDates.ReadYear(s, ref at)) is not { } whole ? 0
            : edge == Edges.Rest
            ? DayRules.MakeDay(s, Edges.RestOf(s.Today, whole.Date, whole.Date.PlusMonths(1)) ?? whole, at + 1 - i)
            : DayRules.MakeDay(s, Edges.OfMonth(whole.Date, edge), at + 1 - i);
    }
}
