using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>What follows a length and belongs to it.</summary>
internal static class LengthRests
{
    /// <summary>Reads what is added to a length: "and a half", 半, "30 minutes", 30分.</summary>
    public static int Read(Scan s, int at, Unit unit, Frame frame)
    {
        if (s.Has(at, Kind.Half) && s.Touches(at) && !s.Has(at + 1, Kind.Unit) && !s.Has(at + 1, Kind.Measure))
        {
            Lengths.Add(frame, 2, unit);
            return at + 1;
        }

        var and = s.Has(at, Kind.And) ? at + 1 : s.Has(at, Kind.Comma) ? s.Has(at + 1, Kind.And) ? at + 2 : at + 1 : at;
        if (and > at && LengthCounts.IsOne(s, and) && s.Has(and + 1, Kind.Half))
        {
            Lengths.Add(frame, 2, unit);
            return and + 2;
        }

        if (s.Has(and, Kind.Half) && and > at && !s.Has(and + 1, Kind.Unit))
        {
            Lengths.Add(frame, 2, unit);
            return and + 1;
        }

        return Smaller(s, at, and, unit, frame);
    }

    private static int Smaller(Scan s, int at, int and, Unit unit, Frame frame)
    {
        if (s.Has(and, Kind.And) && s[and].Is(ItemMarks.Chinese))
        {
            return at;
        }

        var next = and + 1;
        if (s[and].IsPlain && s.Has(next, Kind.Measure))
        {
            next++;
        }

        if (s[and].IsPlain && unit == Unit.Hour && s.Touches(and) && s[and].Digits == 2 && s[at - 1].Is(ItemMarks.Glued)
            && s[and].Value < 60 && s.KindAt(next) is not Kind.Unit)
        {
            Lengths.Add(frame, s[and].Value * 4L, Unit.Minute);
            return next;
        }

        if (s[and].IsPlain && unit == Unit.Hour && s.Has(next, Kind.MinuteMark))
        {
            Lengths.Add(frame, s[and].Value * 4L, Unit.Minute);
            return next + 1;
        }

        if (s[and].IsPlain && unit == Unit.Hour && s.Has(next, Kind.Quarter) && s[and].Is(ItemMarks.Chinese))
        {
            Lengths.Add(frame, s[and].Value * 4L, Unit.Quarter);
            return next + 1;
        }

        if (s.Has(and, Kind.Half) && s.KindAt(and + 1) == Kind.Unit && unit == Unit.Day)
        {
            Lengths.Add(frame, 2, (Unit)s[and + 1].Value);
            return and + 2;
        }

        if (!s[and].IsPlain || s.KindAt(next) is not Kind.Unit || (Unit)s[next].Value >= unit
            || (s[next].Is(ItemMarks.Glued) && !s.Touches(next)))
        {
            return at;
        }

        var smaller = (Unit)s[next].Value;
        Lengths.Add(frame, s[and].Value * 4L, smaller);
        return Read(s, next + 1, smaller, frame);
    }
}
