namespace RoomBot.Architecture.Tests.Projects;

public sealed class ProjectReferencesTests
{
    private static Project[] AsListed =>
        [.. ProjectReferences.Arrows.Select(a => new Project(a.Key, $"src/{a.Key}/{a.Key}.csproj", a.Value, [], HasLockFile: true))];

    [Fact]
    public void Projects_refer_only_to_what_is_below_them() =>
        Assert.Empty(ProjectReferences.Violations(Project.InCheckout));

    [Fact]
    public void The_list_itself_passes() => Assert.Empty(ProjectReferences.Violations(AsListed));

    [Fact]
    public void A_reference_upwards_is_caught() =>
        Assert.Contains("RoomBot.Core refers to [RoomBot.Dialog]", Caught(Change("RoomBot.Core", "RoomBot.Dialog")), StringComparison.Ordinal);

    [Fact]
    public void A_reference_sideways_is_caught() =>
        Assert.Contains(
            "RoomBot.Storage refers to",
            Caught(Change("RoomBot.Storage", "RoomBot.Core", "RoomBot.Dialog", "RoomBot.Platforms")),
            StringComparison.Ordinal);

    [Fact]
    public void A_missing_reference_is_caught() =>
        Assert.Contains("RoomBot.Platforms refers to [RoomBot.Core]", Caught(Change("RoomBot.Platforms", "RoomBot.Core")), StringComparison.Ordinal);

    [Fact]
    public void An_eighth_project_is_caught() =>
        Assert.Equal(
            "RoomBot.Helpers is not one of the seven projects.",
            Caught([.. AsListed, new Project("RoomBot.Helpers", "src/RoomBot.Helpers/RoomBot.Helpers.csproj", [], [], HasLockFile: true)]));

    [Fact]
    public void A_project_that_went_missing_is_caught() =>
        Assert.Equal("RoomBot.Core is not there.", Caught([.. AsListed.Skip(1)]));

    [Fact]
    public void References_are_read_whatever_way_their_slashes_lean()
    {
        var file = new SourceFile("src/A/A.csproj", """<Project><ItemGroup><ProjectReference Include="..\B\B.csproj" /></ItemGroup></Project>""");

        Assert.Equal(["B"], Project.Parse(file, hasLockFile: true).References);
    }

    private static Project[] Change(string name, params string[] references) =>
        [.. AsListed.Select(p => string.Equals(p.Name, name, StringComparison.Ordinal) ? p with { References = references } : p)];

    private static string Caught(Project[] projects) => Assert.Single(ProjectReferences.Violations(projects));
}
