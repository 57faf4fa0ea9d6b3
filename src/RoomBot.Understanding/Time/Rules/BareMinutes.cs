using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Minutes that are not called so: "extend by 20", "another 15 please", "back in ten", 再延20.</summary>
internal static class BareMinutes
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("length.bare-minutes", Kind.Number, Minutes)];

    private static int Minutes(Scan s, int i)
    {
        ref var number = ref s[i];
        return number.IsPlain && number.Digits <= 2 && number.Value is >= 5 and <= 90 && number.Value % 5 == 0
            && IsAsked(s, number.Start) && EndsThere(s, i + 1)
            ? s.Make(Kind.Length, Lengths.Of(4L * number.Value, Unit.Minute), 1)
            : 0;
    }

    private static bool IsAsked(Scan s, int at)
    {
        ref var before = ref s.Before;
        return before.Kind switch
        {
            Kind.Article => before.Value == 1,
            Kind.At => before.Value == 2 && !before.Is(ItemMarks.Chinese),
            Kind.Before => before.End - before.Start == 2 && Shifts.StandBefore(s.Text, at),
            Kind.Other => before.End == at && s.Text.AsSpan(before.Start, at - before.Start) is
                [.., '延'] or [.., '延', '长'] or [.., '推', '迟'] or [.., '延', '后'] or [.., '续'],
            _ => false,
        };
    }

    private static bool EndsThere(Scan s, int i) => s.KindAt(i) switch
    {
        Kind.None or Kind.Break or Kind.Comma => true,
        Kind.Other => s.Text.AsSpan(s[i].Start) is ['p', 'l', 'e' or 's' or 'z', ..] or ['i', 'f', ' ', ..] or ['吧', ..] or ['行', ..] or ['可', ..],
        _ => false,
    };
}
