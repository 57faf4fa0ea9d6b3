namespace RoomBot.Testing;

/// <summary>One line of a spec table.</summary>
/// <param name="Setting">What the file's first line says of the moment at which its sentences are said.</param>
/// <param name="File">The file's name, with its folder: <c>zh/dates.txt</c>.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">What is said, as written.</param>
/// <param name="Expected">What is right of the arrow, as written.</param>
public sealed record SpecRow(SpecSetting Setting, string File, int Line, string Text, string Expected)
{
    /// <summary>The readings expected, best first; empty when nothing may be recognised (<c>-</c>).</summary>
    public IReadOnlyList<string> Readings { get; } = Expected is "-"
        ? []
        : Expected.Split('|', StringSplitOptions.TrimEntries);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {Text} => {Expected}";
}
