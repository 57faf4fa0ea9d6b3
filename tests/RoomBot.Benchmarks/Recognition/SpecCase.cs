using NodaTime;

namespace RoomBot.Benchmarks.Recognition;

/// <summary>A row of the spec tables whose meaning every peer can express: a moment, a day, a closed range, a length, or nothing.</summary>
/// <param name="Id">File and line.</param>
/// <param name="Table">The table: zh, en or nothing.</param>
/// <param name="Language">zh or en.</param>
/// <param name="Text">What is said.</param>
/// <param name="Now">When.</param>
/// <param name="Start">The start expected, local, to the minute or the day; null for a length or nothing.</param>
/// <param name="End">The end expected, or null.</param>
internal sealed record SpecCase(string Id, string Table, string Language, string Text, LocalDateTime Now, string? Start, string? End)
{
    /// <summary>True where nothing may be recognised.</summary>
    public bool IsNothing => Start is null;
}
