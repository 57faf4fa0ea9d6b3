namespace RoomBot.Benchmarks.Recognition;

/// <summary>What a recognizer made of a case: local times to the minute or the day, or a clock time alone where it names no day.</summary>
/// <param name="Start">The start.</param>
/// <param name="End">The end, or null.</param>
internal sealed record PeerAnswer(string? Start, string? End)
{
    /// <summary>True where it says what is expected; a clock time without a day counts when the clock time is right.</summary>
    public bool Says(SpecCase expected) => Same(Start, expected.Start) && (expected.End is null || Same(End, expected.End));

    private static bool Same(string? said, string? expected) => said is not null && expected is not null
        && (string.Equals(said, expected, StringComparison.Ordinal)
            || (said.Length is > 2 and < 10 && expected.Length > 11 && string.Equals(said[..5], expected[11..], StringComparison.Ordinal)));
}
