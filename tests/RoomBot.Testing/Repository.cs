namespace RoomBot.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(() => Above(AppContext.BaseDirectory));

    /// <summary>The folder that holds RoomBot.sln, as an absolute path.</summary>
    public static string Root => Found.Value;

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
}
