using System.Xml.Linq;

namespace RoomBot.Architecture.Tests.Projects;

/// <summary>What a project file says.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Path">From the root.</param>
/// <param name="References">The names of the projects it refers to.</param>
/// <param name="PinnedPackages">The packages whose version it names itself.</param>
/// <param name="HasLockFile">Whether packages.lock.json stands beside it.</param>
internal sealed record Project(
    string Name,
    string Path,
    IReadOnlyList<string> References,
    IReadOnlyList<string> PinnedPackages,
    bool HasLockFile)
{
    internal static IReadOnlyList<Project> InCheckout =>
        [.. Checkout.Code.Where(f => f.Is(".csproj")).Select(f => Parse(f, Checkout.Paths.Contains(LockFile(f))))];

    internal static Project Parse(SourceFile file, bool hasLockFile)
    {
        var xml = XDocument.Parse(file.Text);
        return new Project(
            NameOf(file.Path),
            file.Path,
            [.. xml.Descendants("ProjectReference").Select(r => NameOf(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal)],
            [.. xml.Descendants("PackageReference").Where(NamesAVersion).Select(r => r.Attribute("Include")!.Value)],
            hasLockFile);
    }

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static string LockFile(SourceFile project) => project.Path[..^project.Name.Length] + "packages.lock.json";

    private static bool NamesAVersion(XElement reference) =>
        reference.Attributes().Any(a => a.Name.LocalName is "Version" or "VersionOverride")
        || reference.Elements().Any(e => e.Name.LocalName is "Version" or "VersionOverride");
}
