namespace RoomBot.Architecture.Tests.Files;

/// <summary>No file that people write in src or tests is longer than 400 lines.</summary>
internal static class FileLength
{
    internal const int Longest = 400;

    internal static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Is(".cs", ".js", ".mjs", ".css", ".html", ".sql", ".csproj", ".props")
        let length = file.Text.TrimEnd('\n').Split('\n').Length
        where length > Longest
        select $"{file.Path} has {length} lines; {Longest} are the limit.";
}
