namespace RoomBot.Understanding.Grammar;

/// <summary>A unit of length.</summary>
internal enum Unit : byte
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
