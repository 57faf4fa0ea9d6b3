using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Series;

namespace RoomBot.Storage;

/// <summary>A recurrence as JSON: local times as ISO text.</summary>
/// <param name="Rule">RFC 5545.</param>
/// <param name="First">Local ISO.</param>
/// <param name="Ticks">Length of an occurrence.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Except">Local ISO dates.</param>
internal sealed record StoredSeries(string Rule, string First, long Ticks, string Zone, IReadOnlyList<string> Except)
{
    /// <summary>From a recurrence.</summary>
    public static StoredSeries Of(Recurrence series) => new(
        series.Rule,
        LocalDateTimePattern.ExtendedIso.Format(series.First),
        series.Length.BclCompatibleTicks,
        series.Zone,
        [.. series.Except.Select(LocalDatePattern.Iso.Format)]);

    /// <summary>Back to the recurrence.</summary>
    public Recurrence ToRecurrence() =>
        new(Rule, LocalDateTimePattern.ExtendedIso.Parse(First).GetValueOrThrow(), Duration.FromTicks(Ticks), Zone)
        {
            Except = [.. Except.Select(date => LocalDatePattern.Iso.Parse(date).GetValueOrThrow())],
        };
}
