using System.Xml.Linq;

namespace RoomBot.Architecture.Tests.Projects;

/// <summary>Packages get their version in one place, with a word on what each is for, and are locked.</summary>
internal static class Packages
{
    internal const string Central = "Directory.Packages.props";

    internal static IEnumerable<string> Violations(IEnumerable<Project> projects)
    {
        foreach (var project in projects)
        {
            foreach (var package in project.PinnedPackages)
            {
                yield return $"{project.Name} names a version of {package}; {Central} does that.";
            }

            if (!project.HasLockFile)
            {
                yield return $"{project.Name} has no packages.lock.json.";
            }
        }
    }

    /// <summary>Versions without a comment before them in their group.</summary>
    internal static IEnumerable<string> Unexplained(string props) =>
        from version in XDocument.Parse(props).Descendants("PackageVersion")
        where !version.NodesBeforeSelf().OfType<XComment>().Any()
        select $"{Central} does not say what {version.Attribute("Include")?.Value} is for.";

    /// <summary>Projects that a build of the solution would leave out.</summary>
    internal static IEnumerable<string> OutsideSolution(IEnumerable<Project> projects, string solution) =>
        from project in projects
        where !solution.Contains($"\"{project.Path.Replace('/', '\\')}\"", StringComparison.Ordinal)
        select $"{project.Name} is not in RoomBot.sln.";
}
