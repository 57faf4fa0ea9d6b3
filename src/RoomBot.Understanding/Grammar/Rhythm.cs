using NodaTime;

namespace RoomBot.Understanding.Grammar;

/// <summary>How something repeats.</summary>
internal sealed class Rhythm
{
    /// <summary>What one step is: hour, day, week, month or year.</summary>
    public Unit Step;

    /// <summary>How many steps from one to the next.</summary>
    public int Interval = 1;

    /// <summary>The weekdays, as bits with Monday the lowest; 0 where none was said.</summary>
    public int Weekdays;

    /// <summary>Which of these weekdays in the month, −1 for the last; 0 for all.</summary>
    public int Nth;

    /// <summary>Another of them ("first and third Monday"); 0 where none was said.</summary>
    public int OtherNth;

    /// <summary>All the weekdays together are counted, not each of them (the last workday).</summary>
    public bool NthOfAll;

    /// <summary>The day of the month, −1 for the last; 0 where none was said.</summary>
    public int MonthDay;

    /// <summary>Further days of the month, as bits (1号和15号).</summary>
    public uint MoreMonthDays;

    /// <summary>The month; 0 where none was said.</summary>
    public int Month;

    /// <summary>How often; 0 where it was not said.</summary>
    public int Count;

    /// <summary>The last day, included.</summary>
    public LocalDate? Until;

    /// <summary>It begins no earlier than this day.</summary>
    public LocalDate? From;

    /// <summary>For how many days it goes on; 0 where it was not said.</summary>
    public int ForDays;

    /// <summary>For how many months it goes on; 0 where it was not said.</summary>
    public int ForMonths;
}
