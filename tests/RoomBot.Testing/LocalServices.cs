using Xunit;

namespace RoomBot.Testing;

/// <summary>
/// The programs of the machine that some tests need. Where one is missing, the test that asks is skipped with the reason
/// in words; with <c>ROOMBOT_REQUIRE_SERVICES=1</c>, as in continuous integration, it fails.
/// </summary>
public static class LocalServices
{
    /// <summary>The environment variable that, at <c>1</c>, turns a missing program from a skip into a failure.</summary>
    public const string Switch = "ROOMBOT_REQUIRE_SERVICES";

    /// <summary>Debian's browser, as an absolute path.</summary>
    public static string Chromium() => Require("Chromium", ["chromium", "chromium-browser"], []);

    /// <summary>Node.js, as an absolute path.</summary>
    public static string Node() => Require("Node.js", ["node", "nodejs"], []);

    /// <summary>PostgreSQL's <c>initdb</c>, as an absolute path; <c>pg_ctl</c> and <c>postgres</c> stand beside it.</summary>
    public static string PostgresInitDb() => Require("PostgreSQL", ["initdb"], DebianPostgresFolders());

    private static string Require(string service, string[] names, IEnumerable<string> moreFolders)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(moreFolders);
        var required = string.Equals(Environment.GetEnvironmentVariable(Switch), "1", StringComparison.Ordinal);
        return Require(service, names, folders, File.Exists, required);
    }

    /// <summary>The first of the names that is there, folder by folder, or the end of the test that asks.</summary>
    /// <param name="service">What is looked for, in words.</param>
    /// <param name="names">File names it goes by, best first.</param>
    /// <param name="folders">Where it may be, best first.</param>
    /// <param name="exists">Whether a file is there.</param>
    /// <param name="required">Whether its absence is a failure.</param>
    public static string Require(
        string service,
        IReadOnlyList<string> names,
        IEnumerable<string> folders,
        Func<string, bool> exists,
        bool required)
    {
        var found = folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(exists);
        if (found is not null)
        {
            return found;
        }

        var reason = $"{service} is not on this machine (looked for {string.Join(" or ", names)} on the path).";
        if (required)
        {
            Assert.Fail($"{reason} {Switch}=1 asks for it.");
        }

        Assert.Skip(reason);
        return "";
    }

    // Debian keeps PostgreSQL's server programs off the path, one folder a version.
    private static IEnumerable<string> DebianPostgresFolders()
    {
        const string home = "/usr/lib/postgresql";
        return Directory.Exists(home)
            ? Directory.GetDirectories(home).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];
    }
}
