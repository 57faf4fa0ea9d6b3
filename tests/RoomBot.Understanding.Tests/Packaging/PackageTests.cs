using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using RoomBot.Testing;

namespace RoomBot.Understanding.Tests.Packaging;

/// <summary>The library stands on its own: what others get is what is in the package.</summary>
public sealed class PackageTests : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private const string Project = "src/RoomBot.Understanding/RoomBot.Understanding.csproj";

    private readonly string folder = Directory.CreateTempSubdirectory("roombot-package-").FullName;
    private string package = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Built it is already, as a reference of these tests; so nothing is restored and nothing compiled.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "pack", Project, "--no-build", "--nologo", "-c", Configuration, "-o", folder })
        {
            start.ArgumentList.Add(argument);
        }

        using var pack = Process.Start(start)!;
        var output = pack.StandardOutput.ReadToEndAsync();
        var errors = pack.StandardError.ReadToEndAsync();
        await pack.WaitForExitAsync();
        Assert.True(pack.ExitCode == 0, await output + await errors);
        package = Assert.Single(Directory.GetFiles(folder, "*.nupkg"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_package_holds_library_documentation_and_readme_and_needs_only_NodaTime()
    {
        using var archive = ZipFile.OpenRead(package);
        var files = archive.Entries.Select(entry => entry.FullName).ToArray();

        Assert.Contains("lib/net10.0/RoomBot.Understanding.dll", files);
        Assert.Contains("README.md", files);
        Assert.Contains("T:RoomBot.Understanding.Time.TimeRecognizer", Documented(archive));
        Assert.Equal(["NodaTime"], Dependencies(archive));
    }

    private static string[] Documented(ZipArchive archive) =>
        [.. Read(archive, "lib/net10.0/RoomBot.Understanding.xml").Descendants("member").Select(member => (string)member.Attribute("name")!)];

    private static string[] Dependencies(ZipArchive archive) =>
    [
        .. Read(archive, "RoomBot.Understanding.nuspec").Descendants()
            .Where(element => string.Equals(element.Name.LocalName, "dependency", StringComparison.Ordinal))
            .Select(dependency => (string)dependency.Attribute("id")!),
    ];

    private static XDocument Read(ZipArchive archive, string file)
    {
        using var stream = archive.GetEntry(file)!.Open();
        return XDocument.Load(stream);
    }
}
