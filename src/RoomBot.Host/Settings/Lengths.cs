using NodaTime;
using NodaTime.Text;

namespace RoomBot.Host.Settings;

/// <summary>Lengths of time as people write them in settings.</summary>
internal static class Lengths
{
    private static readonly DurationPattern[] _clock =
    [
        DurationPattern.CreateWithInvariantCulture("H:mm"),
        DurationPattern.CreateWithInvariantCulture("H:mm:ss"),
        DurationPattern.CreateWithInvariantCulture("D.hh:mm:ss"),
    ];

    /// <summary>hh:mm, hh:mm:ss, d.hh:mm:ss or ISO 8601 (PT1H30M, P1D) without months and years; null where it is none of them.</summary>
    public static Duration? Parse(string text)
    {
        foreach (var pattern in _clock)
        {
            if (pattern.Parse(text) is { Success: true, Value: var length })
            {
                return length;
            }
        }

        return PeriodPattern.NormalizingIso.Parse(text) is { Success: true, Value: { Months: 0, Years: 0 } period } ? period.ToDuration() : null;
    }

    /// <summary>As hh:mm:ss, or d.hh:mm:ss from a day on.</summary>
    public static string Show(Duration length) => (length < Duration.FromDays(1) ? _clock[1] : _clock[2]).Format(length);
}
