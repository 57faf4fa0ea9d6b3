using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time;

/// <summary>One way to understand a time expression.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Assumed">The parts nobody said; all others were said.</param>
public sealed record Reading(TimeValue Value, TimeParts Assumed)
{
    /// <summary>Why what was assumed was assumed; <see cref="AssumptionReasons.None"/> where nothing was.</summary>
    public AssumptionReasons Because { get; init; }

    /// <summary>The rules that made this reading, in order; empty unless asked for.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>True when no day was said, so that the day in the value is an assumed one.</summary>
    public bool IsFloating => Assumed.HasFlag(TimeParts.Day);
}
