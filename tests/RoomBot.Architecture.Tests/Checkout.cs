using RoomBot.Testing;

namespace RoomBot.Architecture.Tests;

/// <summary>What is in the checkout and not ignored by git.</summary>
internal static class Checkout
{
    private static readonly string[] Binary = [".png", ".woff2", ".ico"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllFiles = new(
        () => [.. Paths.Where(IsText).Select(p => new SourceFile(p, File.ReadAllText(Repository.PathOf(p))))]);

    /// <summary>Every file, from the root, with forward slashes, in ordinal order.</summary>
    internal static IReadOnlyList<string> Paths => Repository.Paths;

    /// <summary>Every text file.</summary>
    internal static IReadOnlyList<SourceFile> Files => AllFiles.Value;

    /// <summary>The text files below src/ and tests/.</summary>
    internal static IEnumerable<SourceFile> Code => Files.Where(f => f.IsIn("src/") || f.IsIn("tests/"));

    /// <summary>The C# files below src/ and tests/.</summary>
    internal static IEnumerable<SourceFile> CSharp => Code.Where(f => f.Is(".cs"));

    /// <summary>One file by its path.</summary>
    internal static SourceFile Single(string path) => Files.Single(f => string.Equals(f.Path, path, StringComparison.Ordinal));

    private static bool IsText(string path) => !Binary.Contains(Path.GetExtension(path));
}
