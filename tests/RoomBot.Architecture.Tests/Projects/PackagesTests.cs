namespace RoomBot.Architecture.Tests.Projects;

public sealed class PackagesTests
{
    private const string Pinned = """
        <Project><ItemGroup>
          <PackageReference Include="One" />
          <PackageReference Include="Two" Version="1.0.0" />
          <PackageReference Include="Three" VersionOverride="1.0.0" />
          <PackageReference Include="Four"><Version>1.0.0</Version></PackageReference>
        </ItemGroup></Project>
        """;

    [Fact]
    public void Versions_are_central_and_every_project_is_locked() => Assert.Empty(Packages.Violations(Project.InCheckout));

    [Fact]
    public void A_version_in_a_project_and_a_missing_lock_file_are_caught() =>
        Assert.Equal(
            [
                "A names a version of Two; Directory.Packages.props does that.",
                "A names a version of Three; Directory.Packages.props does that.",
                "A names a version of Four; Directory.Packages.props does that.",
                "A has no packages.lock.json.",
            ],
            Packages.Violations([Project.Parse(new SourceFile("src/A/A.csproj", Pinned), hasLockFile: false)]));

    [Fact]
    public void Every_package_has_a_word_on_what_it_is_for() =>
        Assert.Empty(Packages.Unexplained(Checkout.Single(Packages.Central).Text));

    [Fact]
    public void A_package_without_a_word_on_what_it_is_for_is_caught() =>
        Assert.Equal(
            ["Directory.Packages.props does not say what One is for."],
            Packages.Unexplained("""
                <Project><ItemGroup><PackageVersion Include="One" Version="1" /><!-- For two. --><PackageVersion Include="Two" Version="1" />
                </ItemGroup></Project>
                """));

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.Empty(Packages.OutsideSolution(Project.InCheckout, Checkout.Single("RoomBot.sln").Text));

    [Fact]
    public void A_project_that_the_solution_leaves_out_is_caught() =>
        Assert.Equal(
            ["B is not in RoomBot.sln."],
            Packages.OutsideSolution([Made("A"), Made("B")], """Project("{0}") = "A", "src\A\A.csproj", "{1}" """));

    private static Project Made(string name) => new(name, $"src/{name}/{name}.csproj", [], [], HasLockFile: true);
}
