using System.IO.Enumeration;

namespace RoomBot.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(() => Above(AppContext.BaseDirectory));

    private static readonly Lazy<IReadOnlyList<string>> AllPaths = new(() =>
    {
        var ignored = File.ReadAllLines(PathOf(".gitignore"));
        string[] found = [.. Below(new DirectoryInfo(Root), ignored)];
        Array.Sort(found, StringComparer.Ordinal);
        return found;
    });

    /// <summary>The folder that holds RoomBot.sln, as an absolute path.</summary>
    public static string Root => Found.Value;

    /// <summary>Every file that git does not ignore, from the root, with forward slashes, in ordinal order; read once.</summary>
    public static IReadOnlyList<string> Paths => AllPaths.Value;

    /// <summary>A file or folder of the checkout, as an absolute path; it need not exist.</summary>
    /// <param name="relative">From the root, with forward slashes.</param>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    private static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RoomBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No RoomBot.sln above {start}.");
    }

    private static IEnumerable<string> Below(DirectoryInfo folder, string[] ignored) =>
        folder.EnumerateFileSystemInfos().Where(e => !IsIgnored(e, ignored)).SelectMany(e => e is DirectoryInfo inner
            ? Below(inner, ignored)
            : [Path.GetRelativePath(Root, e.FullName).Replace('\\', '/')]);

    private static bool IsIgnored(FileSystemInfo entry, string[] ignored) =>
        entry.Name is ".git" || ignored.Any(pattern => pattern.EndsWith('/')
            ? entry is DirectoryInfo && FileSystemName.MatchesSimpleExpression(pattern.TrimEnd('/'), entry.Name, ignoreCase: false)
            : FileSystemName.MatchesSimpleExpression(pattern, entry.Name, ignoreCase: false));
}
