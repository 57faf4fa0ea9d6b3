using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>A rhythm said as a length and how often: 两周一次，周二上午.</summary>
internal static class OnceInAWhile
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [new("repeat.once-in-a-while", Kind.Length, OnceIn)];

    // 两周一次，周二上午
    private static int OnceIn(Scan s, int i)
    {
        if (!s[i + 1].Is(ItemMarks.Chinese) || s[i + 1] is not { IsPlain: true, Value: 1 } || !s.Has(i + 2, Kind.Times) || s.Text[s[i + 2].Start] != '次'
            || s[i].Frame!.Unit < Unit.Day)
        {
            return 0;
        }

        var rhythm = new Rhythm();
        var at = i;
        if (!RhythmReader.ReadStep(s, ref at, rhythm, out var time))
        {
            return 0;
        }

        at = i + 3;
        RhythmReader.ReadWithin(s, ref at, rhythm, ref time);
        var frame = new Frame { Rhythm = rhythm };
        RecurrenceTails.SetTime(frame, time);
        RecurrenceTails.Read(s, ref at, frame, i);
        return s.Make(Kind.Repeat, frame, at - i);
    }
}
