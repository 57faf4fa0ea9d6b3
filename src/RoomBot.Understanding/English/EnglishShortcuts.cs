using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>What English leaves out: "this or next week", "through 2pm".</summary>
internal static class EnglishShortcuts
{
    /// <summary>The rules for days, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("en.day.this-or-next", Kind.Mod, ThisOrNext),
        new("en.day.weekday-and-number", Kind.Weekday, WeekdayAndNumber),
        new("en.day.weekdays-from-now", Kind.Number, WeekdaysFromNow),
    ];

    /// <summary>The rules for open ends, in order.</summary>
    public static IReadOnlyList<Rule> Closing { get; } = [new("en.closing.through", Kind.To, Through)];

    // Makes the first of the two; the second is made as ever.
    private static int ThisOrNext(Scan s, int i)
    {
        if (s[i].Is(ItemMarks.Chinese) || s.KindAt(i + 1) is not (Kind.Or or Kind.And) || !s.Has(i + 2, Kind.Mod))
        {
            return 0;
        }

        ref var what = ref s[i + 3];
        return what.Kind switch
        {
            Kind.Unit => DayRules.MakeDay(s, Modifiers.Unit(s, (Unit)what.Value, s[i].Value), 1),
            Kind.Weekday => s.Make(Kind.When, Modifiers.Weekday(s, what.Value, s[i].Value, s[i].Extra, false), 1),
            Kind.Weekend => s.Make(Kind.When, Modifiers.Weekend(s, s[i].Value, s[i].Extra), 1),
            _ => 0,
        };
    }

    // "Friday 27": the number is the day where the calendar agrees.
    private static int WeekdayAndNumber(Scan s, int i)
    {
        ref var number = ref s[i + 1];
        if (s[i].Is(ItemMarks.Chinese) || s[i].Extra != 0 || !number.IsPlain || number.Digits != 2 || number.Value is < 13 or > 31
            || !s.IsNear(i + 1) || ClockRules.CountsSomething(s, i + 2)
            || s.KindAt(i + 2) is Kind.Dash or Kind.To or Kind.Colon or Kind.AmPm or Kind.Slash or Kind.HourMark)
        {
            return 0;
        }

        return Days.DayOfMonth(s, number.Value) is { } day && (int)day.Date.DayOfWeek == s[i].Value ? s.Make(Kind.When, day, 2) : 0;
    }

    // "two Fridays from now"
    private static int WeekdaysFromNow(Scan s, int i)
    {
        if (!s[i].IsPlain || s[i].Value is < 1 or > 10 || s[i].Is(ItemMarks.Chinese) || !s.Has(i + 1, Kind.Weekday)
            || !s.Has(i + 2, Kind.Later) || s[i + 2].Value != 0)
        {
            return 0;
        }

        var next = Days.Weekday(s, s[i + 1].Value).Date;
        var date = Days.Plus(next, 7 * (s[i].Value - (next == s.Today ? 0 : 1)));
        return s.Make(Kind.When, new Frame { Shape = DayShape.WeekdayOfWeek, Date = date, Weekdays = s[i + 1].Value }, 3);
    }

    // The day or the hour that is said is included.
    private static int Through(Scan s, int i)
    {
        var word = s.Text.AsSpan(s[i].Start, s[i].End - s[i].Start);
        return word is "through" or "thru" && s.Has(i + 1, Kind.When)
            && s.Before.Kind is not (Kind.When or Kind.Span or Kind.Repeat)
            && s[i + 1].Frame is { } end && (end.HasClock || (end.HasDay && end.DayGrain <= Grain.Month))
            ? s.Make(Kind.Span, new Frame { To = end, IsWindow = true, ToIncluded = true }, 2)
            : 0;
    }
}
