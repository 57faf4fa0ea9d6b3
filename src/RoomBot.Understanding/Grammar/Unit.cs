namespace RoomBot.Understanding.Grammar;

/// <summary>A unit of length.</summary>
internal enum Unit
{
    Second,
    Minute,
    Quarter,
    Hour,
    Day,
    Workday,
    Weekend,
    Week,
    Month,
    QuarterYear,
    Year,
}
