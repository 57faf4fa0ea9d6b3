using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Counts lengths, in quarters of a unit.</summary>
internal static class Lengths
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    /// <summary>A length of so many units, counted in quarters.</summary>
    /// <param name="quarters">How many quarters of a unit.</param>
    /// <param name="unit">Of which unit.</param>
    public static Frame Of(long quarters, Unit unit)
    {
        var frame = new Frame { Unit = unit };
        Add(frame, quarters, unit);
        return frame;
    }

    /// <summary>Adds so many quarters of a unit to a length.</summary>
    public static void Add(Frame frame, long quarters, Unit unit)
    {
        switch (unit)
        {
            case Unit.Second: frame.Seconds += quarters / 4; break;
            case Unit.Minute: frame.Seconds += quarters * Minute / 4; break;
            case Unit.Quarter: frame.Seconds += quarters * 15 * Minute / 4; break;
            case Unit.Hour: frame.Seconds += quarters * Hour / 4; break;
            case Unit.Week: frame.Seconds += quarters * 7 * Day / 4; break;
            case Unit.Weekend: frame.Seconds += quarters * 7 * Day / 4; break;
            case Unit.Month when quarters % 4 == 0: frame.Months += (int)Math.Min(quarters / 4, 120_000); break;
            case Unit.Month: frame.Seconds += quarters * 30 * Day / 4; break;
            case Unit.QuarterYear: frame.Months += (int)Math.Min(quarters * 3 / 4, 120_000); break;
            case Unit.Year when quarters % 4 == 0: frame.Months += (int)Math.Min(quarters * 3, 120_000); break;
            case Unit.Year: frame.Months += (int)Math.Min(quarters * 3, 120_000); break;
            default: frame.Seconds += quarters * Day / 4; break;
        }
    }
}
