using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Grammar;

/// <summary>What rules have understood of a stretch of text so far: a day, a part of it, a clock time, a length, two
/// ends, a rhythm.</summary>
internal sealed class Frame
{
    /// <summary>In <see cref="Nth"/>: the day after the one that was said before (次日).</summary>
    public const int DayAfter = 77;

    /// <summary>In <see cref="Nth"/>: said of each of its kind ("Mondays", "mornings").</summary>
    public const int Each = 99;

    /// <summary>In <see cref="Nth"/>: two days, each of them (今明两天).</summary>
    public const int BothDays = 78;

    /// <summary>How the day was said; <see cref="DayShape.None"/> where none was.</summary>
    public DayShape Shape;

    /// <summary>The day, or the first of the days.</summary>
    public LocalDate Date;

    /// <summary>Behind the last day, where it is more than one that is no whole week, month or year.</summary>
    public LocalDate? DateEnd;

    /// <summary>Another day that may be meant.</summary>
    public LocalDate? OtherDate;

    /// <summary>How finely the day was said.</summary>
    public Grain DayGrain = Grain.Day;

    /// <summary>Year and month, as far as they were assumed.</summary>
    public TimeParts DayAssumed;

    /// <summary>The weekday (1 to 7) or the set of weekdays (bits), by the shape.</summary>
    public int Weekdays;

    /// <summary>Which weekday of the month, −1 for the last; 0 where none was said.</summary>
    public int Nth;

    /// <summary>The day of the month; 0 where none was said.</summary>
    public int DayOfMonth;

    /// <summary>The month; 0 where none was said.</summary>
    public int Month;

    /// <summary>The part of the day.</summary>
    public DayPart Part;

    /// <summary>The clock time as said, in minutes of the day; −1 where none was.</summary>
    public int Clock = -1;

    /// <summary>Which half of the day the clock time is of.</summary>
    public HalfOfDay Half;

    /// <summary>How finely the clock time was said.</summary>
    public Grain ClockGrain = Grain.Hour;

    /// <summary>The clock time is a number without any word or sign of a clock ("at 3").</summary>
    public bool BareClock;

    /// <summary>The day was said before the clock time (明天4点), not behind it ("4pm tomorrow").</summary>
    public bool DayFirst;

    /// <summary>A point that was counted from now ("in 20 minutes").</summary>
    public LocalDateTime? At;

    /// <summary>The length in seconds; 0 where none was said.</summary>
    public long Seconds;

    /// <summary>The length in months, beside the seconds.</summary>
    public int Months;

    /// <summary>The unit in which the length was said.</summary>
    public Unit Unit;

    /// <summary>The start of a range, null for an open one.</summary>
    public Frame? From;

    /// <summary>The end of a range, null for an open one.</summary>
    public Frame? To;

    /// <summary>The range is a window in which something may happen.</summary>
    public bool IsWindow;

    /// <summary>The far end was said as a whole that counts ("until Friday", 到周三).</summary>
    public bool ToIncluded;

    /// <summary>How it repeats.</summary>
    public Rhythm? Rhythm;

    /// <summary>IANA id of the zone that was said.</summary>
    public string? Zone;

    /// <summary>It is a time only together with another ("may", 早).</summary>
    public bool Doubtful;

    /// <summary>What it is for, where a rule could tell.</summary>
    public MentionRole Role;

    /// <summary>A day was said.</summary>
    public bool HasDay => Shape != DayShape.None;

    /// <summary>A clock time was said.</summary>
    public bool HasClock => Clock >= 0;

    /// <summary>A part of the day was said.</summary>
    public bool HasPart => Part != DayPart.None;

    /// <summary>A copy that can be changed.</summary>
    public Frame Copy() => (Frame)MemberwiseClone();
}
