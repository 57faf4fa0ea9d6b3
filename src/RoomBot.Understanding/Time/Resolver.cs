using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Refiners;

namespace RoomBot.Understanding.Time;

/// <summary>From what was understood to readings, best first. What was said stays; what was not is assumed: working
/// hours, the next one to come.</summary>
internal static class Resolver
{
    /// <summary>The readings of an item; empty where it is no time after all.</summary>
    public static List<Reading> Resolve(Scan s, Kind kind, Frame frame)
    {
        var readings = new List<Reading>(2);
        if (IsImpossible(frame) || IsImpossible(frame.From) || IsImpossible(frame.To))
        {
            return readings;
        }

        switch (kind)
        {
            case Kind.Length:
                AddLength(readings, frame);
                break;
            case Kind.Span:
                RangeResolver.Add(s, readings, frame);
                break;
            case Kind.Repeat:
                RepeatResolver.Add(s, readings, frame);
                break;
            case Kind.When when !frame.Doubtful:
                AddWhen(s, readings, frame);
                break;
        }

        return readings;
    }

    private static bool IsImpossible(Frame? frame) => frame is { Shape: DayShape.Impossible };

    private static void AddLength(List<Reading> readings, Frame frame)
    {
        var days = (frame.Months / 12 * 365L) + (frame.Months % 12 * 30L);
        var seconds = frame.Seconds + (days * 86_400);
        if (seconds is > 0 and < 1_000_000_000_000)
        {
            readings.Add(new Reading(new TimeValue.Length(Duration.FromSeconds(seconds)), TimeParts.None));
        }
    }

    private static void AddWhen(Scan s, List<Reading> readings, Frame frame)
    {
        if (frame.At is { } at)
        {
            readings.Add(new Reading(new TimeValue.Moment(at, Grain.Minute), TimeParts.None));
        }
        else if (frame.HasClock)
        {
            AddMoments(s, readings, frame);
        }
        else if (frame.HasPart)
        {
            AddPart(s, readings, frame);
        }
        else if (frame.DateEnd is { } end)
        {
            readings.Add(new Reading(new TimeValue.Range(frame.Date.AtMidnight(), end.AtMidnight(), Grain.Day, true),
                frame.DayAssumed));
        }
        else if (frame.HasDay)
        {
            var day = new TimeValue.Whole(frame.Date, frame.DayGrain);
            readings.Add(new Reading(day, frame.DayAssumed) { Because = Why(frame.DayAssumed) });
            if (frame.OtherDate is { } other)
            {
                readings.Add(new Reading(new TimeValue.Whole(other, frame.DayGrain), frame.DayAssumed));
            }
        }
    }

    private static AssumptionReasons Why(TimeParts assumed) =>
        assumed == TimeParts.None ? AssumptionReasons.None : AssumptionReasons.Future;

    private static void AddMoments(Scan s, List<Reading> readings, Frame frame)
    {
        foreach (var (at, assumed, because) in Moments.Of(s, frame))
        {
            readings.Add(new Reading(new TimeValue.Moment(at, frame.ClockGrain), assumed) { Because = because });
        }
    }

    private static void AddPart(Scan s, List<Reading> readings, Frame frame)
    {
        var (from, to) = Clocks.Hours(s.Context.Office, frame.Part);
        var assumed = TimeParts.Start | TimeParts.End | frame.DayAssumed;
        var because = AssumptionReasons.DayPart;
        var date = frame.Date;
        if (!frame.HasDay)
        {
            date = PreferFuture.DayOf(s, to, out var isTable);
            assumed |= TimeParts.Day;
            because |= isTable ? AssumptionReasons.OnTheTable : AssumptionReasons.Future;
        }

        var first = new TimeValue.Range(Clocks.At(date, from), Clocks.At(date, to), Grain.Hour, true);
        readings.Add(new Reading(first, assumed) { Because = because });
        if (frame.OtherDate is { } other)
        {
            var second = new TimeValue.Range(Clocks.At(other, from), Clocks.At(other, to), Grain.Hour, true);
            readings.Add(new Reading(second, assumed) { Because = because });
        }
    }
}
