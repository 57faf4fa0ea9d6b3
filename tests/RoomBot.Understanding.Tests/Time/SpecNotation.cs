using System.Globalization;
using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Time;

/// <summary>Writes what was recognised as the spec tables write it: see Specs/README.md.</summary>
internal static class SpecNotation
{
    /// <summary>One reading.</summary>
    public static string Of(TimeMention mention, Reading reading) => Value(reading.Value)
        + (reading.IsFloating ? "?" : "")
        + (mention.Zone is { } zone ? $" [{zone}]" : "")
        + (mention.Role == MentionRole.Asked ? "" : $" ({mention.Role})");

    /// <summary>The first readings of a mention.</summary>
    public static string Of(TimeMention mention, int readings) =>
        string.Join(" | ", mention.Readings.Take(readings).Select(reading => Of(mention, reading)));

    private static string Value(TimeValue value) => value switch
    {
        TimeValue.Moment moment => Time(moment.At),
        TimeValue.Whole { Grain: Grain.Day } day => Date(day.First),
        TimeValue.Whole whole => $"{Name(whole.Grain)} {Date(whole.First)}",
        TimeValue.Range range => Range(range),
        TimeValue.Length length => Length(length.Value),
        TimeValue.Repeating repeating => $"{repeating.Rule} @ {First(repeating)}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Name(Grain grain) => grain switch
    {
        Grain.Week => "week",
        Grain.Month => "month",
        _ => "year",
    };

    private static string Range(TimeValue.Range range)
    {
        var tilde = range.IsWindow ? "~" : "";
        var isDays = range.Grain >= Grain.Day;
        var start = range.Start is { } from ? isDays ? Date(from.Date) : Time(from) : "..";
        var end = range.End is not { } to ? ".."
            : isDays ? Date(to.Date)
            : range.Start?.Date == to.Date ? Clock(to)
            : Time(to);
        return $"{tilde}{start}/{end}";
    }

    private static string First(TimeValue.Repeating repeating) =>
        repeating.Grain == Grain.Day ? Date(repeating.First.Date)
        : repeating.FirstEnd is { } end ? $"{Time(repeating.First)}/{(end.Date == repeating.First.Date ? Clock(end) : Time(end))}"
        : Time(repeating.First);

    private static string Length(Duration length)
    {
        var seconds = (long)length.TotalSeconds;
        return seconds % 86_400 == 0 ? $"{seconds / 86_400}d"
            : seconds % 60 != 0 ? $"{seconds}s"
            : seconds < 3600 ? $"{seconds / 60}m"
            : seconds % 3600 == 0 ? $"{seconds / 3600}h" : $"{seconds / 3600}h{seconds % 3600 / 60}m";
    }

    private static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(LocalDateTime time) => time.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
